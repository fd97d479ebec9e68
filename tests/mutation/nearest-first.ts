import { basename, dirname } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Begins with the tests that bear the name of the changed file, goes on with those of its folder and then with the
 * smallest: most changes are noticed by the first, and one test that fails ends the run. Vitest takes a class only.
 */
export function nearestFirst(changed: string): typeof BaseSequencer {
  const folder = dirname(changed).replace(/^src\//, '/tests/');
  const farness = ({ moduleId }: TestSpecification): number => {
    if (basename(moduleId, '.test.ts') === basename(changed, '.ts')) return 0;
    return dirname(moduleId).endsWith(folder) ? 1 : 2;
  };
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const bySize = (await super.sort(files)).reverse(); // Vitest's own begins with the largest
      return bySize.sort((a, b) => farness(a) - farness(b));
    }
  };
}
