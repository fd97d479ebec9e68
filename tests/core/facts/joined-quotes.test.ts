import { beforeAll, describe, expect, test } from 'vitest';
import { loadLanguages } from '../../../src/core/annotate/language';
import { factsOf } from '../../../src/core/facts/facts';

beforeAll(loadLanguages);

const factsIn = (lang: string, body: string) =>
  factsOf({
    ...{ id: '1', url: '', date: '2020-03-18', headline: '', lead: '', body },
    ...{ publisher: '', lang },
  });

describe('a quote that runs over sentences is one fact', () => {
  test.each([
    [
      'de',
      '„Geduld hilft jedem Land in Europa. Heute bitten viele Menschen um Hilfe“, sagte Anna Berger in Rom.',
      'Anna Berger',
    ],
    [
      'es',
      '“La ayuda llegará pronto a Chile. El precio del pan bajará un 3 %”, dijo Gabriel Boric en Santiago.',
      'Gabriel Boric',
    ],
    [
      'fr',
      '« La procédure a commencé à Paris. Le vote aura lieu en mai », indique Éric Caire dans un journal.',
      'Éric Caire',
    ],
    [
      'zh',
      '“去年一月，联合国加强了对平民的保护。联合国逮捕了五名武装分子，”发言人王毅周二在北京说。',
      '发言人王毅周二',
    ],
  ])('%s: %s', (lang, quote, speaker) => {
    const facts = factsIn(lang, quote);
    expect(facts.map(({ text }) => text)).toEqual([quote]);
    expect(facts[0]!.quote!.speakerText).toContain(speaker.slice(0, 5));
  });

  test('so that no sentence out of its middle is shown as the paper’s own', () => {
    const middle = 'Deutschland hat im Jahr 2019 in Bremen drei Millionen Euro verloren.';
    const body = `Anna Berger sagte: „Der Plan ist gut. ${middle} Berlin muss 2020 handeln.“`;
    expect(factsIn('de', middle).map(({ text }) => text)).toEqual([middle]);
    expect(factsIn('de', body).map(({ text }) => text)).not.toContain(middle);
  });
});

test('a headline that runs into a long sentence is not counted as its length', () => {
  const title = `${'Neue Hilfen für Familien in Bremen und Umgebung '.repeat(3)} \n`;
  const sentence = `Ministerin Anna Berger kündigte am Dienstag in Bremen Hilfen an, ${'die für Familien mit Kindern in Bremen gedacht sind und '.repeat(7)}die bald kommen.`;
  expect(title.length + sentence.length).toBeGreaterThan(500);
  expect(factsIn('de', title + sentence).map(({ text }) => text)).toEqual([sentence]);
});
