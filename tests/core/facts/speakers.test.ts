import { expect, test } from 'vitest';
import { factsOf } from '../../../src/core/facts/facts';

const textsOf = (...sentences: string[]) =>
  factsOf({
    ...{ id: '1', url: '', date: '2020-03-18', headline: 'A headline of six words stands here', lead: '' },
    ...{ body: sentences.join(' '), publisher: '', lang: 'en' },
  });

test('he is never who took a picture', () => {
  const [fact] = textsOf(
    'During his first 15 months as president, Paul Berg has postured as the bad cop. ' +
      'President Berg at Joint Base Andrews in March. (Joshua Roberts/Reuters)\n\n' +
      'With his team of ministers from Chile in place, he can go back to fishing off Oslo in May.',
  ).filter(({ text }) => text.includes('fishing off'));
  expect(fact?.antecedent?.entity).toBe('Paul Berg');
});

test('the United States states nothing', () => {
  const [fact] = textsOf(
    'Norway is so sure that the United States is about to strike that it uses a “use it or lose it” plan in May.',
  ).filter(({ text }) => text.includes('so sure'));
  expect(fact).toBeDefined();
  expect(fact?.quote?.speakerText).toBeUndefined();
});
