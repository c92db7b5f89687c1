import { createHash } from 'node:crypto';
import { accompaniedStore, sql, type Sql, type Store, of, typed } from '../store/index.ts';
import { newId } from '../values/ids.ts';
import type { Viewer } from './viewer.ts';

/** A request that wants to be done once (docs/contracts/README.md, Idempotency). */
export interface UniqueRequest {
  /** Where it goes: the same for a dialect's mount and its bare path. */
  path: string;
  /** The Idempotency-Key. */
  key: string;
  /** What it says: equal for equal requests. */
  content: (string | Buffer)[];
}

/** An answer as it is kept. */
export interface KeptAnswer {
  status: number;
  headers: Record<string, string>;
  /** Null: no body. */
  body: string | null;
}

/** The claim of a request that is new, which the caller does now: then keep the answer, or release the claim. */
interface HeldClaim {
  state: 'claimed';
  /** The store for the request: each of its writes notes in the same transaction that something was written. */
  settling(store: Store): Store;
  keep(answer: KeptAnswer): Promise<void>;
  /** Lets the request be done anew, unless something was written. */
  release(): Promise<void>;
}

/** What became of a request so far. */
type Claim =
  | HeldClaim
  | { state: 'answered'; answer: KeptAnswer }
  /** An equal request is still being done. */
  | { state: 'in-progress' }
  /** Something was written, and no answer was kept: the process has died in between. */
  | { state: 'lost' }
  /** The key belongs to a request that said something else. */
  | { state: 'other-request' };

/** Remembers the answers of requests, so that a repeated one is not done again. */
export interface Idempotency {
  claim(viewer: Viewer, request: UniqueRequest): Promise<Claim>;
  /** Forgets the answers whose time is over. */
  purge(): Promise<void>;
  close(): void;
}

// Timed by the database, whose clock all gateways share.
const keptFor = sql`interval '24 hours'`;
/** A claim of a process that died is free again after the longest time that a request may take, if nothing was written. */
const claimedFor = sql`interval '5 minutes'`;
const hour = 3_600_000;
/** What is forgotten: answers, and claims under which nothing was written, at their time; other claims as late as an answer. */
const isOver = sql`r.expires_at <= CASE WHEN r.has_written AND r.status IS NULL THEN now() - ${keptFor} ELSE now() END`;

function hash(parts: readonly (string | Buffer)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(String(part.length)).update(':').update(part);
  return sum.digest('hex');
}

/** A claim, and the record of the key where it has one. */
const claimRow = {
  claimed: 'boolean',
  requestHash: 'text?',
  hasWritten: of<boolean>('boolean?'),
  status: 'integer?',
  headers: of<Record<string, string>>('json?'),
  body: 'text?',
  /** Whether the time of the claim, or of the answer, has passed. */
  hasEnded: of<boolean>('boolean?'),
} as const;

/** The claim of the attempt whose record this condition finds. */
function held(store: Store, mine: Sql): HeldClaim {
  return {
    state: 'claimed',
    settling: (ofRequest) =>
      accompaniedStore(ofRequest, async (transaction) => {
        const [record] = await transaction.write(typed({ claimId: 'uuid' })`
          UPDATE idempotency_record r SET has_written = true WHERE ${mine} RETURNING r.claim_id AS "claimId"`);
        if (record === undefined)
          throw new Error('an equal request has taken over this Idempotency-Key: nothing is written');
      }),
    async keep({ status, headers, body }) {
      await store.write(sql`
        UPDATE idempotency_record r
        SET status = ${status}::int, headers = ${JSON.stringify(headers)}::jsonb, body = ${body}::text,
          expires_at = now() + ${keptFor}
        WHERE ${mine}`);
    },
    async release() {
      await store.write(sql`DELETE FROM idempotency_record r WHERE ${mine} AND NOT r.has_written`);
    },
  };
}

/** Keeps answers in the store, for 24 hours per API key and path. */
export function createIdempotency(store: Store): Idempotency {
  const purge = async (): Promise<void> => {
    await store.query(sql`DELETE FROM idempotency_record r WHERE ${isOver}`);
  };
  // What could not be forgotten now is forgotten an hour later, and is replaced before that where its key is used again.
  const timer = setInterval(() => void purge().catch(() => undefined), hour);
  timer.unref();

  return {
    purge,
    close: () => {
      clearInterval(timer);
    },
    async claim({ workspace, keyId }, { path, key, content }) {
      const requestHash = hash(content);
      const pathHash = hash([path]);
      const claimId = newId();
      const record = sql`r.workspace_id = ${workspace.id}::uuid AND r.api_key_id = ${keyId}::uuid
        AND r.path_hash = ${pathHash} AND r.key = ${key}`;
      const [row] = await store.write(typed(claimRow)`
        WITH claimed AS (
          INSERT INTO idempotency_record AS r (workspace_id, api_key_id, path_hash, key, request_hash, claim_id, expires_at)
          VALUES (${workspace.id}::uuid, ${keyId}::uuid, ${pathHash}, ${key}, ${requestHash},
            ${claimId}::uuid, now() + ${claimedFor})
          ON CONFLICT (workspace_id, api_key_id, path_hash, key) DO UPDATE
            SET request_hash = excluded.request_hash, claim_id = excluded.claim_id, has_written = false,
              status = NULL, headers = '{}', body = NULL,
              expires_at = excluded.expires_at
            WHERE ${isOver}
          RETURNING true)
        SELECT EXISTS (SELECT FROM claimed) AS claimed, r.request_hash AS "requestHash", r.has_written AS "hasWritten",
          r.status, r.headers, r.body,
          r.expires_at <= now() AS "hasEnded"
        FROM (VALUES (1)) AS one LEFT JOIN idempotency_record r ON ${record}`);
      if (row?.claimed === true) return held(store, sql`${record} AND r.claim_id = ${claimId}::uuid`);
      // Where a claim came in between, its row is not yet seen here: it is in progress.
      if (row === undefined || row.requestHash === null) return { state: 'in-progress' };
      if (row.requestHash !== requestHash) return { state: 'other-request' };
      const { status, headers, body, hasWritten, hasEnded } = row;
      if (status !== null) return { state: 'answered', answer: { status, headers, body } };
      return { state: hasWritten && hasEnded ? 'lost' : 'in-progress' };
    },
  };
}
