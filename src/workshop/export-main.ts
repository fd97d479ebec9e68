import { loadLanguages } from '../core/annotate/language';
import { sentenceOf } from '../core/failure';
import { annotations } from '../core/made-ahead/made-ahead';
import { packArchive } from '../core/pack/writing/write';
import { speakInWorker } from '../language/worker';
import { deflate } from '../sources/deflate';
import { eachOwn } from '../store/articles';
import { fetchActors } from './fetch-actors';

/** What the Worker says: how many articles it has packed so far, at last the pack or why there is none. */
export type ExportNote = { readonly packed: number } | { readonly file: Blob } | { readonly failed: string };

/** Packs all that the reader keeps as one pack, in a Worker of its own: it takes some milliseconds an article. */
async function packOwn(): Promise<ExportNote> {
  try {
    const [actors] = await Promise.all([fetchActors(), loadLanguages()]);
    const bytes = await packArchive(ownArticles(), { deflate, name: 'My archive', ...annotations(actors) });
    return { file: new Blob([bytes as BlobPart]) };
  } catch (error) {
    return { failed: sentenceOf(error) };
  }
}

async function* ownArticles() {
  let packed = 0;
  for await (const { article } of eachOwn()) {
    yield article;
    packed += 1;
    if (packed % NOTED_EVERY === 0) postMessage({ packed } satisfies ExportNote);
  }
}

const NOTED_EVERY = 64;

void speakInWorker().catch(console.error); // what fails is told all the same
void packOwn().then((note) => postMessage(note));
