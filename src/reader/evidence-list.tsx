import type { Evidence } from '../core/evidence';
import { say } from '../language/say';
import { formatInstant } from '../ui/dates';

/** What shows that the text was read so: when, where, and the digests of both. */
export function EvidenceList({ address, at, textSha256, htmlSha256 }: Evidence) {
  const rows = [
    [say('evidence_at'), formatInstant(at)],
    [say('evidence_address'), address],
    [say('evidence_text'), textSha256],
    [say('evidence_html'), htmlSha256 || say('evidence_none')],
  ] as const;
  return (
    <details class="evidence">
      <summary>{say('evidence_title')}</summary>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
