import { beforeAll, describe, expect, test } from 'vitest';
import { loadLanguages } from '../../../src/core/annotate/language';
import { factsOf } from '../../../src/core/facts/facts';

beforeAll(loadLanguages);

const textsOf = (lang: string, ...sentences: string[]): string[] =>
  factsOf({
    ...{ id: '1', url: '', date: '2020-03-18', headline: '', lead: '', body: sentences.join(' ') },
    ...{ publisher: '', lang },
  }).map(({ text }) => text);

describe('a sentence of another language is no fact when', () => {
  test.each([
    ['de', 'its subject is bare', 'Das Duo schlug laut Polizei in Bremen ein Fenster ein und floh.'],
    ['de', 'it links back', 'Urlauber müssen in Frankreich daher mit höheren Preisen rechnen als bisher.'],
    ['de', 'that is its subject', 'Das berichtete die Statistik Austria am Donnerstag in einer Mitteilung.'],
    [
      'fr',
      'its subject is bare',
      "Les députés ont voté mardi à Paris contre la réforme, selon l'agence AFP.",
    ],
    [
      'fr',
      'it points back',
      'Fidèle à cette tactique, Emmanuel Macron a dénoncé jeudi à Paris ses adversaires.',
    ],
    [
      'es',
      'its subject is bare',
      'La familia fue escoltada el lunes hasta la frontera con Chile por agentes.',
    ],
    [
      'es',
      'its subject is left out',
      'Añadió que de los 220 casos activos en Venezuela 98 están en hospitales.',
    ],
    ['es', 'its writer speaks', 'Solo puedo dar las gracias a las personas de Chile que han ayudado ayer.'],
    [
      'it',
      'its subject is left out',
      'Non ha paura di Tyson Fury e vuole essere campione del mondo nel 2020.',
    ],
    ['ar', 'nobody is named who speaks', 'وأوضح أن الشركة باعت في مصر ثلاثة ملايين طن من القمح عام 2019.'],
    ['ru', 'it points back', 'Сестры Батма, по словам свидетелей, были замешаны в этом деле в Марракеше.'],
  ])('%s: %s', (lang, _why, sentence) => {
    expect(textsOf(lang, sentence)).toEqual([]);
  });
});

describe('a sentence of another language is a fact when', () => {
  test.each([
    ['de', 'there is one of it', 'Die Polizei nahm in Hamburg am Dienstag neun Personen fest.'],
    ['ar', 'who speaks is named', 'وأوضح المهندس محمد هلال أن الشركة باعت في مصر ثلاثة ملايين طن عام 2019.'],
    ['de', 'a time is pointed to', 'In dieser Woche trafen sich in Berlin die Minister von 27 Staaten.'],
    ['fr', 'a name tells which', 'Le ministre Bruno Le Maire a annoncé mardi à Paris une taxe de 3 %.'],
    ['es', 'a genitive does', 'El gobierno de Chile aprobó el martes tres millones de euros para escuelas.'],
  ])('%s: %s', (lang, _why, sentence) => {
    expect(textsOf(lang, sentence)).toEqual([sentence]);
  });
});

test('what names somebody comes before what names nobody', () => {
  const vague = 'Familien mit Kindern mussten in der Krise auf vieles verzichten und lange warten.';
  const named = 'Ministerin Anna Berger kündigte am Dienstag in Bremen Hilfen von drei Millionen Euro an.';
  expect(textsOf('de', vague, named)).toEqual([named, vague]);
});

test('words that lead to a source are no speaker', () => {
  const [fact] = factsOf({
    ...{ id: '1', url: '', date: '2020-03-18', headline: '', lead: '', publisher: '', lang: 'zh' },
    body: '根据印度气象局（IMD）的说法，“直到 1 月 4 日，孟买市将不会出现寒潮，气温将进一步上升”。',
  });
  expect(fact?.quote?.speakerText ?? '').not.toContain('根据');
});
