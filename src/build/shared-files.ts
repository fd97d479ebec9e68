import { normalizePath, type Rolldown } from 'vite';

/** The scripts of the extension's pages but for the two that open with a click on the button. */
const OTHER_PAGES = ['options/main.tsx', 'library/main.tsx', 'reader/main.tsx', 'welcome/main.tsx'];
const CLICKED = ['popup/main.ts', 'panel/main.ts'];

/**
 * What popup and side panel load at once, in three files: what all pages share, what some share, and what these two have
 * alone. By default each set of pages that share something gets a file for it, some twenty small ones, and small files
 * take longer to load and compress worse.
 */
export const filesOfClicked: Rolldown.CodeSplittingOptions = {
  groups: [
    groupOf('basis', 3, (others) => others === OTHER_PAGES.length),
    groupOf('shared', 2, (others) => others > 0),
    groupOf('clicked', 1, (others) => others === 0),
  ],
};

function groupOf(name: string, priority: number, isWanted: (others: number) => boolean) {
  return {
    debugName: name,
    priority,
    name(id: string, context: Rolldown.ChunkingContext): string | null {
      if (CLICKED.some((page) => id === idOf(page))) return null; // in a shared file each would run in the other page too
      const isReached = (page: string) => reachedFrom(page, context).has(id);
      return CLICKED.some(isReached) && isWanted(OTHER_PAGES.filter(isReached).length) ? name : null;
    },
  };
}

const idOf = (page: string): string => `${normalizePath(process.cwd())}/src/${page}`;

const reached = new Map<string, ReadonlySet<string>>();

/** All modules that a page's script imports at once. */
function reachedFrom(page: string, context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const known = reached.get(page);
  if (known) return known;
  const found = new Set<string>();
  const left = [idOf(page)];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    left.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
  reached.set(page, found);
  return found;
}
