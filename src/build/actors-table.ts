import { readFileSync } from 'node:fs';
import { folded, keyFor, keyWith, LETTERS, stemKey, wordsOfForm } from '../core/actors/forms';
import { type ActorForms, actorsFile, type FoundForm, type KnownActor } from '../core/actors/table';
import { STOP_WORDS } from '../core/text/stop-words';
import { hashWord } from '../core/text/words';

const LISTS = new URL('actors/', import.meta.url);
const LANGUAGES = Object.keys(STOP_WORDS);

/**
 * The table of actors as `openActors` reads it: countries by the names that Intl has in every language and by the lists
 * beside this file, blocs and persons of state. Of forms with two meanings the first counts, but two countries in one
 * Chinese or Japanese word are both meant.
 */
export function actorsTable(): Uint8Array {
  const add = adder();
  add(null, [...rowsOf('not-actors.txt')].flat());
  for (const [code, ...names] of [...rowsOf('countries.txt'), ...rowsOf('more-countries.txt')])
    add({ kind: 'country', key: code!, of: '' }, [...namesOfRegion(code!), ...names]);
  for (const [name, ...others] of rowsOf('blocs.txt'))
    add({ kind: 'bloc', key: name!.replaceAll('_', ' '), of: '' }, [name!, ...others]);
  for (const [of, name, ...others] of [...rowsOf('persons.txt'), ...rowsOf('leaders.txt')])
    add({ kind: 'person', key: name!.replaceAll('_', ' '), of: of! }, [name!, ...others]);
  return actorsFile(add);
}

/** The table of topics, in the same form. */
export function topicsTable(): Uint8Array {
  const add = adder();
  for (const line of linesOf('topics.txt')) {
    const colon = line.indexOf(':');
    const names = line
      .slice(colon + 1)
      .trim()
      .toLowerCase()
      .split(' ');
    add({ kind: 'topic', key: line.slice(0, colon), of: '' }, names);
  }
  return actorsFile(add);
}

/** Gathers actors with their names; those of null are nobody's. */
function adder(): ActorForms & ((actor: KnownActor | null, names: readonly string[]) => void) {
  const all: KnownActor[] = [];
  const forms = new Map<number, FoundForm>();
  const add = (actor: KnownActor | null, names: readonly string[]): void => {
    if (actor) all.push(actor);
    for (const name of names) addForm(forms, name, actor ? all.length - 1 : null);
  };
  return Object.assign(add, { all, forms });
}

function addForm(forms: Map<number, FoundForm>, name: string, actor: number | null): void {
  const form = name.replaceAll('_', ' ');
  const isStem = form.endsWith('*');
  const text = (isStem ? form.slice(0, -1) : form).replaceAll('.', '');
  const hashes = wordsOfForm(text);
  if (hashes.length === 0) return;
  let key = keyFor(lettersOf(text));
  hashes.forEach((hash, at) => {
    const isLast = at === hashes.length - 1;
    key = isLast && isStem ? stemKey(key, hashWord(folded(text.split(/[ -]/).at(-1)!))) : keyWith(key, hash);
    const known = forms.get(key);
    if (!isLast) forms.set(key, { actors: known?.actors ?? [], isLonger: true });
    else forms.set(key, meaning(known, actor, text));
  });
}

function meaning(known: FoundForm | undefined, actor: number | null, text: string): FoundForm {
  const actors = known?.actors ?? [];
  const isLonger = known?.isLonger ?? false;
  if (actor === null || actors.includes(actor)) return { actors, isLonger };
  const isOpen = actors.length === 0 && (known === undefined || isLonger);
  const isPair = IDEOGRAPHS.test(text) && text.length === 2;
  return isOpen || isPair ? { actors: [...actors, actor], isLonger } : { actors, isLonger };
}

const IDEOGRAPHS = /^[\u4e00-\u9fff]+$/;

/** Capitals throughout only for what is short: `US`, `СССР`. */
function lettersOf(form: string): number {
  const first = form.split(/[ -]/)[0]!;
  if (first.charAt(0) === first.charAt(0).toLowerCase()) return LETTERS.any;
  return first.length > 1 && first.length <= 5 && first === first.toUpperCase()
    ? LETTERS.capitals
    : LETTERS.capital;
}

/** A country's names in all languages, with and without what stands in brackets; in German and Russian with their cases. */
function namesOfRegion(code: string): string[] {
  return LANGUAGES.flatMap((language) => {
    const given = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code);
    if (given === undefined || (code === 'GE' && given.toLowerCase() === 'georgia')) return [];
    const plain = given.replace(/ ?[(（][^()（）]*[)）]/, '').replaceAll('’', "'");
    const name = SHORTER[plain] ?? plain;
    if (language === 'de' && /[a-z]$/.test(name) && !name.endsWith('s')) return [name, `${name}s`];
    if ((language === 'ru' || language === 'uk') && !name.includes(' '))
      return [`${name.length > 5 ? name.replace(/[аяйьеії]$/, '') : name}${name.length > 5 ? '*' : ''}`];
    return [name];
  });
}

/** Names that Intl gives longer than news do. */
const SHORTER: Readonly<Record<string, string>> = {
  'Hong Kong SAR China': 'Hong Kong',
  'Palestinian Territories': 'Palestine',
  'Congo - Kinshasa': 'Congo',
  中国香港特别行政区: '香港',
  中華人民共和国香港特別行政区: '香港',
};

function* rowsOf(file: string): Iterable<string[]> {
  for (const line of linesOf(file)) yield line.trim().split(/\s+/);
}

function linesOf(file: string): string[] {
  return readFileSync(new URL(file, LISTS), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
}
