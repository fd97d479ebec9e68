import { browser } from '../../browser';
import { giveBack } from '../../give-back';
import { formatCount, say, sayCount } from '../../language/say';
import { isPermitted, keepFarMode, patternOf, readFarMode } from '../../settings';
import { testConnection } from '../../sources/remote/test-connection';
import { keepRemote, readRemote } from '../../store/remote';
import { sayRemoteFailure } from '../../ui/remote-failure';
import { authorizationOf } from './authorization';
import type { RemoteProps } from './remote-section';

/** Shows the remote archive now and whenever something about it or its permission changes. */
export function watchRemote(show: (remote: RemoteProps) => void): void {
  let refused: readonly string[] = [];
  let tested = '';

  const read = async (): Promise<void> => {
    const kept = await readRemote().catch(() => null); // what is wrong with the store is told at the top of the page
    const remote = kept && {
      endpoint: kept.endpoint,
      index: kept.index,
      hasKey: kept.authorization !== '',
      mode: (await readFarMode()) ?? 'on request',
      isPermitted: await isPermitted(hostOf(kept.endpoint)),
    };
    show({ remote, tested, refused, ...actions });
  };
  const act = (work: () => Promise<void>): void => {
    refused = [];
    void work()
      .catch((error: unknown) => {
        refused = [error instanceof Error ? error.message : String(error)];
      })
      .then(read);
  };
  /** The browser's question comes first: after an `await` it would not be the reader's own act. */
  const permitThen = (endpoint: string, work: () => Promise<void>): void => {
    const asked = browser.permissions.request({ origins: [patternOf(hostOf(endpoint))] });
    act(async () => {
      if (await asked) await work();
      else refused = [say('refused_remote')];
    });
  };
  const test = async (): Promise<void> => {
    const remote = await readRemote();
    if (remote === null) return;
    tested = say('remote_testing');
    await read();
    tested = await testConnection(remote).then(
      ({ articles, tookMs, isSlow }) =>
        sayCount('remote_connected', articles, formatCount(tookMs)) +
        (isSlow ? ` ${say('remote_slow')}` : ''),
      sayRemoteFailure,
    );
  };
  let permit = (): void => {};
  const actions: Pick<RemoteProps, 'connect' | 'permit' | 'choose' | 'test' | 'forget'> = {
    connect: (endpoint, index, credentials) => {
      permit = () => permitThen(endpoint, test);
      permitThen(endpoint, async () => {
        await keepRemote({ endpoint, index, authorization: authorizationOf(credentials) });
        await keepFarMode('on request');
        await test();
      });
    },
    permit: () => permit(),
    choose: (mode) => act(() => keepFarMode(mode)),
    test: () => act(test),
    forget: () =>
      act(async () => {
        const kept = await readRemote();
        tested = '';
        await keepFarMode(null);
        await keepRemote(null);
        if (kept) await giveBack(hostOf(kept.endpoint));
      }),
  };

  browser.permissions.onAdded.addListener(() => void read());
  browser.permissions.onRemoved.addListener(() => void read());
  void readRemote()
    .then((kept) => {
      if (kept) permit = () => permitThen(kept.endpoint, test);
    })
    .catch(() => {})
    .then(read);
}

function hostOf(endpoint: string): string {
  return new URL(endpoint).hostname;
}
