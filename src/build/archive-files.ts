import type { Plugin } from 'vite';

export function archiveFiles(_folder: string): Plugin {
  return { name: 'backstory:archive-files' };
}
