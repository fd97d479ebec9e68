import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/ui/colours.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const [light = '', darkMedia = '', dark = ''] = css.split(
  /@media \(prefers-color-scheme: dark\)|^\[data-theme="dark"\]/m,
);
const SCHEMES = { light: coloursIn(light), dark: coloursIn(dark) };

/** What is written on what. */
const TEXTS = [
  ['ink', 'ground'],
  ['ink', 'raised'],
  ['ink', 'pressed'],
  ['ink', 'mark'],
  ['muted', 'ground'],
  ['muted', 'raised'],
  ['accent', 'ground'],
  ['accent', 'raised'],
  ['on-accent', 'accent'],
] as const;

describe.each(Object.entries(SCHEMES))('in the %s scheme', (_, colours) => {
  test.each(TEXTS)('%s is read well on %s', (text, ground) => {
    expect(contrast(colours[text]!, colours[ground]!)).toBeGreaterThanOrEqual(4.5);
  });

  test('the edge of a field is seen', () => {
    expect(contrast(colours.edge!, colours.ground!)).toBeGreaterThanOrEqual(3);
  });
});

test('what the browser prefers and what the reader chooses is the same dark', () => {
  expect(coloursIn(darkMedia)).toEqual(SCHEMES.dark);
});

test('black on white has the contrast that WCAG gives it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

function coloursIn(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name!, hex!]),
  );
}

/** WCAG 2.2, contrast ratio of relative luminances. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
