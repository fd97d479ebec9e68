import type { InlineConfig } from 'vite';
import { withoutHtmlSinks } from './html-sinks';
import type { Target } from './manifest';

/** What every script that is built apart from the pages is built with; nothing of it is written. */
export function inlineConfig(target: Target, build: InlineConfig['build']): InlineConfig {
  return {
    configFile: false,
    logLevel: 'warn',
    mode: target === 'firefox' ? 'firefox' : 'production',
    plugins: [withoutHtmlSinks()],
    worker: { format: 'es', plugins: () => [withoutHtmlSinks()] },
    build: { write: false, target: 'es2022', ...build },
  };
}
