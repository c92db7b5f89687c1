import type { Viewer } from '../access/viewer.ts';
import type { Store } from '../store/index.ts';

/** What every resolver gets: the store, who asks, and when. Made once a request, by HTTP and by the REST adapter alike. */
export interface Context {
  store: Store;
  /** Null where nobody is known: introspection of a demo store. Fields that need a viewer take it from viewerOf. */
  viewer: Viewer | null;
  /** The X-Request-Id of the request. */
  requestId: string;
}

/** A context with a known viewer: what resolvers behind a scope get (see scopes.ts). */
export interface ViewerContext extends Context {
  viewer: Viewer;
}
