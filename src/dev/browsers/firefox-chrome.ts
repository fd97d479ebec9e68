import type { Browser } from 'puppeteer-core';
import { callOf, type Json } from './call';

/** Runs a function in the browser's own window, with the browser's own rights; values cross as JSON. */
export type InChrome = <Arguments extends readonly Json[], Result>(
  work: (...values: Arguments) => Result | Promise<Result>,
  ...values: Arguments
) => Promise<Result>;

/** The chrome scope of a Firefox that was started with `-remote-allow-system-access`. */
export async function chromeOf(browser: Browser): Promise<InChrome> {
  const connection = connectionOf(browser);
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: { context: string; url: string }[] };
  const window = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (!window) throw new Error('Firefox shows no browser window to its driver');

  return async (work, ...values) => {
    const answer = await connection.send('script.evaluate', {
      expression: `Promise.resolve(${callOf(work, values)}).then((value) => JSON.stringify(value) ?? 'null')`,
      target: { context: window.context },
      awaitPromise: true,
    });
    const { type, result, exceptionDetails } = answer.result as EvaluateResult;
    if (type === 'exception') throw new Error(`In Firefox's window: ${exceptionDetails?.text}`);
    return JSON.parse(result?.value ?? 'null');
  };
}

/** The driver's own WebDriver BiDi connection, for what puppeteer has no call. */
export function connectionOf(browser: Browser): BidiConnection {
  return (browser as unknown as { connection: BidiConnection }).connection;
}

interface BidiConnection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

interface EvaluateResult {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value: string };
  readonly exceptionDetails?: { readonly text: string };
}
