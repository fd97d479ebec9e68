import { type Archive, headOf } from '../core/archive/archive';
import { hostOf } from '../core/url/url';

/** An archive of more articles names only the hosts of so many: a browser asks permission for no list of thousands. */
const MAX_READ = 2_000;

/** The hosts that the archive's articles come from, those of most articles first. */
export async function hostsOf(archive: Archive): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const [pack, { articles, hidden }] of archive.packs.entries()) {
    for (let index = 0; index < Math.min(articles, MAX_READ); index += 1) {
      if (hidden.has(index)) continue;
      const host = hostOf((await headOf(archive, { pack, index, score: 0 })).url);
      if (host !== '') counts.set(host, (counts.get(host) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([host]) => host);
}
