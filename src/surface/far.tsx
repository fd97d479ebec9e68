import type { ComponentChild } from 'preact';
import { browser } from '../browser';
import type { Page } from '../core/article';
import { type FarQuestion, farQuestion } from '../sources/remote/far-archive';
import { sayRemoteFailure } from '../ui/remote-failure';
import { FarFindings, type FarState } from './far-findings';

/**
 * Shows, below what is there, what the remote archive knows; nothing that stands above moves. Asks at once, or offers to.
 * Never in a private window, and never twice for one look.
 */
export async function showFar(
  { page, tabId }: { readonly page: Page; readonly tabId: number },
  mode: 'always' | 'on request',
  show: (far: ComponentChild) => void,
  signal: AbortSignal,
): Promise<void> {
  const { incognito } = await browser.tabs.get(tabId);
  if (incognito) return;
  const question = await farQuestion(page);
  if (question === null || question.words.length === 0) return;
  const draw = (state: FarState) => {
    if (!signal.aborted) show(<FarFindings {...state} />);
  };
  const ask = () => void answer(question, signal, draw);
  if (mode === 'always') ask();
  else draw({ kind: 'offered', host: question.host, words: question.words, ask });
}

async function answer(
  { host, ask }: FarQuestion,
  signal: AbortSignal,
  draw: (state: FarState) => void,
): Promise<void> {
  draw({ kind: 'asking', host });
  try {
    const answered = await ask(signal);
    draw({
      kind: 'answered',
      host,
      related: answered?.context.related ?? [],
      facts: answered?.context.facts ?? [],
      isPartial: answered?.isPartial ?? false,
    });
  } catch (error) {
    draw({ kind: 'failed', host, sentence: sayRemoteFailure(error) });
  }
}
