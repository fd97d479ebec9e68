import { beforeAll, describe, expect, test } from 'vitest';
import { loadLanguages } from '../../../src/core/annotate/language';
import { textsOf } from './texts-of';

beforeAll(loadLanguages);

describe('what only looks like a word of writer or reader is a fact', () => {
  test.each([
    ['ru', 'Washington', 'Вашингтон ввёл в марте санкции против трёх компаний из России.'],
    ['ru', 'found', 'Полиция Москвы нашла во вторник украденную картину Ивана Айвазовского.'],
    ['uk', 'Washington', 'Вашингтон запровадив у березні санкції проти трьох компаній з Росії.'],
    ['uk', 'found', 'Поліція Києва нашвидку перевірила у вівторок три станції метро.'],
    ['de', 'the possessive', 'Die Bundesregierung hat ihr Klimapaket am Mittwoch in Berlin vorgestellt.'],
  ])('%s: %s', (lang, _, text) => expect(textsOf(lang, text)).toEqual([text]));
});

describe('a sentence of writer or reader is none', () => {
  test.each([
    ['ru', 'Во вторник Москва показала нашу новую станцию метро «Волхонка».'],
    ['ru', 'Во вторник Москва объявила вашему городу о закрытии метро.'],
    ['ru', 'Во вторник полиция Москвы рассказала нам о закрытии метро.'],
    ['uk', 'У вівторок Київ показав нашу нову станцію метро «Либідська».'],
    ['uk', 'У вівторок поліція Києва розповіла вам про закриття метро.'],
    ['de', 'Am Mittwoch zeigt Berlin drei neue Museen, und dann könnt ihr sie sehen.'],
    ['de', 'Am Mittwoch zeigt Berlin euch drei neue Museen der Stadt.'],
    ['de', 'Am Mittwoch zeigt Berlin eure drei neuen Museen in der Stadt.'],
  ])('%s: %s', (lang, text) => expect(textsOf(lang, text)).toEqual([]));
});

describe('a sentence whose verb is', () => {
  test.each([
    ['ru', 'произошло', 'Землетрясение магнитудой 5,6 произошло во вторник у берегов Камчатки.'],
    ['ru', 'изъята', 'Крупная партия оружия изъята во вторник в Москве у туриста из Китая.'],
    ['ru', 'дал', 'Владимир Путин дал во вторник в Москве большое интервью агентству ТАСС.'],
    ['ru', 'легли', 'Сто деревьев легли во вторник на дороги Подмосковья из-за снега.'],
    ['ru', 'проникли', 'Два грабителя проникли во вторник в здание музея в Дрездене.'],
    ['ru', 'вернётся', 'Экипаж «Союза» вернётся во вторник на Землю с борта МКС.'],
    ['es', 'vienen', 'Miles de turistas vienen a España cada verano de Alemania y de Francia.'],
    ['es', 'consigue', 'Real Madrid consigue en Valencia la Supercopa de España ante Atlético.'],
    ['es', 'reprocha', 'Pablo Casado reprocha a Pedro Sánchez un pacto con Esquerra en Madrid.'],
    ['es', 'distribuye', 'Cruz Roja distribuye en Madrid unas 300 comidas a los vecinos de Vallecas.'],
    ['de', 'ereigne', 'Jeder dritte Unfall in Berlin ereigne sich laut ADAC an einer Kreuzung.'],
    ['de', 'handele', 'Angela Merkel handele laut Robert Habeck in Brüssel zu langsam.'],
  ])('%s: %s is a fact', (lang, _, text) => expect(textsOf(lang, text)).toEqual([text]));

  test.each([
    ['ru', 'Съезд партии «Единая Россия» во вторник в Москве в Манеже.'],
    ['ru', 'Объятия двух друзей во вторник в Москве на Красной площади.'],
    ['es', 'Los turistas de España y de Francia en la playa de Valencia.'],
    ['de', 'Ein Toter und drei Verletzte am Dienstag in Bremen am Hafen.'],
  ])('%s: without a verb it is none: %s', (lang, text) => expect(textsOf(lang, text)).toEqual([]));
});

describe('Spanish "después de"', () => {
  test.each([
    'Después de la muerte de Fidel Castro, Cuba aprobó en 2019 una nueva Constitución.',
    'Después del terremoto de 2010, Haití recibió 13.000 millones de dólares de ayuda.',
  ])('begins a fact where a noun tells of what: %s', (text) => expect(textsOf('es', text)).toEqual([text]));

  test.each([
    'Después de eso, Cuba aprobó en 2019 una nueva Constitución en La Habana.',
    'Después de esta reunión, Cuba aprobó en 2019 una nueva Constitución.',
    'Después de su muerte, Cuba aprobó en 2019 una nueva Constitución.',
    'Después de reunirse en Quito, Cuba aprobó en 2019 una nueva Constitución.',
    'Después de los que llegaron, Cuba recibió en 2019 una nueva ayuda.',
    'Después de tres días, Cuba aprobó en 2019 una nueva Constitución.',
    'Después de él, Cuba aprobó en 2019 una nueva Constitución en La Habana.',
    'Después de ellos, Cuba aprobó en 2019 una nueva Constitución.',
    'Después, Cuba aprobó en 2019 una nueva Constitución en La Habana.',
  ])('points back: %s', (text) => expect(textsOf('es', text)).toEqual([]));
});
