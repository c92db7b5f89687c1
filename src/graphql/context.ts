import type { InTurn } from '../access/turns.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Reader, Store } from '../store/index.ts';
import type { Wording } from '../values/issues.ts';

/** What every resolver gets: the store, who asks, and when. Made once a request, by HTTP and by the REST adapter alike. */
export interface Context {
  store: Store;
  /** Null where nobody is known: introspection of a demo store. Fields that need a viewer take it from viewerOf. */
  viewer: Viewer | null;
  /** The X-Request-Id of the request. */
  requestId: string;
  /** Runs what asks the database for much when it is the operation's turn. Absent where nobody else asks: the command line. */
  inTurn?: InTurn | undefined;
  /** How far the rows of a list are counted; past so many, its total is an estimate. Absent: to the end, as the legacy APIs promise. */
  countLimit?: number | undefined;
  /** What the API that was asked calls fields and values in messages. Absent: GraphQL's names. */
  wording?: Partial<Wording>;
}

/** A context with a known viewer: what resolvers behind a scope get (see scopes.ts). */
export interface ViewerContext extends Context {
  viewer: Viewer;
}

/**
 * The store of a context for statements that read many rows (filters, counts, groups, exports): they run in their turn,
 * and on a replica where there is one that has all that was written to the workspace.
 * @param from `primary`: never on a replica
 */
export function storeInTurn({ store, viewer, inTurn }: Context, from: 'replica' | 'primary' = 'replica'): Reader {
  if (inTurn === undefined) return store;
  const replicas = from === 'replica' && viewer !== null ? store.replicas : null;
  if (replicas === null || viewer === null)
    return { read: (statement) => store.read(statement), query: (statement) => inTurn(() => store.query(statement)) };
  const reader = async (): Promise<Reader> => (await replicas.readerFor(viewer.workspace.id)) ?? store;
  return {
    read: async (statement) => (await reader()).read(statement),
    query: (statement) => inTurn(async () => (await reader()).query(statement)),
  };
}
