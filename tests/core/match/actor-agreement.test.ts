import { describe, expect, test } from 'vitest';
import type { Mentioned } from '../../../src/core/actors/actors';
import type { ActorKind } from '../../../src/core/actors/table';
import { actorAgreement } from '../../../src/core/match/actor-agreement';

const KEYS = ['US', 'RU', 'CN', 'PL', 'CZ', 'SK', 'trade', 'visit', 'floods', 'elections', 'health', 'EU'];
const TOPICS = new Set(['trade', 'visit', 'floods', 'elections', 'health']);

/** What a text names, each so often. */
const text = (named: Readonly<Record<string, number>>): Mentioned[] =>
  Object.entries(named).map(([key, weight]) => {
    const kind: ActorKind = TOPICS.has(key) ? 'topic' : key === 'EU' ? 'bloc' : 'country';
    return { actor: { key, kind }, number: KEYS.indexOf(key), weight } as Mentioned;
  });

const agreed = (page: Record<string, number>, article: Record<string, number>, home = 'en') =>
  actorAgreement(text(page), text(article), home);

describe('the countries of page and article', () => {
  test('fit by the cube of their shares and of how rare they are: at most six nats of four', () => {
    expect(agreed({ PL: 1 }, { PL: 1 }).fit).toBeCloseTo((3.5 / 4) ** 3, 12);
    expect(agreed({ RU: 1 }, { RU: 1 }).fit).toBeCloseTo((2.3 / 4) ** 3, 12);
    expect(agreed({ EU: 1 }, { EU: 1 }).fit).toBeCloseTo((2.3 / 4) ** 3, 12);
    expect(agreed({ US: 1 }, { US: 1 }).fit).toBeCloseTo((0.3 / 4) ** 3, 12);
    expect(agreed({ US: 1 }, { US: 1 }, 'de').fit).toBeCloseTo((1.1 / 4) ** 3, 12);
    expect(agreed({ CN: 1 }, { CN: 1 }, 'zh').fit).toBeCloseTo((0.7 / 4) ** 3, 12);
    expect(agreed({ PL: 1, CZ: 1 }, { PL: 1, CZ: 1 }).fit).toBeCloseTo((6 / 4) ** 3, 12);
    expect(agreed({ PL: 3, US: 1 }, { PL: 1 }).fit).toBeCloseTo(((0.75 * 3.5) / 4) ** 3, 12);
  });

  test('do not fit where the page lacks a main one, and less where that is an aside', () => {
    expect(agreed({ PL: 1 }, { PL: 1, CZ: 1 }).fit).toBe(0);
    const share = (0.1 / 0.9 / 0.33) * 1; // of a third of the leading one's mentions
    expect(agreed({ PL: 9, CZ: 1 }, { PL: 1, CZ: 1 }).fit).toBeCloseTo(((share * 6) / 4) ** 3, 12);
  });

  test('are main ones from a quarter of all mentions on', () => {
    expect(agreed({ PL: 1 }, { PL: 3, CZ: 1 }).fit).toBe(0);
    expect(agreed({ PL: 1 }, { PL: 4, CZ: 1 }).fit).toBeCloseTo((3.5 / 4) ** 3, 12);
  });

  test('do not fit where one of the texts names none', () => {
    expect(agreed({}, { PL: 1 })).toEqual({ fit: 0, bond: 0, topics: 0, mainTopics: 0 });
    expect(agreed({ PL: 1 }, {})).toEqual({ fit: 0, bond: 0, topics: 0, mainTopics: 0 });
  });
});

describe('the bond of two countries', () => {
  const both = { PL: 3, CZ: 2 };

  test('is their fit by how much the article is on relations', () => {
    const fit = (6 / 4) ** 3;
    expect(agreed(both, { PL: 1, CZ: 1, trade: 1 }).bond).toBeCloseTo(fit, 12);
    expect(agreed(both, { PL: 1, CZ: 1, trade: 1, floods: 3 }).bond).toBeCloseTo(fit / 4, 12);
    expect(agreed(both, { PL: 1, CZ: 1, floods: 1 }).bond).toBe(0);
  });

  test('is none where the page names no country', () => {
    expect(agreed({}, { PL: 1, CZ: 1, trade: 1 })).toMatchObject({ fit: 0, bond: 0 });
    expect(agreed(both, { trade: 1 })).toMatchObject({ fit: 0, bond: 0 });
  });

  test('is less where the page names them less than five times', () => {
    const { fit, bond } = agreed({ PL: 1, CZ: 1 }, { PL: 1, CZ: 1, visit: 1 });
    expect(bond).toBeCloseTo(fit * 0.4 ** 2, 12);
  });

  test('is of two at least that half of the news does not name', () => {
    expect(agreed({ PL: 5 }, { PL: 1, trade: 1 }).bond).toBe(0);
    expect(agreed({ PL: 5, US: 5 }, { PL: 1, US: 1, trade: 1 }).bond).toBe(0);
    expect(agreed({ PL: 5, US: 5 }, { PL: 1, US: 1, trade: 1 }, 'de').bond).toBeGreaterThan(0);
  });
});

test('topics agree by the lesser share of each, main ones by how many the page has at all', () => {
  const { topics, mainTopics } = agreed({ floods: 1, trade: 3 }, { floods: 3, health: 1 });
  expect([topics, mainTopics]).toEqual([0.25, 0.5]);
  const five = { trade: 5, visit: 4, floods: 3, elections: 2, health: 1 };
  expect(agreed({ health: 1 }, five).mainTopics).toBe(0);
  expect(agreed({ elections: 1 }, five).mainTopics).toBe(0.25);
});
