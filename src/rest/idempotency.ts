import type { IncomingHttpHeaders } from 'node:http';
import type { Idempotency, Viewer } from '../access/index.ts';
import { stringifyJson } from '../json/index.ts';
import type { Reply } from './endpoint.ts';
import { refuse } from './problem.ts';

const longestKey = 255;

/** The Idempotency-Key of a request; null where it has none, or is no POST. Throws RestRefusal for one that is none (details, Telling apart). */
export function idempotencyKeyOf(method: string, headers: IncomingHttpHeaders): string | null {
  const key = headers['idempotency-key'];
  if (method !== 'POST' || key === undefined) return null;
  if (typeof key === 'string' && key.length >= 1 && key.length <= longestKey) return key;
  throw refuse('malformed', `Idempotency-Key has ${key.length} characters, but takes 1 to ${longestKey}`);
}

/** A request with an Idempotency-Key: its path without the mount, and all that must be equal in a repeated one. */
interface KeyedRequest {
  viewer: Viewer;
  path: string;
  key: string;
  content: (string | Buffer)[];
}

/**
 * Does a request once: a repeated one gets the first answer again, marked by `Idempotency-Replayed: true`
 * (contracts README, rule 10). Answers below 500 are kept.
 * @param respond does it, and answers refusals too; what it throws is a failure of ours, and is not kept
 * @param onNotKept told where the answer could not be kept
 * @throws RestRefusal where the key belongs to another request, or an equal one is still under way
 */
export async function once(idempotency: Idempotency, { viewer, ...request }: KeyedRequest, respond: () => Promise<Reply>, onNotKept: (error: unknown) => void): Promise<Reply> {
  const claim = await idempotency.claim(viewer, request);
  if (claim.state === 'under-way') throw refuse('conflict', 'a request with this Idempotency-Key is still under way', { retryAfter: 1 });
  if (claim.state === 'other-request') throw refuse('conflict', 'this Idempotency-Key was used for a request with another body');
  if (claim.state === 'answered') {
    const { status, headers, body } = claim.answer;
    return { status, headers: { ...headers, 'idempotency-replayed': 'true' }, ...(body === null ? {} : { json: body }) };
  }
  let reply: Reply;
  try {
    reply = await respond();
  } catch (error) {
    await claim.release();
    throw error;
  }
  const { status, headers = {}, body } = reply;
  const settled = status >= 500 ? claim.release() : claim.keep({ status, headers, body: body === undefined ? null : stringifyJson(body) });
  // What was done was done: the client hears of it, and repeats are refused until the claim is over.
  await settled.catch(onNotKept);
  return reply;
}
