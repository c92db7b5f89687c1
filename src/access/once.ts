import type { IncomingHttpHeaders } from 'node:http';
import type { Store } from '../store/index.ts';
import type { Idempotency, KeptAnswer, UniqueRequest } from './idempotency.ts';
import type { Viewer } from './viewer.ts';

const maxKeyLength = 255;

/** Why a request with an Idempotency-Key is not done: what every API answers in its own shape. */
export class IdempotencyError extends Error {
  override readonly name = 'IdempotencyError';
  /** `invalid-key`: the header is wrong. `conflict`: the key belongs to another request, or to one that is in progress. */
  readonly kind: 'invalid-key' | 'conflict';
  /** When to send the same request again, in seconds; null: never. */
  readonly retryAfter: number | null;

  constructor(kind: IdempotencyError['kind'], message: string, retryAfter: number | null = null) {
    super(message);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}

/** The Idempotency-Key of a request; null where it has none. Throws IdempotencyError where it is empty or too long. */
export function idempotencyKeyOf(headers: IncomingHttpHeaders): string | null {
  const key = headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key === 'string' && key.length >= 1 && key.length <= maxKeyLength) return key;
  throw new IdempotencyError(
    'invalid-key',
    `Idempotency-Key has ${key.length} characters, but takes 1 to ${maxKeyLength}`,
  );
}

/** How an API does a request with an Idempotency-Key. */
interface Response<Answer> {
  /**
   * Does it, and answers refusals too; what it throws is a failure of ours, and is not kept.
   * @param settling makes the store of the request note its writes in their own transactions, so that they survive a crash
   */
  respond: (settling: (store: Store) => Store) => Promise<Answer>;
  /** What is kept of an answer; null for one after which the request may be tried again. */
  keep: (answer: Answer) => KeptAnswer | null;
  /** The answer that was kept, given again: its headers say that it is one. */
  replay: (kept: KeptAnswer) => Answer;
  /** Told where an answer could not be kept. */
  onNotKept: (error: unknown) => void;
}

/**
 * Does a request once: a repeated one gets the first answer again, marked by `Idempotency-Replayed: true`.
 * @throws IdempotencyError where the key belongs to another request, or an equal one is in progress
 */
export async function once<Answer>(
  idempotency: Idempotency,
  viewer: Viewer,
  request: UniqueRequest,
  { respond, keep, replay, onNotKept }: Response<Answer>,
): Promise<Answer> {
  const claim = await idempotency.claim(viewer, request);
  if (claim.state === 'in-progress')
    throw new IdempotencyError('conflict', 'a request with this Idempotency-Key is still in progress', 1);
  if (claim.state === 'lost')
    throw new IdempotencyError(
      'conflict',
      'the request with this Idempotency-Key was done, at least in part, but its answer was lost: look for what it wrote before you send the rest with another key',
    );
  if (claim.state === 'other-request')
    throw new IdempotencyError('conflict', 'this Idempotency-Key was used for a request with another body');
  if (claim.state === 'answered')
    return replay({ ...claim.answer, headers: { ...claim.answer.headers, 'idempotency-replayed': 'true' } });
  let answer: Answer;
  try {
    answer = await respond((store) => claim.settling(store));
  } catch (error) {
    await claim.release();
    throw error;
  }
  const kept = keep(answer);
  // What was done was done: the client hears of it, and repeats are refused until the claim is over.
  await (kept === null ? claim.release() : claim.keep(kept)).catch(onNotKept);
  return answer;
}
