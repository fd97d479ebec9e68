import { openDatabase, type State, write } from './database';

/** What the database says of itself, and how many articles really stand in it. */
export interface Standing {
  readonly state: State;
  readonly counted: number;
}

/** Rejects with StoreError when the database cannot be read. */
export async function readStanding(): Promise<Standing> {
  const database = await openDatabase();
  const transaction = database.transaction(['state', 'articles']);
  const [state, counted] = await Promise.all([
    transaction.objectStore('state').get('state'),
    transaction.objectStore('articles').count(),
  ]);
  return { state: state ?? { id: '', articles: 0, nextSeq: 0 }, counted };
}

/** Makes what the database says of itself agree with what stands in it. */
export async function settleState(): Promise<void> {
  await write(['state', 'articles'] as const, async (transaction) => {
    const states = transaction.objectStore('state');
    const state = await states.get('state');
    const last = await transaction.objectStore('articles').openKeyCursor(null, 'prev');
    const articles = await transaction.objectStore('articles').count();
    await states.put(
      {
        ...state,
        id: state?.id ?? crypto.randomUUID(),
        articles,
        nextSeq: Math.max(state?.nextSeq ?? 1, (last?.key ?? 0) + 1),
      },
      'state',
    );
  });
}
