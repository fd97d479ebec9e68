import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../manifest.json' with { type: 'json' };

/** An extension whose popup asks its background one question and shows the answer: what the browser itself takes. */
export function trivialExtension(kind: 'chromium' | 'firefox'): string {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-trivial-'));
  mkdirSync(join(folder, 'src/popup'), { recursive: true });
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  const { gecko } = manifest.browser_specific_settings;
  const inFirefox = kind === 'firefox';
  write(
    'manifest.json',
    JSON.stringify({
      manifest_version: 3,
      name: 'Trivial',
      version: '1.0',
      permissions: ['activeTab'],
      action: { default_popup: manifest.action.default_popup },
      commands: { _execute_action: manifest.commands._execute_action }, // by which the driver opens the popup in Firefox
      background: inFirefox ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
      ...(inFirefox ? { browser_specific_settings: { gecko } } : {}),
    }),
  );
  write('background.js', BACKGROUND);
  write(
    'src/popup/index.html',
    '<!doctype html><meta charset="utf-8"><title>Trivial</title><script src="popup.js"></script><body></body>',
  );
  write('src/popup/popup.js', POPUP);
  return folder;
}

const BACKGROUND = `const { runtime } = globalThis.browser ?? chrome;
runtime.onMessage.addListener((question, sender, reply) => reply('A fact.'));
`;

/** The mark is set where Backstory sets its own. */
const POPUP = `const { runtime } = globalThis.browser ?? chrome;
runtime.sendMessage('?').then((fact) => {
  document.body.textContent = fact;
  requestAnimationFrame(() => setTimeout(() => performance.mark('first-fact')));
});
`;
