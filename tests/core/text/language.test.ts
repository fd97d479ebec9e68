import { expect, test } from 'vitest';
import { languageOf, stopWordsOf } from '../../../src/core/text/language';

test.each([
  ['en', 'The president of the country said that he would not go to the summit with the others.'],
  ['de', 'Der Präsident sagte, dass er nicht mit den anderen zu dem Treffen in der Stadt reisen wird.'],
  ['fr', 'Le président a déclaré que les pays ne sont pas dans la même situation que par le passé.'],
  ['es', 'El presidente dijo que los países no están en la misma situación que en el pasado por la guerra.'],
  ['it', 'Il presidente ha detto che i paesi non sono nella situazione di prima e che gli altri lo sono.'],
  ['pt', 'O presidente disse que os países não estão em uma situação como a de antes e que isso foi dito.'],
  ['ru', 'Президент сообщил, что он не поедет на саммит вместе с другими, но будет на связи.'],
  ['uk', 'Президент повідомив, що він не поїде на саміт разом з іншими, але буде на зв’язку.'],
  ['ar', 'قال الرئيس انه لن يذهب الى القمة مع الآخرين في هذا العام بعد ان تحدث عن ذلك'],
  ['zh', '习近平在莫斯科会见了普京，双方就两国关系的发展进行了会谈。'],
  ['ja', '大統領は首脳会談に出席しないことを明らかにした。その理由については述べていない。'],
])('the words of a text tell that it is %s', (language, text) => {
  expect(languageOf(text)).toBe(language);
});

test.each([
  [
    'nl',
    'De minister zei dat het niet aan hem is om te beslissen wat er met het geld van de stad wordt gedaan.',
  ],
  [
    'sv',
    'Ministern sade att det inte är hans sak att besluta om vad som ska göras med stadens pengar till sommaren.',
  ],
  [
    'no',
    'Statsråden sa at det ikke er hans sak å avgjøre hva som skal gjøres med pengene etter at de ble funnet.',
  ],
  [
    'da',
    'Ministeren sagde, at det ikke er hans sag at afgøre, hvad der skal ske med pengene, efter at de blev fundet.',
  ],
  [
    'pl',
    'Minister powiedział, że to nie jest jego sprawa i że o pieniądzach dla miasta zdecyduje się po wyborach.',
  ],
  ['cs', 'Ministr řekl, že to není jeho věc a že o penězích pro město se podle něj rozhodne až po volbách.'],
  [
    'tr',
    'Bakan, kentin parası için bir karar verilmesinin daha sonra olacağını ve bu işin ona ait olmadığını söyledi.',
  ],
  ['ro', 'Ministrul a spus că nu este treaba lui să hotărască ce se va face cu banii orașului după alegeri.'],
  ['hu', 'A miniszter azt mondta, hogy nem az ő dolga eldönteni, mi legyen a város pénzével, és ez így van.'],
  [
    'fi',
    'Ministeri sanoi, että se ei ole hänen asiansa, mutta kun rahat ovat löytyneet, niin kaupunki myös päättää.',
  ],
  ['ko', '장관은 시의 자금을 어떻게 쓸지는 자신이 결정할 일이 아니라고 말했다고 BBC가 전했다.'],
])('so do those of a language without a stop list: %s', (language, text) => {
  expect(languageOf(text)).toBe(language);
  expect(languageOf(text, 'en')).toBe(language);
  expect(languageOf(text, 'pt')).toBe(language);
});

test('a language without any list is believed where no other one has more of its words', () => {
  const galician =
    'O ministro dixo onte que non lle toca a el decidir que se fai cos cartos da cidade despois do verán.';
  expect(languageOf(galician, 'gl')).toBe('gl');
  const russian =
    'Президент сообщил, что он не поедет на саммит вместе с другими, но будет на связи. Это не так.';
  expect(languageOf(russian.repeat(2), 'gl')).toBe('ru');
});

test('a page that declares another language than it is written in is not believed', () => {
  const text =
    'Президент сообщил, что он не поедет на саммит вместе с другими, но будет на связи. Это не так.';
  expect(languageOf(text, 'en-US')).toBe('ru');
});

test('a text too short to tell has the declared language, else English', () => {
  expect(languageOf('Putin', 'fr')).toBe('fr');
  expect(languageOf('')).toBe('en');
});

test('a language without a list has no stop words', () => {
  expect(stopWordsOf('xx').size).toBe(0);
  expect(stopWordsOf('constructor').size).toBe(0);
});
