import { Section } from '../section';

/** A command with the key the browser gave it; `''` when the browser took the key for something else or gave none. */
interface Key {
  readonly name: string;
  readonly description: string;
  readonly shortcut: string;
}

export interface KeysProps {
  readonly keys: readonly Key[];
  readonly changeKeys: () => void;
}

/** The keys, and what has none. */
export function KeysSection({ keys, changeKeys }: KeysProps) {
  return (
    <Section id="keys" title="Keys">
      <table>
        <tbody>
          {keys.map(({ name, description, shortcut }) => (
            <tr key={name}>
              <td>{description}</td>
              <td>{shortcut === '' ? <span class="muted">not set</span> : <kbd>{shortcut}</kbd>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="muted">
        A key that another extension or the browser has taken is not set. Keys are changed in the browser’s
        own list of extension shortcuts.
      </p>
      <div class="actions">
        <button type="button" onClick={changeKeys}>
          Change keys
        </button>
      </div>
    </Section>
  );
}
