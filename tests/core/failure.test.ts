import { describe, expect, test } from 'vitest';
import { failureKindOf } from '../../src/core/failure';

describe('the kind of a failure', () => {
  test.each([
    ['of its own', Object.assign(new Error('The pack is damaged'), { kind: 'damage' }), 'damage'],
    ['by name', Object.assign(new Error('no room'), { name: 'QuotaExceededError' }), 'room'],
    [
      'of Firefox’s storage',
      new Error('QuotaExceededError: storage.local API call exceeded its quota limitations.'),
      'room',
    ],
    ['of Chromium’s storage', new Error('Resource::kQuotaBytes quota exceeded'), 'room'],
    ['of a page that speaks of quotas', new Error('The quota exceeded the catch'), 'other'],
    ['of what is no error', 'QuotaExceededError', 'other'],
    ['of nothing', undefined, 'other'],
  ])('%s', (_what, error, kind) => {
    expect(failureKindOf(error)).toBe(kind);
  });
});
