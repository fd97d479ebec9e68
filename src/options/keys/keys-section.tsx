import { say } from '../../language/say';
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
    <Section id="keys" title={say('part_keys')}>
      <table>
        <tbody>
          {keys.map(({ name, description, shortcut }) => (
            <tr key={name}>
              <td>{description}</td>
              <td>
                {shortcut === '' ? <span class="muted">{say('key_none')}</span> : <kbd>{shortcut}</kbd>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="muted">{say('keys_intro')}</p>
      <div class="actions">
        <button type="button" onClick={changeKeys}>
          {say('change_keys')}
        </button>
      </div>
    </Section>
  );
}
