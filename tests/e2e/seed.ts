import { fileURLToPath } from 'node:url';
import { seedsIn } from '../../src/build/archive-files';
import { textOf } from '../../src/core/article';
import { SEED_URL } from '../../src/dev/samples/pages';

const seeds = seedsIn(fileURLToPath(new URL('../../seeds', import.meta.url)));

/** The archived article that the sample stories are about, and its text as stored. */
export const seed = seeds.find(({ url }) => url === SEED_URL)!;
export const seedText = textOf(seed);
