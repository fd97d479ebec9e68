import type { ComponentChildren } from 'preact';

/** A button that lets the reader choose files. */
export function FileButton({
  choose,
  isQuiet = false,
  describedBy,
  children,
}: {
  readonly choose: (files: readonly File[]) => void;
  /** Of less weight than others. */
  readonly isQuiet?: boolean;
  /** The element that tells more. */
  readonly describedBy?: string;
  readonly children: ComponentChildren;
}) {
  const take = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    choose([...(currentTarget.files ?? [])]);
    currentTarget.value = ''; // the same file may be chosen again
  };
  return (
    <label class={isQuiet ? 'button quiet' : 'button'}>
      {children}
      <input type="file" multiple onChange={take} aria-describedby={describedBy} />
    </label>
  );
}
