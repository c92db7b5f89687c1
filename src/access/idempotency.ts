import { createHash } from 'node:crypto';
import { sql, type Sql, type Store } from '../store/index.ts';
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

/** What became of a request so far. */
export type Claim =
  /** It is new, and the caller does it now: then keep the answer, or release the claim. */
  | { state: 'claimed'; keep: (answer: KeptAnswer) => Promise<void>; release: () => Promise<void> }
  | { state: 'answered'; answer: KeptAnswer }
  /** An equal request is still being done. */
  | { state: 'under-way' }
  /** The key belongs to a request that said something else. */
  | { state: 'other-request' };

/** Remembers the answers of requests, so that a repeated one is not done again. */
export interface Idempotency {
  claim(viewer: Viewer, request: UniqueRequest): Promise<Claim>;
  /** Forgets the answers whose time is over. */
  purge(): Promise<void>;
  close(): void;
}

const keptFor = sql`interval '24 hours'`;
/** A claim of a process that died is free again after the longest time that a request may take. */
const claimedFor = sql`interval '5 minutes'`;
const hour = 3_600_000;

function hash(parts: readonly (string | Buffer)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(String(part.length)).update(':').update(part);
  return sum.digest('hex');
}

interface ClaimRow {
  claimed: boolean;
  requestHash: string | null;
  status: number | null;
  headers: Record<string, string>;
  body: string | null;
}

/** Keeps answers in the store, for 24 hours per API key and path. */
export function createIdempotency(store: Store): Idempotency {
  const purge = async (): Promise<void> => {
    await store.query(sql`DELETE FROM idempotency_record WHERE expires_at <= now()`);
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
      const record = (alias: Sql): Sql =>
        sql`${alias}.workspace_id = ${workspace.id}::uuid AND ${alias}.api_key_id = ${keyId}::uuid AND ${alias}.path_hash = ${pathHash} AND ${alias}.key = ${key}`;
      const [row] = await store.write<ClaimRow>(sql`
        WITH claimed AS (
          INSERT INTO idempotency_record AS r (workspace_id, api_key_id, path_hash, key, request_hash, expires_at)
          VALUES (${workspace.id}::uuid, ${keyId}::uuid, ${pathHash}, ${key}, ${requestHash}, now() + ${claimedFor})
          ON CONFLICT (workspace_id, api_key_id, path_hash, key) DO UPDATE
            SET request_hash = excluded.request_hash, status = NULL, headers = '{}', body = NULL, expires_at = excluded.expires_at
            WHERE r.expires_at <= now()
          RETURNING true)
        SELECT EXISTS (SELECT FROM claimed) AS claimed, r.request_hash AS "requestHash", r.status, r.headers, r.body
        FROM (VALUES (1)) AS one LEFT JOIN idempotency_record r ON ${record(sql`r`)}`);
      if (row?.claimed === true) {
        const mine = sql`${record(sql`r`)} AND r.request_hash = ${requestHash} AND r.status IS NULL`;
        return {
          state: 'claimed',
          async keep({ status, headers, body }) {
            await store.write(sql`
              UPDATE idempotency_record r
              SET status = ${status}::int, headers = ${JSON.stringify(headers)}::jsonb, body = ${body}::text, expires_at = now() + ${keptFor}
              WHERE ${mine}`);
          },
          async release() {
            await store.write(sql`DELETE FROM idempotency_record r WHERE ${mine}`);
          },
        };
      }
      // Where a claim came in between, its row is not yet seen here: it is in progress.
      if (row === undefined || row.requestHash === null) return { state: 'under-way' };
      if (row.requestHash !== requestHash) return { state: 'other-request' };
      return row.status === null
        ? { state: 'under-way' }
        : { state: 'answered', answer: { status: row.status, headers: row.headers, body: row.body } };
    },
  };
}
