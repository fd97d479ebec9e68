import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Unit files of more than 20 s of processor time, the longest first; what they are named by says nothing of it. */
const LONG = [
  'core/growth/growth',
  'core/growth/files',
  'fuzz/fuzz',
  'dev/dev',
  'core/text/languages',
  'abstention',
  'build',
  'core/formats/hostile',
  'cli/pack',
  'dev/package',
].map((name) => `/tests/${name}.test.ts`);

/**
 * Begins with the long ones, so that none of them runs alone at the end: a new clone knows no durations, and Vitest goes by
 * the files' sizes. Vitest takes a class only.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const placeOf = ({ moduleId }: TestSpecification) => LONG.findIndex((name) => moduleId.endsWith(name));
    const long = sorted.filter((file) => placeOf(file) >= 0).sort((a, b) => placeOf(a) - placeOf(b));
    return [...long, ...sorted.filter((file) => placeOf(file) < 0)];
  }
}
