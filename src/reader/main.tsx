import { render } from 'preact';
import { browser } from '../browser';
import type { Span } from '../core/article';
import { sentenceOf } from '../core/failure';
import { dressPage } from '../language/start';
import { ask } from '../messages/ask';
import { OWN } from '../sources/own';
import { findOwn } from '../store/articles';
import { pageOf } from './page-of';
import { Reader, type ReaderProps, type View } from './reader';
import { setPage } from './typesetting';

async function main(): Promise<void> {
  await dressPage();
  setPage();
  const asked = new URLSearchParams(location.search);
  let props: ReaderProps = {
    view: { kind: 'opening' },
    span: spanIn(asked),
    related: null,
    around: null,
    openSettings: () => void browser.runtime.openOptionsPage(),
    retry: () => location.reload(),
    remove: () => {},
    refused: '',
  };
  const show = (more: Partial<ReaderProps>) => {
    props = { ...props, ...more };
    render(<Reader {...props} />, document.body);
  };
  show({});
  const view = await viewOf(asked.get('id') ?? '');
  if (view.kind !== 'shown') return show({ view });
  const { article } = view;
  document.title = `${article.headline} — Backstory`;
  const remove = () =>
    void removeOwn(article.id).then(
      () => show({ view: { kind: 'deleted' }, around: null }),
      (error: unknown) => show({ refused: sentenceOf(error) }),
    );
  show({ view, remove });
  document.querySelector('article mark')?.scrollIntoView({ block: 'center' });
  // What stands beside the article may be wanting: it is there to be read.
  void ask('context', pageOf(article)).then(
    ({ related }) => show({ related: related.filter((row) => row.article.id !== article.id) }),
    console.error,
  );
  const { aroundOf } = await import('./around');
  await aroundOf(article).then((around) => show({ around }), console.error);
}

/** Deletes an article of the reader's own by its id. Rejects with a sentence. */
async function removeOwn(id: string): Promise<void> {
  const own = await findOwn([id.slice(OWN.length + 1)]);
  if (own) await ask('delete', [own.seq]);
}

async function viewOf(id: string): Promise<View> {
  try {
    const shelved = await ask('article', id);
    return shelved ? { kind: 'shown', ...shelved } : { kind: 'unknown' };
  } catch (error) {
    return { kind: 'failed', sentence: sentenceOf(error) };
  }
}

/** The sentence that was asked for; null when none was, or none could be. */
function spanIn(asked: URLSearchParams): Span | null {
  const [start, end] = ['start', 'end'].map((name) => /^\d{1,9}$/.exec(asked.get(name) ?? '')?.[0]);
  return start === undefined || end === undefined ? null : { start: Number(start), end: Number(end) };
}

void main();
