import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import english from '../../_locales/en/messages.json';
import { formatCount, formatShare, say, sayCount, speak } from '../../src/language/say';
import { LANGUAGES } from '../../src/language/start';
import { formatAge, formatDate } from '../../src/ui/dates';

type Strings = Record<string, { message: string }>;

const ALL = Object.fromEntries(
  Object.keys(LANGUAGES).map((language) => [
    language,
    JSON.parse(readFileSync(`_locales/${language}/messages.json`, 'utf8')) as Strings,
  ]),
);
const COUNTED = Object.keys(english).flatMap((key) => (key.endsWith('_other') ? [key.slice(0, -6)] : []));
const isForm = (key: string) =>
  COUNTED.some((base) => new RegExp(`^${base}_(zero|one|two|few|many|other)$`).test(key));
const plain = (strings: Strings) => Object.keys(strings).filter((key) => !isForm(key));

describe('the languages', () => {
  test('are those that have a folder', () => {
    expect(readdirSync('_locales').sort()).toEqual(Object.keys(LANGUAGES).sort());
  });

  test.each(Object.entries(ALL))('%s has every string of English and no other', (_, strings) => {
    expect(plain(strings).sort()).toEqual(plain(english).sort());
    for (const { message } of Object.values(strings)) expect(message.trim()).not.toBe('');
  });

  test.each(Object.entries(ALL))('%s has each form that its plurals take, and no other', (_, strings) => {
    const { pluralCategories } = new Intl.PluralRules(strings.locale!.message).resolvedOptions();
    const forms = COUNTED.flatMap((base) => pluralCategories.map((form) => `${base}_${form}`));
    expect(Object.keys(strings).filter(isForm).sort()).toEqual(forms.sort());
  });

  test.each(Object.entries(ALL))('%s has the words that are put into each string', (_, strings) => {
    const placesIn = (message: string) => [...new Set(message.match(/\$\d/g) ?? [])].sort();
    for (const key of plain(english))
      expect([key, placesIn(strings[key]!.message)]).toEqual([
        key,
        placesIn((english as Strings)[key]!.message),
      ]);
  });
});

describe('a string that is read from the right', () => {
  const fromRight = Object.entries(ALL).filter(([, { direction }]) => direction!.message === 'rtl');

  test.each(fromRight)('keeps apart what is put into it, which does not turn it round: %s', (_, strings) => {
    for (const [key, { message }] of Object.entries(strings))
      expect([key, message.replace(/\u2068\$[1-9]\u2069/g, '')]).toEqual([
        key,
        expect.not.stringMatching(/\$[1-9]/),
      ]);
  });
});

describe('a string', () => {
  test('takes its words and the form of its number', () => {
    expect(say('published', '31 Dec 2023')).toBe('Published 31 Dec 2023');
    expect([0, 1, 12_430].map((count) => sayCount('articles', count))).toEqual([
      '0 articles',
      '1 article',
      '12,430 articles',
    ]);
  });

  test.each([
    ['ru', ['1 статья', '3 статьи', '12 430 статей']],
    ['de', ['1 Artikel', '3 Artikel', '12.430 Artikel']],
    ['zh_CN', ['1 篇文章', '3 篇文章', '12,430 篇文章']],
  ])('of %s has the forms of that language', (language, told) => {
    speak(ALL[language]!);
    const shown = [1, 3, 12_430].map((count) => sayCount('articles', count).replace(/\s/g, ' '));
    speak(english);
    expect(shown).toEqual(told);
  });

  test('is put together with dates and numbers of its language', () => {
    speak(ALL.fr!);
    const told = [formatDate('2023-12-31'), formatCount(12_430), formatShare(0.84), formatAge(3)];
    speak(english);
    expect(told.map((one) => one.replace(/\s/g, ' '))).toEqual([
      '31 déc. 2023',
      '12 430',
      '84 %',
      '3 jours plus tôt',
    ]);
  });
});

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/^(gallery|dev|cli|build)\//.test(file))
  .map((file) => join('src', file));

test('every string is used', () => {
  const used =
    SOURCES.map((file) => readFileSync(file, 'utf8')).join('\n') + readFileSync('manifest.json', 'utf8');
  const keys = [...plain(english), ...COUNTED];
  expect(keys.filter((key) => !used.includes(`'${key}'`) && !used.includes(`__MSG_${key}__`))).toEqual([]);
});

describe('a component', () => {
  /** Names of people, files and formats are the same in every language. */
  const ALLOWED =
    /^(https?:\/\/|Backstory$|Markdown$|BibTeX$|RIS$|CSL-JSON$|SHA-256$|[a-z]+-[a-z]+$|[\W\d_]*$|[a-z-]+:)/;
  const components = SOURCES.filter((file) => file.endsWith('.tsx'));

  test.each(components)('has no words of its own: %s', (file) => {
    expect(literalsIn(readFileSync(file, 'utf8'), file).filter((text) => !ALLOWED.test(text))).toEqual([]);
  });

  test('is found out when it has', () => {
    const source = `const a = <p title="Say it">Words {x ? 'in here' : \`there \${n}\`}</p>;`;
    expect(literalsIn(source, 'planted.tsx')).toEqual(['Say it', 'Words', 'in here', 'there']);
  });
});

const SAID_ATTRIBUTES = /^(title|label|name|detail|action|yes|placeholder|alt|aria-label|aria-description)$/;

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: Node | string;
  readonly [part: string]: unknown;
}

/** What a reader would be shown of a component's source that does not come from the strings. */
function literalsIn(source: string, file: string): string[] {
  const found: string[] = [];
  const take = (text: unknown) => {
    if (typeof text === 'string' && /\p{L}{2}/u.test(text)) found.push(text.trim());
  };
  const visit = (node: unknown, isShown: boolean): void => {
    if (Array.isArray(node)) for (const one of node) visit(one, isShown);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type, value, name } = node as Node;
    if (type === 'JSXText' || (isShown && type === 'Literal')) take(value);
    if (isShown && type === 'TemplateElement') take((value as { cooked: string }).cooked);
    visitParts(node as Node, isShownIn(type, String((name as Node | undefined)?.name), isShown));
  };
  const isShownIn = (type: string, name: string, isShown: boolean): boolean => {
    if (type === 'CallExpression' || type === 'BinaryExpression') return false;
    if (type === 'JSXAttribute') return SAID_ATTRIBUTES.test(name);
    return isShown || (type === 'JSXExpressionContainer' && !isAttribute);
  };
  let isAttribute = false;
  const visitParts = (node: Node, isShown: boolean): void => {
    const before = isAttribute;
    if (node.type === 'JSXAttribute') isAttribute = true;
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') isAttribute = false;
    for (const [part, child] of Object.entries(node)) if (part !== 'test') visit(child, isShown);
    isAttribute = before;
  };
  visit(parseSync(file, source).program, false);
  return found;
}
