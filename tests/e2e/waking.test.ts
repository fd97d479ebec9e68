import { describe, expect, test } from 'vitest';
import { openSettings } from './on-page';
import { askFrom } from './own-archive';
import { useSession } from './session';

describe('a background that was stopped', () => {
  const session = useSession();

  test('answers a hundred questions that wake it at once, each once', async () => {
    const page = await openSettings(session());
    for (let round = 0; round < 3; round += 1) {
      await session().stopBackground();
      const answers = await page.evaluate(async () => {
        const { runtime } = (globalThis as unknown as Extension).chrome;
        const asked = Array.from({ length: 100 }, (_, nth) =>
          runtime.sendMessage({ question: 'search', words: [nth % 2 === 0 ? 'Putin' : 'nobody knows this'] }),
        );
        return (await Promise.all(asked)).map((reply) => reply?.answer?.found.length ?? -1);
      });
      expect(answers).toHaveLength(100);
      for (const [nth, found] of answers.entries())
        if (nth % 2 === 0) expect(found).toBeGreaterThan(0);
        else expect(found).toBe(0);
    }
    expect(await askFrom(page, 'progress')).toBe(1);
  });
});

interface Extension {
  readonly chrome: {
    readonly runtime: {
      sendMessage(message: object): Promise<{ answer?: { found: unknown[] } } | undefined>;
    };
  };
}
