import { randomFillSync } from 'node:crypto';
import { v7, validate } from 'uuid';

const bytesOfId = 16;
/** Random bytes for many ids at once: asking the system for those of each costs more than the rest of the id. */
const pool = Buffer.alloc(256 * bytesOfId);
let taken = pool.length;

function randomBytes(): Buffer {
  if (taken === pool.length) {
    randomFillSync(pool);
    taken = 0;
  }
  taken += bytesOfId;
  return pool.subarray(taken - bytesOfId, taken);
}

/** The time and sequence number of the last id: those of one millisecond count up, as RFC 9562 says for UUID v7. */
const last = { msecs: 0, seq: 0 };

/** A new id: UUID v7, so that rows lie in the order of their creation. */
export function newId(): string {
  const random = randomBytes();
  const now = Date.now();
  if (now > last.msecs) {
    last.msecs = now;
    // Half of the numbers are left to count up.
    last.seq = random.readUInt32BE(6) >>> 1;
  } else {
    last.seq++;
  }
  return v7({ random, msecs: last.msecs, seq: last.seq });
}

/** Whether the text is a UUID of any version, in any case. */
export function isUuid(text: string): boolean {
  return validate(text);
}

/** The global id of an object: what its `id` field shows. */
export function encodeGlobalId(typename: string, id: string): string {
  return Buffer.from(`${typename}:${id}`).toString('base64');
}

/** The type and bare id in a global id; null for a text that is none. */
export function decodeGlobalId(globalId: string): { typename: string; id: string } | null {
  const text = Buffer.from(globalId, 'base64').toString('utf8');
  const separator = text.indexOf(':');
  if (separator < 1 || encodeGlobalId(text.slice(0, separator), text.slice(separator + 1)) !== globalId) return null;
  return { typename: text.slice(0, separator), id: text.slice(separator + 1) };
}

/**
 * The bare id in an argument, which may be a global id of the type or a UUID (design: arguments take either).
 * Null for anything else: such an id names nothing.
 */
export function bareId(typename: string, argument: string): string | null {
  if (isUuid(argument)) return argument.toLowerCase();
  const decoded = decodeGlobalId(argument);
  return decoded?.typename === typename && isUuid(decoded.id) ? decoded.id.toLowerCase() : null;
}
