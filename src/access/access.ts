import type { Store } from '../store/index.ts';
import { isAccessToken, viewerOfAccessToken } from './access-tokens.ts';
import { authenticate, isViewer, type Credentials, type Refusal } from './authenticate.ts';
import { createLegacyUse } from './use/legacy-use.ts';
import { createLastUse } from './use/last-use.ts';
import type { Oidc } from './oidc.ts';
import type { Viewer } from './viewer.ts';
import type { WrongKeys } from './wrong-keys.ts';

/** Lets requests in. */
export interface Access {
  /**
   * Who asks, or why nobody is let in. One statement at most.
   * @param address of the client, whose wrong keys are counted; null where the gateway itself asks
   */
  authenticate(credentials: Credentials, address: string | null): Promise<Viewer | Refusal>;
  /** Notes that the viewer calls an endpoint of a legacy API. Costs the request no statement. */
  noteLegacyUse(viewer: Viewer, dialect: string, endpoint: string): void;
  /** Writes down which keys were used, and for what; call it before the store closes. */
  close(): Promise<void>;
}

/**
 * The access to a store: authentication at every request, and the last use of keys noted in the background.
 * @param oidc the provider whose tokens are taken; null: there is none
 */
export function createAccess(store: Store, wrongKeys: WrongKeys, oidc: Oidc | null = null): Access {
  const lastUse = createLastUse(store);
  const legacyUse = createLegacyUse(store);
  const tooMany = (retryAfter: number): Refusal => ({
    reason: 'too-many-wrong-keys',
    perMinute: wrongKeys.perMinute,
    retryAfter,
  });

  const identify = (secret: string, credentials: Credentials): Promise<Viewer | Refusal> => {
    if (isAccessToken(secret)) return viewerOfAccessToken(store, secret, credentials);
    return oidc?.isToken(secret) === true
      ? oidc.viewerOf(store, secret, credentials)
      : authenticate(store, credentials);
  };

  return {
    async authenticate(credentials, address) {
      const { secret } = credentials;
      if (secret === null) return { reason: 'unauthenticated' };
      const refusedFor = address === null ? null : wrongKeys.refusalOf(address, secret);
      if (refusedFor !== null) return tooMany(refusedFor);
      const result = await identify(secret, credentials);
      if (isViewer(result) && result.byToken !== true) lastUse.note(result.keyId);
      if ('keyId' in result) wrongKeys.noteRight(secret);
      const retryAfter = 'keyId' in result || address === null ? null : await wrongKeys.countWrong(address);
      return retryAfter === null ? result : tooMany(retryAfter);
    },
    noteLegacyUse: (viewer, dialect, endpoint) => legacyUse.note(viewer, dialect, endpoint),
    async close() {
      await Promise.all([lastUse.close(), legacyUse.close()]);
    },
  };
}
