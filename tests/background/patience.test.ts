import { beforeEach, expect, test, vi } from 'vitest';
import { isTimeFor } from '../../src/background/patience';

const stored: Record<string, unknown> = {};
vi.mock('../../src/browser', () => ({
  browser: {
    storage: {
      session: {
        get: async () => structuredClone(stored),
        set: async (values: object) => void Object.assign(stored, values),
      },
    },
  },
}));

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  delete stored.tries;
});

/** At which minutes of so many an alarm of each minute finds it is time. */
async function minutesOf(count: number, taskAt: (minute: number) => string): Promise<number[]> {
  const found: number[] = [];
  for (let minute = 0; minute < count; minute += 1) {
    vi.setSystemTime(minute * 60_000);
    if (await isTimeFor(taskAt(minute))) found.push(minute);
  }
  return found;
}

test('what cannot succeed is tried ever more rarely, and at least once an hour', async () => {
  expect(await minutesOf(70, () => 'saved: 3')).toEqual([0, 1, 2, 3, 5, 9, 17, 33, 65]);
  const later = (await minutesOf(600, () => 'saved: 3')).filter((minute) => minute > 65);
  for (const [at, minute] of later.entries())
    expect(minute - (later[at - 1] ?? minute)).toBeLessThanOrEqual(60);
});

test('what comes on is tried every minute', async () => {
  expect(await minutesOf(6, (minute) => `import 1 from row ${minute}`)).toEqual([0, 1, 2, 3, 4, 5]);
});
