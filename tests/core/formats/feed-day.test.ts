import { expect, test } from 'vitest';
import { feedDay } from '../../../src/core/formats/feed-day';

test.each([
  ['Thu, 04 May 2023 23:30:00 -0400', '2023-05-04'],
  ['4 May 2023 10:00 GMT', '2023-05-04'],
  ['Thu, 04 May 23 10:00:00 GMT', '2023-05-04'],
  ['04 May 99 10:00 EST', '1999-05-04'],
  ['2023-05-04', '2023-05-04'],
  ['2023-05-04T00:30:00+14:00', '2023-05-04'],
  ['2023-05-04T23:30Z', '2023-05-04'],
  ['20230504T101500-0600', '2023-05-04'],
  ['20230504', '2023-05-04'],
  ['202305041015', '2023-05-04'],
  ['946684800000', '2000-01-01'],
  ['May 4, 2023', '2023-05-04'],
])('%s was published on %s, by its own offset', (printed, day) => {
  expect(feedDay(printed)).toBe(day);
});

test.each([
  '',
  '2023',
  '2023-05',
  '04/05/2023',
  'Fri, 31 Feb 2023 10:00:00 GMT',
  'soon',
  '1970-01-01T00:00:00Z',
])('"%s" names no day for sure', (printed) => {
  expect(feedDay(printed)).toBe('');
});
