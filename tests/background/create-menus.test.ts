import { expect, test, vi } from 'vitest';
import { createMenus } from '../../src/background/create-menus';

const { there, menus } = vi.hoisted(() => {
  const there = new Set<string>();
  const menus = {
    removeAll: async () => {
      await new Promise((resolve) => setTimeout(resolve));
      there.clear();
      await new Promise((resolve) => setTimeout(resolve));
    },
    /** As browsers do: an id is taken once. */
    create: ({ id }: { id: string }) => {
      if (there.has(id)) throw new Error(`Cannot create item with duplicate id ${id}`);
      there.add(id);
    },
  };
  return { there, menus };
});
vi.mock('../../src/browser', () => ({ browser: { contextMenus: menus } }));

test('menus that are made twice at once stand there once', async () => {
  await Promise.all([createMenus(), createMenus()]);
  expect([...there].sort()).toEqual([
    'look-up-page',
    'look-up-selection',
    'save-link',
    'save-page',
    'save-selection',
  ]);
});
