import { scopesWithin, type Scope } from '../../access/index.ts';
import { checkName, checkTime, ok, refused, type Checked } from '../../values/index.ts';
import type { MemberRole } from '../../store/index.ts';

/** What a key is for, in words. */
export function checkKeyName(text: string): Checked<string> {
  return checkName(text, 100);
}

/** A time in the future. */
export function checkExpiry(time: Date): Checked<Date> {
  return time.getTime() > Date.now()
    ? checkTime(time)
    : refused(time, 'OUT_OF_RANGE', 'has passed: a time in the future is allowed');
}

/** The scopes of a new key, without repetition: at least one, and none that the role of the member whose key it is forbids. */
export function checkScopes(scopes: readonly Scope[], role: MemberRole | null): Checked<Scope[]> {
  const granted = [...new Set(scopes)];
  if (granted.length === 0) return refused(scopes, 'REQUIRED', 'has no scope: at least one is needed');
  const excess = role === null ? [] : granted.filter((scope) => !scopesWithin(role, [scope]).includes(scope));
  return excess.length === 0 ? ok(granted) : refused(excess, 'INVALID_VALUE', `is beyond the rights of a ${role}`);
}

/** The scopes of a key, which were checked when it was made. */
export function scopesOf({ scopes }: { scopes: string[] }): Scope[] {
  return scopes as Scope[];
}

/** A secret that is registered as it is: what a client can send in a header. */
export function checkSecret(secret: string): Checked<string> {
  // Not quoted in the message: it is a secret.
  return /^[\x21-\x7E]{8,4096}$/.test(secret)
    ? ok(secret)
    : {
        ok: false,
        code: 'INVALID_FORMAT',
        message: 'the secret needs 8 to 4096 visible ASCII characters without spaces',
      };
}
