import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** The place of a row in its list: the values of the order's terms, then the id. Null where the row has no value. */
export type CursorValues = (string | null)[];

/** What makes a cursor belong to one list: signed with the workspace's secret over the list's name, filter and order. */
export interface CursorScope {
  secret: string;
  /** Any text that differs wherever the list differs: name, filter, search, order. */
  list: string;
}

function signature({ secret, list }: CursorScope, payload: string): string {
  const listHash = createHash('sha1').update(list).digest('base64url');
  return createHmac('sha256', secret).update(`${listHash}.${payload}`).digest('base64url').slice(0, 16);
}

/** The opaque text of a cursor. */
export function encodeCursor(values: CursorValues, scope: CursorScope): string {
  const payload = Buffer.from(JSON.stringify(values)).toString('base64url');
  return `${payload}.${signature(scope, payload)}`;
}

/** The values in a cursor; null for one of another workspace, list, filter, order or server, and for any other text. */
export function decodeCursor(cursor: string, scope: CursorScope): CursorValues | null {
  const [payload, signed, ...rest] = cursor.split('.');
  if (payload === undefined || signed === undefined || rest.length > 0) return null;
  const expected = Buffer.from(signature(scope, payload));
  const given = Buffer.from(signed);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as CursorValues;
}
