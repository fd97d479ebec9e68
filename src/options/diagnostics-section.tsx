import { useState } from 'preact/hooks';
import { say } from '../language/say';
import { Section } from './section';

/** What a report of a fault needs, to be read before it is copied: no address and nothing of what is read. */
export function DiagnosticsSection({ diagnostics }: { readonly diagnostics: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(diagnostics).then(
      () => setCopied(true),
      () => setCopied(false), // the text stands there to be copied by hand
    );
  return (
    <Section id="diagnostics" title={say('part_diagnostics')}>
      <p class="muted">{say('diagnostics_intro')}</p>
      <pre dir="ltr">{diagnostics}</pre>
      <div class="actions">
        <button type="button" class="quiet" onClick={copy}>
          {say(isCopied ? 'report_copied' : 'copy_diagnostics')}
        </button>
      </div>
    </Section>
  );
}

/** Versions and counts, one a line. */
export function diagnosticsOf(counts: Readonly<Record<string, number>>, version: string): string {
  const lines = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  return [`Backstory ${version}`, navigator.userAgent, ...lines].join('\n');
}
