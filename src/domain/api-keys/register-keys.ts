import { hashSecret, scopes as allScopes, scopesWithin, type Scope } from '../../access/index.ts';
import type { ApiKey, MemberRole, Queryable, Store } from '../../store/index.ts';
import { checkDateTime, checkTime, emailKey, isRounded, roundedError } from '../../values/index.ts';
import { checkKeyName, checkSecret } from './checks.ts';
import { insertKeys } from './insert-key.ts';

/** A key that exists elsewhere, as texts say it; what is empty or absent is as usual. */
export interface KeyRow {
  secret?: string | undefined;
  name?: string | undefined;
  scopes?: string | undefined;
  member?: string | undefined;
  expires?: string | undefined;
}

/** What is wrong with a row. It repeats nothing that the row has: with columns mixed up, any of it may be the secret. */
export interface KeyIssue {
  /** From 1. */
  row: number;
  column: keyof KeyRow;
  message: string;
}

/** What became of all rows. None is registered if any is wrong. */
export type RegisteredKeys = { ok: true; registered: number; known: number } | { ok: false; issues: KeyIssue[] };

interface Owner {
  userId: string;
  email: string;
  role: MemberRole;
}

type KnownKey = Pick<ApiKey, 'hash' | 'workspaceId' | 'userId' | 'scopes' | 'expiresAt' | 'revokedAt'>;

type CheckedKey = { hash: string } & Parameters<typeof insertKeys>[1][number];

/** What is given of a key, which the rules need: who the members are, and which secrets are registered already. */
interface Known {
  workspaceId: string;
  owners: Map<string, Owner>;
  keys: Map<string, KnownKey>;
}

/** Everything but members and keys, as far as the role allows. */
export function usualScopes(role: MemberRole | null): Scope[] {
  const usual = allScopes.filter((scope) => scope !== 'admin');
  return role === null ? usual : scopesWithin(role, usual);
}

function checkedScopes(text: string, role: MemberRole | null, add: (message: string) => void): Scope[] {
  if (text === '') return usualScopes(role);
  const names = text.split(/[\s,;]+/).filter((name) => name !== '');
  const granted = allScopes.filter((scope) => names.includes(scope));
  if (names.some((name) => !allScopes.some((scope) => scope === name)))
    add(`scopes are ${allScopes.join(', ')}, separated by blanks, commas or semicolons`);
  else if (role !== null && granted.some((scope) => !scopesWithin(role, [scope]).includes(scope)))
    add(`one of them is beyond the rights of a ${role}`);
  return granted;
}

function checkedExpiry(text: string, add: (message: string) => void): Date | null {
  if (text === '') return null;
  const time = checkDateTime(text);
  const checked = time.ok ? checkTime(new Date(time.value)) : time;
  if (checked.ok) return checked.value;
  add('an ISO 8601 date or time is needed, such as 2027-01-31; empty for never');
  return null;
}

function hasOtherRights({ userId, scopes, expiresAt }: KnownKey, key: CheckedKey): boolean {
  return (
    userId !== key.userId ||
    expiresAt?.getTime() !== key.expiresAt?.getTime() ||
    scopes.toSorted().join(' ') !== [...key.scopes].toSorted().join(' ')
  );
}

/** Says what is wrong with the texts of a row, which need nothing else. */
function checkTexts(secret: string, name: string, add: (column: keyof KeyRow) => (message: string) => void): void {
  if (!checkSecret(secret).ok) add('secret')('8 to 4096 visible ASCII characters without spaces are needed');
  else if (isRounded(secret)) add('secret')(`it ${roundedError}`);
  if (name !== '' && !checkKeyName(name).ok) add('name')('at most 100 characters are allowed');
}

/** Why a secret that is registered already cannot be so once more; null where it stays as it is. */
function registeredOtherwise(known: KnownKey, key: CheckedKey): string | null {
  if (known.workspaceId !== key.workspaceId) return 'it is registered already, and not for this workspace';
  if (known.revokedAt !== null) return 'it was registered and has been revoked, for good';
  return hasOtherRights(known, key)
    ? 'it is registered already, with another member, other scopes or another end: revoke that key, or leave the row out'
    : null;
}

