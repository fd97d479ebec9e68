import { beforeAll, describe, expect, test } from 'vitest';
import { loadLanguages } from '../../../src/core/annotate/language';
import { factsOf } from '../../../src/core/facts/facts';

beforeAll(loadLanguages);

const factsIn = (lang: string, body: string) =>
  factsOf({
    ...{ id: '1', url: '', date: '2020-03-18', headline: '', lead: '', body },
    ...{ publisher: '', lang },
  });
const textsOf = (lang: string, body: string): string[] => factsIn(lang, body).map(({ text }) => text);

describe('a sentence of another language is no fact when', () => {
  test.each([
    ['fr', 'a headline runs into a pronoun', 'Macron dénonce à Paris 20 accusateurs Il a riposté mardi.'],
    [
      'es',
      'a stop is glued to a small letter',
      'El Ministerio de Salud publicó 20 mensajes en Madrid.son cuentas creadas en la red social.',
    ],
    [
      'es',
      'a small letter stands behind a stop',
      'Donald Trump anunció el martes 20 medidas en Washington. permite que lo paguen los programas.',
    ],
    [
      'de',
      'what stands before its colon is a label',
      'Coronavirus in Ostfriesland: Zwanzig Gäste aus Leer haben sich am Dienstag angesteckt.',
    ],
    [
      'it',
      'a caption tells where somebody stands',
      'I sostenitori di Evo Morales (sullo sfondo) hanno sfilato a La Paz con 20 bandiere.',
    ],
    [
      'es',
      'the buttons of a page run into it',
      'WhatsApp Facebook Twitter La policía de Trelew detuvo el miércoles a 20 personas en Chubut.',
    ],
    [
      'es',
      'a preposition leads to its only name',
      'Salió de The Venue en coche cuando la lluvia empezó con fuerza.',
    ],
    [
      'es',
      'its only verb is that of a clause, without an article too',
      'Estación de bomberos de Haven en la ciudad que está justo al este de Fort Wayne.',
    ],
    [
      'es',
      'nobody says its quote',
      'El acuerdo de Ottawa “refuerza la cooperación entre los productores de ambos países”, dice, y pide más ayuda.',
    ],
    [
      'de',
      'a bare noun says its quote',
      '„Die Pflegekräfte kehren nach Bulgarien zurück und werden dort behandelt“, so der Regierungschef.',
    ],
    [
      'fr',
      'its pronoun stands for none of several',
      'Avec la hausse des températures, il dégèle de plus en plus vite en Yakoutie.',
    ],
    ['it', 'it speaks to the reader', 'Aura Health di Boston ti aiuta dal 2019 a dormire meglio ogni notte.'],
    [
      'es',
      'it has a search that was told before',
      'La policía de Devon ha confirmado que veinte agentes continúan con la búsqueda.',
    ],
  ])('%s: %s', (lang, _why, sentence) => {
    expect(textsOf(lang, sentence)).toEqual([]);
  });
});

describe('a sentence of another language is a fact though', () => {
  test.each([
    [
      'fr',
      'a name has a short word',
      'Le dirigeant Kim Jong Un a déclaré mardi une trêve de 20 jours à Pyongyang.',
    ],
    [
      'es',
      'it has an abbreviation',
      'El Sr. y la Sra. Gómez compraron en 2019 una casa de 200 000 euros en Lima.',
    ],
    [
      'es',
      'it has an address',
      'La tienda amazon.com vendió en 2019 más de 200 millones de libros en España.',
    ],
    [
      'fr',
      'two clauses tell of its subject',
      'Au trimestre, qui comprend les mois de juin et juillet, qui sont importants, Lufthansa devrait perdre 20 avions.',
    ],
    [
      'es',
      'it tells of El País',
      'Según El País, el Gobierno de Madrid gastó en 2019 unos 200 millones de euros en hospitales.',
    ],
  ])('%s: %s', (lang, _why, sentence) => {
    expect(textsOf(lang, sentence)).toEqual([sentence]);
  });
});

describe('a fact begins behind', () => {
  test.each([
    [
      'de',
      'a headline before a numeral',
      'Gruppe attackiert Polizisten am Kottbusser Tor ',
      'Drei Zivilpolizisten wollten am Dienstag zwei Männer in Berlin durchsuchen.',
    ],
    [
      'it',
      'a headline before a weekday',
      'Gli Stati Uniti cercano la revisione delle leggi ',
      'Martedì il segretario Chad Wolf ha criticato a New York le nuove leggi.',
    ],
    [
      'es',
      'an agency that is no known one',
      'Canadá desplazará a sus soldados hacia Kuwait Ottawa, 8 Ene (Notimex).- ',
      'El general Jonathan Vance informó que Canadá enviará 20 soldados a Kuwait.',
    ],
  ])('%s: %s', (lang, _why, head, sentence) => {
    expect(textsOf(lang, head + sentence)).toEqual([sentence]);
  });
});

describe('who says a quote', () => {
  test('is the name beside the verb, not when it was said', () => {
    const [fact] = factsIn(
      'es',
      'La diputada de Caracas, Fabiana Rosales, reconoció la noche de este martes que “debemos corregirnos para continuar avanzando”.',
    );
    expect(fact?.quote?.speakerText).toBe('Fabiana Rosales');
  });

  test('is nobody whom a preposition leads to', () => {
    const [fact] = factsIn(
      'es',
      'Igea leyó en Madrid un mensaje de Tudanca, en el que el socialista sostuvo que la investidura “es la victoria de la esperanza frente al odio”.',
    );
    expect(fact?.quote).toBeDefined();
    expect(fact?.quote?.speakerText).toBeUndefined();
  });
});
