import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { originOf, type Store } from '../store/index.ts';
import { isUuid, newId } from '../values/ids.ts';
import type { Credentials, Refusal } from './authenticate.ts';
import { newSecret } from './secret.ts';
import { scopes as allScopes, type Scope, type Viewer } from './viewer.ts';
import { viewerOfMember } from './viewer-again.ts';

/** What is in the header of a token, beside the workspace as `kid`: so no key of a legacy system is taken for one. */
const type = 'contacts-gateway+jwt';
const issuer = 'contacts-gateway';
/** For so long a member and the signing key of a workspace are taken as they were read, in milliseconds. */
const believedFor = 10_000;

type Standing = NonNullable<Awaited<ReturnType<typeof readStanding>>>;

/** The member of a token as they are now, with the workspace and its signing key. */
async function readStanding(store: Pick<Store, 'prisma'>, workspaceId: string, memberId: string) {
  return store.prisma.member.findUnique({
    where: { workspaceId_id: { workspaceId, id: memberId } },
    include: { workspace: true, user: true },
  });
}

/** What is known of members, by workspace and member, for each store. */
const known = new WeakMap<object, LRUCache<string, Promise<Standing | null>>>();

function knownOf(store: object): LRUCache<string, Promise<Standing | null>> {
  const origin = originOf(store);
  let standings = known.get(origin);
  if (standings === undefined) known.set(origin, (standings = new LRUCache({ max: 10_000, ttl: believedFor })));
  return standings;
}

async function standingOf(store: Store, workspaceId: string, memberId: string): Promise<Standing | null> {
  const standings = knownOf(store);
  const name = `${workspaceId} ${memberId}`;
  let standing = standings.get(name);
  if (standing === undefined) {
    standing = readStanding(store, workspaceId, memberId);
    standings.set(name, standing);
    standing.then((found) => found ?? standings.delete(name)).catch(() => standings.delete(name));
  }
  return standing;
}

/** Whether a secret is an access token of the gateway, right or wrong. */
export function isAccessToken(secret: string): boolean {
  if (!secret.startsWith('eyJ')) return false;
  try {
    return decodeProtectedHeader(secret).typ === type;
  } catch {
    return false;
  }
}

/** Makes a token with which a member acts, signed by the key of the workspace, which the first one makes. */
export async function issueAccessToken(
  store: Pick<Store, 'prisma'>,
  {
    workspaceId,
    memberId,
    scopes,
    expiresAt,
  }: { workspaceId: string; memberId: string; scopes: readonly Scope[]; expiresAt: Date },
): Promise<string> {
  const { count } = await store.prisma.workspace.updateMany({
    where: { id: workspaceId, signingKey: null },
    data: { signingKey: newSecret(), version: { increment: 1 } },
  });
  if (count > 0) forgetStandings(store, workspaceId);
  const { signingKey } = await store.prisma.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  return new SignJWT({ scope: scopes.join(' ') })
    .setProtectedHeader({ alg: 'HS256', typ: type, kid: workspaceId })
    .setIssuer(issuer)
    .setSubject(memberId)
    .setJti(newId())
    .setIssuedAt()
    .setExpirationTime(expiresAt)
    .sign(new TextEncoder().encode(signingKey ?? ''));
}

/** Forgets what this process knows of the members of a workspace. */
function forgetStandings(store: object, workspaceId: string): void {
  const standings = knownOf(store);
  for (const name of standings.keys()) if (name.startsWith(workspaceId)) standings.delete(name);
}

/** Gives the workspace another signing key: its tokens are refused from now on, in other processes after ten seconds at most. */
export async function rotateSigningKey(store: Pick<Store, 'prisma'>, workspaceId: string): Promise<void> {
  await store.prisma.workspace.update({
    where: { id: workspaceId },
    data: { signingKey: newSecret(), version: { increment: 1 } },
  });
  forgetStandings(store, workspaceId);
}

/**
 * Finds who asks with an access token. Reads nothing that was read in the last ten seconds; the role, the data scope and the
 * membership are those of then, whenever the token was made.
 */
export async function viewerOfAccessToken(
  store: Store,
  token: string,
  { workspace }: Credentials,
): Promise<Viewer | Refusal> {
  const refused: Refusal = { reason: 'unauthenticated' };
  try {
    const { kid } = decodeProtectedHeader(token);
    const { sub } = decodeJwt(token);
    if (kid === undefined || sub === undefined || !isUuid(kid) || !isUuid(sub)) return refused;
    const standing = await standingOf(store, kid, sub);
    if (standing?.workspace.signingKey == null) return refused;
    const key = new TextEncoder().encode(standing.workspace.signingKey);
    const { payload } = await jwtVerify(token, key, {
      issuer,
      algorithms: ['HS256'],
      typ: type,
      requiredClaims: ['exp', 'jti'],
    });
    const keyId = String(payload.jti);
    const { id, slug } = standing.workspace;
    if (workspace !== null && workspace.toLowerCase() !== id && workspace !== slug)
      return { reason: 'workspace-refused', keyId };
    const granted = String(payload['scope']).split(' ');
    const viewer = viewerOfMember(
      standing,
      keyId,
      allScopes.filter((scope) => granted.includes(scope)),
    );
    // These may have changed since.
    return { ...viewer, workspace: { ...viewer.workspace, customFieldsVersion: null, removedCustomFieldKeys: null } };
  } catch (error) {
    if (error instanceof errors.JOSEError) return refused;
    throw error;
  }
}
