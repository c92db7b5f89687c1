import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const sane = /^[A-Za-z0-9._-]{1,128}$/;

/**
 * The id of a request, for its answer and its log line: the caller's own X-Request-Id if that is sane, else a new one.
 * @param newId makes one; a UUID where absent
 */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>, newId: () => string = randomUUID): string {
  const own = headers['x-request-id'];
  return typeof own === 'string' && sane.test(own) ? own : newId();
}
