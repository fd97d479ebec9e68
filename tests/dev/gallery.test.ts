import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';

test('the gallery is served as its command says', { timeout: 120_000 }, async () => {
  const command = spawn(process.execPath, ['--import', 'tsx', 'src/dev/gallery.ts'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const address = await firstMatch(command.stderr!, /The gallery is at (\S+)/);
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<script type="module"');
    const script = await fetch(new URL('states.tsx', address));
    expect(await script.text()).toContain('popup');
  } finally {
    command.kill();
  }
});

/** The first group of the pattern once it was said; rejects with all that was said when the command ends before. */
function firstMatch(stream: NodeJS.ReadableStream, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    stream.on('data', (portion: Buffer) => {
      said += portion.toString();
      const found = pattern.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    stream.on('end', () => reject(new Error(said || 'The command said nothing')));
  });
}
