import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TestCase } from 'vitest/node';
import { type Report, reporter } from './reporter';

/** A test as the runner tells of it. */
function told(state: 'passed' | 'failed', fullName: string, flaky: boolean, message: string): TestCase {
  return {
    project: { name: 'firefox' },
    module: { relativeModuleId: 'keys.test.ts' },
    fullName,
    result: () => ({ state, errors: [{ message }] }),
    diagnostic: () => ({ flaky }),
  } as unknown as TestCase;
}

test('a test that passed at its second try is named, one that failed is counted and has its seed', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'reporter-')), 'results.json');
  const { onTestCaseResult, onTestRunEnd } = reporter(path);
  onTestCaseResult!(told('passed', 'at once', false, ''));
  onTestCaseResult!(told('passed', 'again', true, 'no popup\nat line 1'));
  onTestCaseResult!(told('failed', 'never', false, 'not equal { seed: -7, path'));
  onTestRunEnd!([], [], 'failed');
  const { isWhole, projects } = JSON.parse(readFileSync(path, 'utf8')) as Report;
  expect(isWhole).toBe(true);
  expect(projects.firefox).toEqual({
    passed: 2,
    failed: 1,
    flaky: ['FLAKY   firefox  keys.test.ts > again: no popup'],
    failures: ['FAILED  firefox  keys.test.ts > never (seed -7): not equal { seed: -7, path'],
  });
});
