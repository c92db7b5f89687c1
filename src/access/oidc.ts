import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { v5 } from 'uuid';
import { TemporaryFailure, type Prisma, type Store } from '../store/index.ts';
import { emailKey } from '../values/index.ts';
import type { Credentials, Refusal } from './authenticate.ts';
import { scopes as allScopes, type Viewer } from './viewer.ts';
import { viewerOfMember } from './viewer-again.ts';

/** The OpenID provider whose tokens are taken. */
export interface OidcOptions {
  issuer: string;
  audience: string;
  /** The claim that has the member's email. */
  claim: string;
}

/** Lets people in by the tokens of an OpenID provider. */
export interface Oidc {
  /** Whether a secret is a token that says it comes from the provider, right or wrong. */
  isToken(secret: string): boolean;
  viewerOf(store: Pick<Store, 'prisma'>, token: string, credentials: Credentials): Promise<Viewer | Refusal>;
}

/** Those with a public key: a provider shares no secret with us. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
/** How long the provider may take, in milliseconds. */
const timeout = 5_000;
/** Makes a token's id of its text. */
const namespace = '7f1f6a3e-4f0e-4f0b-9a53-5d1c3f3d0a51';

/** The keys of the provider cannot be read now: its tokens are neither right nor wrong. */
class ProviderUnavailable extends TemporaryFailure {
  override readonly name = 'ProviderUnavailable';
  readonly code = 'UNAVAILABLE';
  readonly retryAfter = 5;

  constructor(issuer: string, cause: unknown) {
    super(`The OpenID provider ${issuer} cannot be reached`, { cause });
  }
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(url, { signal: AbortSignal.timeout(timeout) });
  const { jwks_uri: keys } = (await response.json()) as { jwks_uri?: unknown };
  if (!response.ok || typeof keys !== 'string') throw new Error(`${url} names no jwks_uri`);
  return createRemoteJWKSet(new URL(keys));
}

/** Whether the provider vouches for the claim: an email counts where it is verified. */
function emailOf(payload: Record<string, unknown>, claim: string): string | null {
  const value = payload[claim];
  if (typeof value !== 'string' || (claim === 'email' && payload['email_verified'] !== true)) return null;
  return value;
}

type UserWithMembers = Prisma.UserGetPayload<{ include: { members: { include: { workspace: true } } } }>;

/** The user as the member of the workspace that is asked for, or of their only one. */
function memberViewer(user: UserWithMembers, keyId: string, wanted: string | null): Viewer | Refusal {
  const [member, another] = user.members.filter(
    ({ workspace }) => wanted === null || wanted.toLowerCase() === workspace.id || wanted === workspace.slug,
  );
  if (member === undefined) return { reason: 'workspace-refused', keyId };
  if (another !== undefined) return { reason: 'workspace-missing', keyId };
  // Members and keys are managed with a key, which is not seen in a browser.
  const granted = allScopes.filter((scope) => scope !== 'admin');
  return viewerOfMember({ ...member, user }, keyId, granted);
}

/** Takes tokens of a provider, whose keys are found and kept at the first one. */
export function createOidc({ issuer, audience, claim }: OidcOptions): Oidc {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const keysOfProvider = (): Promise<JWTVerifyGetKey> => {
    keys ??= discoverKeys(issuer).catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return keys;
  };

  return {
    isToken(secret) {
      if (!secret.startsWith('eyJ')) return false;
      try {
        return decodeJwt(secret).iss === issuer;
      } catch {
        return false;
      }
    },
    async viewerOf(store, token, { workspace: wanted }) {
      let email: string | null;
      try {
        const options = { issuer, audience, algorithms, requiredClaims: ['exp'] };
        email = emailOf((await jwtVerify(token, await keysOfProvider(), options)).payload, claim);
      } catch (error) {
        const isOfProvider =
          error instanceof errors.JWKSTimeout ||
          !(error instanceof errors.JOSEError) ||
          error.code === 'ERR_JOSE_GENERIC';
        if (!isOfProvider) return { reason: 'unauthenticated' };
        throw new ProviderUnavailable(issuer, error);
      }
      const user =
        email === null
          ? null
          : await store.prisma.user.findUnique({
              where: { email: emailKey(email) },
              include: { members: { include: { workspace: true } } },
            });
      if (user === null || user.members.length === 0) return { reason: 'unauthenticated' };
      return memberViewer(user, v5(token, namespace), wanted);
    },
  };
}
