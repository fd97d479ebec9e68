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
