import { v7, validate } from 'uuid';

/** A new id: UUID v7, so that rows lie in the order of their creation. */
export function newId(): string {
  return v7();
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
