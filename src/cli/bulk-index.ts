import { indexBody } from '../core/remote/document';
import type { RemoteAddress } from '../sources/remote/client';
import { changeCluster } from './cluster';
import { InputError } from './input-error';

/** An index that is being filled. */
export interface Loading {
  readonly index: string;
  /** An earlier run began it: some of the articles stand there already. */
  readonly isBegun: boolean;
}

/**
 * The index to load into: one that an earlier run with the same inputs began, else a new one behind the name, which
 * becomes an alias when all is loaded. Throws InputError where the name is itself an index.
 */
export async function beginIndex(remote: RemoteAddress, inputs: string, shards: number): Promise<Loading> {
  const { json } = await changeCluster(
    remote,
    'GET',
    `${remote.index},${remote.index}-*/_mapping`,
    undefined,
    [404],
  );
  if (Object.hasOwn(json, remote.index))
    throw new InputError(`"${remote.index}" is an index: name another, which becomes an alias`);
  const begun = Object.entries(json).find(([, value]) => {
    const meta = (value as IndexMapping).mappings?._meta;
    return meta?.state === 'loading' && meta.inputs === inputs;
  });
  if (begun) return { index: begun[0], isBegun: true };
  const index = `${remote.index}-${new Date().toISOString().replace(/\D/g, '').slice(0, 17)}`;
  await changeCluster(remote, 'PUT', index, indexBody(shards, { state: 'loading', inputs }));
  return { index, isBegun: false };
}

interface IndexMapping {
  readonly mappings?: { readonly _meta?: { readonly state?: unknown; readonly inputs?: unknown } };
}

/** Makes a loaded index whole and lets the alias point to it alone; gives the indexes that it pointed to before. */
export async function finishIndex(remote: RemoteAddress, index: string, replicas: number): Promise<string[]> {
  const settings = { index: { refresh_interval: null, number_of_replicas: replicas } };
  await changeCluster(remote, 'PUT', `${index}/_settings`, settings);
  await changeCluster(remote, 'POST', `${index}/_refresh`);
  const { _meta } = indexBody(1, { state: 'whole' }).mappings;
  await changeCluster(remote, 'PUT', `${index}/_mapping`, { _meta });
  const { json } = await changeCluster(remote, 'GET', `_alias/${remote.index}`, undefined, [404]);
  const before = Object.keys(json).filter((name) => name.startsWith(`${remote.index}-`) && name !== index);
  const remove = before.map((name) => ({ remove: { index: name, alias: remote.index } }));
  await changeCluster(remote, 'POST', '_aliases', {
    actions: [...remove, { add: { index, alias: remote.index } }],
  });
  return before;
}
