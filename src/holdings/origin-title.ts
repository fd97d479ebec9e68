import { say } from '../language/say';
import type { Job } from '../store/database';

/** What the reader calls the way in which articles came: see the origin of an OwnArticle. */
export function originTitle(origin: string, jobs: readonly Pick<Job, 'id' | 'name'>[]): string {
  if (origin === 'page') return say('origin_page');
  const [kind = '', rest = ''] = origin.split(/:(.*)/s);
  if (kind === 'feed') return say('origin_feed', rest);
  const job = jobs.find(({ id }) => String(id) === rest);
  return job ? say('origin_import', job.name) : say('origin_gone');
}
