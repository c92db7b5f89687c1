import type { Store } from '../store/index.ts';
import { authenticate, isViewer, type Credentials, type Refusal } from './authenticate.ts';
import { createLastUse } from './last-use.ts';
import type { Viewer } from './viewer.ts';

/** Lets requests in. */
export interface Access {
  /** Who asks, or why nobody is let in. One statement. */
  authenticate(credentials: Credentials): Promise<Viewer | Refusal>;
  /** Writes down which keys were used; call it before the store closes. */
  close(): Promise<void>;
}

/** The access to a store: authentication at every request, and the last use of keys noted in the background. */
export function createAccess(store: Store): Access {
  const lastUse = createLastUse(store);
  return {
    async authenticate(credentials) {
      const result = await authenticate(store, credentials);
      if (isViewer(result)) lastUse.note(result.keyId);
      return result;
    },
    close: () => lastUse.close(),
  };
}
