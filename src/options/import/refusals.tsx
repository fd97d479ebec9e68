/** What was not done, and why: read out at once. Nothing when all was. */
export function Refusals({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <div role="alert">
      {sentences.map((sentence) => (
        <p key={sentence} class="refusal">
          <bdi dir="auto">{sentence}</bdi>
        </p>
      ))}
    </div>
  );
}
