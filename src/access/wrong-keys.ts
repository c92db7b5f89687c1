import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';
import type { RateLimits } from './rate-limits.ts';
import { hashSecret } from './secret.ts';

/** Bounds how many wrong keys an address may try, so that nobody can guess one, or keep the database busy with guesses. */
export interface WrongKeys {
  /** How many a minute are allowed; 0: any number. */
  readonly perMinute: number;
  /** When the address may try a key again, in seconds; null where it may now. Costs no statement. */
  refusalOf(address: string, secret: string): number | null;
  /** Notes that a key is right: it is looked up from its address whatever others try there. */
  noteRight(secret: string): void;
  /** Counts a wrong key of an address. @returns when to try again, in seconds, if the address has tried too many; else null */
  countWrong(address: string): Promise<number | null>;
}

/**
 * At so many times the limit, keys are no longer looked up for the address, except those that were right before. Until then
 * a right key is let in, whatever others behind the same address try.
 */
const flood = 10;
/** How many keys and addresses are remembered. */
const remembered = 10_000;

/** The network that an address counts as: whoever has one IPv6 address has all of its /64. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6
    ? `${parsed.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')}::/64`
    : parsed.toString();
}

/** Makes the limit of a process; the counts are shared where those of requests are. */
export function createWrongKeys(rateLimits: RateLimits, perMinute: number): WrongKeys {
  const right = new LRUCache<string, true>({ max: remembered });
  /** When flooding networks may try again. */
  const flooding = new LRUCache<string, number>({ max: remembered });

  return {
    perMinute,
    refusalOf(address, secret) {
      if (flooding.size === 0) return null;
      const network = networkOf(address);
      const until = flooding.get(network);
      if (until === undefined) return null;
      const seconds = Math.ceil((until - Date.now()) / 1_000);
      if (seconds <= 0) flooding.delete(network);
      return seconds <= 0 || right.has(hashSecret(secret)) ? null : seconds;
    },
    noteRight(secret) {
      if (perMinute > 0) right.set(hashSecret(secret), true);
    },
    async countWrong(address) {
      const network = networkOf(address);
      const verdict = await rateLimits.count(network, 'wrong-keys', perMinute);
      if (verdict === null || verdict.allowed) return null;
      if (verdict.count > perMinute * flood) flooding.set(network, Date.now() + verdict.resetSeconds * 1_000);
      return verdict.resetSeconds;
    },
  };
}
