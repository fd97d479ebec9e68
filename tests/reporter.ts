import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/**
 * What came of the tests of a project; `failures` are lines that name the project, file, test and seed, `flaky` those of
 * tests that passed at their second try, which count as passed.
 */
export interface Results {
  readonly passed: number;
  readonly failed: number;
  readonly flaky: readonly string[];
  readonly failures: readonly string[];
}

/** What is written: the results of each project by its name, and whether the run has come to its end. */
export interface Report {
  readonly isWhole: boolean;
  readonly projects: Readonly<Record<string, Results>>;
}

/**
 * Counts tests by project and writes the counts as JSON after each file, so that a run that is cut off leaves what is known.
 * A file that fails without a failed test, in a hook or before it has any, counts as one failure; so does an error
 * outside of all tests.
 */
export function reporter(path?: string): Reporter {
  const projects: Record<string, { passed: number; failed: number; flaky: string[]; failures: string[] }> =
    {};
  const of = (name: string) => {
    projects[name] ??= { passed: 0, failed: 0, flaky: [], failures: [] };
    return projects[name];
  };
  const fail = (project: string, line: string) => {
    const results = of(project);
    results.failed += 1;
    results.failures.push(`FAILED  ${project}  ${line}`);
  };
  const write = (isWhole: boolean) => {
    if (path) writeFileSync(path, JSON.stringify({ isWhole, projects } satisfies Report));
  };
  return {
    onTestCaseResult(test) {
      const { state } = test.result();
      if (state === 'passed') of(test.project.name).passed += 1;
      if (state === 'passed' && test.diagnostic()?.flaky)
        of(test.project.name).flaky.push(`FLAKY   ${test.project.name}  ${lineOf(test)}`);
      if (state === 'failed') fail(test.project.name, lineOf(test));
    },
    onTestModuleEnd(file) {
      const hasFailedTest = [...file.children.allTests('failed')].length > 0;
      if (file.state() === 'failed' && !hasFailedTest) fail(file.project.name, brokenLineOf(file));
      write(false);
    },
    onTestRunEnd(_files, errors) {
      for (const { message } of errors) fail('outside', firstLine(message));
      write(true);
    },
  };
}

function lineOf(test: TestCase): string {
  const messages = (test.result().errors ?? []).map(({ message }) => message);
  const seed = /\bseed: (-?\d+)/.exec(messages.join('\n'))?.[1]; // as fast-check tells it
  const seeded = seed === undefined ? '' : ` (seed ${seed})`;
  return `${test.module.relativeModuleId} > ${test.fullName}${seeded}: ${firstLine(messages[0])}`;
}

function brokenLineOf(file: TestModule): string {
  const inHooks = [...file.children.allSuites()].flatMap((suite) => suite.errors());
  return `${file.relativeModuleId}: ${firstLine([...file.errors(), ...inHooks][0]?.message)}`;
}

function firstLine(message = ''): string {
  return message.split('\n', 1)[0]!;
}
