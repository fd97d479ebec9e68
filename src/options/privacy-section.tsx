import { say } from '../language/say';
import { Section } from './section';

export interface PrivacyProps {
  /** Addresses of the feeds that are fetched. */
  readonly feeds: readonly string[];
  /** Addresses of packs that are asked for newer editions. */
  readonly packs: readonly string[];
  /** The host of the remote archive; null when none is named. */
  readonly remote: string | null;
}

/** What may leave the browser as things are: nothing until the reader has it so. */
export function PrivacySection({ feeds, packs, remote }: PrivacyProps) {
  const leaving = [
    ...feeds.map((feed) => say('privacy_feed', feed)),
    ...packs.map((pack) => say('privacy_pack', pack)),
    ...(remote === null ? [] : [say('privacy_remote', remote)]),
  ];
  return (
    <Section id="privacy" title={say('part_privacy')}>
      <p>{say('privacy_intro')}</p>
      <ul class="leaving">
        {(leaving.length === 0 ? [say('privacy_nothing')] : leaving).map((what) => (
          <li key={what} dir="auto">
            {what}
          </li>
        ))}
      </ul>
      <p class="muted">{say('privacy_stays')}</p>
    </Section>
  );
}