/** Says why a key cannot be registered beside what is known of its secret. */
function checkAgainst(
  known: KnownKey | undefined,
  key: CheckedKey,
  add: (column: keyof KeyRow) => (message: string) => void,
): void {
  if (known !== undefined) {
    const reason = registeredOtherwise(known, key);
    if (reason !== null) add('secret')(reason);
  } else if (key.expiresAt !== null && key.expiresAt.getTime() <= Date.now())
    add('expires')('the time has passed: leave out keys that do not work any more');
}

function checkRow(given: KeyRow, row: number, { workspaceId, owners, keys }: Known, issues: KeyIssue[]): CheckedKey {
  const { secret = '', name = '', scopes = '', member = '', expires = '' } = given;
  const add = (column: keyof KeyRow) => (message: string) => issues.push({ row, column, message });
  checkTexts(secret, name, add);
  const owner = member === '' ? null : (owners.get(emailKey(member)) ?? null);
  if (member !== '' && owner === null) add('member')('no member of the workspace has this email');
  const key = {
    workspaceId,
    userId: owner?.userId ?? null,
    name: name === '' ? 'Imported key' : name,
    secret,
    hash: hashSecret(secret),
    scopes: checkedScopes(scopes, owner?.role ?? null, add('scopes')),
    expiresAt: checkedExpiry(expires, add('expires')),
  };
  checkAgainst(keys.get(key.hash), key, add);
  return key;
}

/** Further rows with the secret of an earlier one. */
function repetitions(keys: readonly CheckedKey[]): KeyIssue[] {
  const first = new Map<string, number>();
  return keys.flatMap(({ hash, secret }, place) => {
    const earlier = first.get(hash);
    if (earlier === undefined) first.set(hash, place + 1);
    return earlier === undefined || secret === ''
      ? []
      : [{ row: place + 1, column: 'secret' as const, message: `row ${earlier} has the same one` }];
  });
}

async function ownersOf(
  queryable: Queryable,
  workspaceId: string,
  rows: readonly KeyRow[],
): Promise<Map<string, Owner>> {
  const emails = [...new Set(rows.flatMap(({ member = '' }) => (member === '' ? [] : [emailKey(member)])))];
  const found = await queryable.prisma.member.findMany({
    where: { workspaceId, user: { email: { in: emails } } },
    select: { userId: true, role: true, user: { select: { email: true } } },
  });
  return new Map(found.map(({ userId, role, user: { email } }) => [email, { userId, role, email }]));
}

async function keysOf(queryable: Queryable, rows: readonly KeyRow[]): Promise<Map<string, KnownKey>> {
  const hashes = rows.map(({ secret = '' }) => hashSecret(secret));
  const found: KnownKey[] = await queryable.prisma.apiKey.findMany({ where: { hash: { in: hashes } } });
  return new Map(found.map((key) => [key.hash, key]));
}

/**
 * Registers secrets that clients have already as keys of a workspace: all of them, or none if any row is wrong. A secret that
 * is registered already with the same rights stays as it is, so that the same rows again change nothing.
 */
export async function registerKeys(
  store: Store,
  workspaceId: string,
  rows: readonly KeyRow[],
): Promise<RegisteredKeys> {
  return store.transaction(async (transaction) => {
    const known = {
      workspaceId,
      owners: await ownersOf(transaction, workspaceId, rows),
      keys: await keysOf(transaction, rows),
    };
    const issues: KeyIssue[] = [];
    const keys = rows.map((row, place) => checkRow(row, place + 1, known, issues));
    issues.push(...repetitions(keys));
    if (issues.length > 0) return { ok: false, issues: issues.toSorted((left, right) => left.row - right.row) };
    const registered = await insertKeys(
      transaction,
      keys.filter(({ hash }) => !known.keys.has(hash)),
    );
    return { ok: true, registered: registered.length, known: rows.length - registered.length };
  });
}
