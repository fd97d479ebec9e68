import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

const folder = fileURLToPath(new URL('../../.screenshots/', import.meta.url));

/** Whether pictures are taken, `npm run test:e2e -- --pictures`: they cost a tenth of the time, and no test reads them. */
export const keepsPictures = process.env.BACKSTORY_PICTURES !== undefined;

/** Keeps what `take` gives as `.screenshots/NAME.BROWSER.png`, where pictures are kept. */
export async function keepPicture(name: string, take: () => Promise<Uint8Array>): Promise<void> {
  if (!keepsPictures) return;
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}${name}.${inject('browser')}.png`, await take());
}
