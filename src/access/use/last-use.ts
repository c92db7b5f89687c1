import { sql, type Store } from '../../store/index.ts';

const minute = 60_000;
/** Uses within this time are written by one statement. */
const flushInterval = 1_000;

/** Remembers when keys were last used, and writes it in the background. */
export interface LastUse {
  /** Notes that the key was used now. Costs the request no statement. */
  note(keyId: string): void;
  /** Writes what is not yet written. */
  close(): Promise<void>;
}

/**
 * Keeps api_key_use: at most one write a minute for each key, of all keys that are due by one statement. A write
 * that fails is tried again later and never surfaces: that a key was used must not fail the request that used it.
 */
export function createLastUse(store: Store): LastUse {
  /** The latest use of each key that has one unwritten. */
  const pending = new Map<string, Date>();
  /** When keys were written, within the last minute. */
  const writtenAt = new Map<string, number>();
  let timer: { handle: NodeJS.Timeout; at: number } | undefined;
  let writing: Promise<void> = Promise.resolve();

  const write = async (ids: string[]): Promise<void> => {
    if (ids.length === 0) return;
    const uses = ids.map((id) => ({ id, at: pending.get(id) }));
    for (const id of ids) pending.delete(id);
    try {
      await store.query(sql`
        INSERT INTO api_key_use AS u (api_key_id, last_used_at)
        SELECT used.id, used.at FROM jsonb_to_recordset(${JSON.stringify(uses)}::jsonb) AS used(id uuid, at timestamptz)
        JOIN api_key k ON k.id = used.id ORDER BY used.id
        ON CONFLICT (api_key_id) DO UPDATE SET last_used_at = GREATEST(u.last_used_at, excluded.last_used_at)`);
    } catch {
      for (const { id, at } of uses) if (at !== undefined && !pending.has(id)) pending.set(id, at);
    }
  };

  const flush = async (): Promise<void> => {
    const now = Date.now();
    for (const [id, at] of writtenAt) if (now - at >= minute) writtenAt.delete(id);
    const due = [...pending.keys()].filter((id) => !writtenAt.has(id));
    for (const id of due) writtenAt.set(id, now);
    await write(due);
    for (const id of pending.keys()) wakeFor(id);
  };

  const wakeFor = (id: string): void => {
    const at = Math.max(Date.now() + flushInterval, (writtenAt.get(id) ?? 0) + minute);
    if (timer !== undefined && timer.at <= at) return;
    clearTimeout(timer?.handle);
    const handle = setTimeout(() => {
      timer = undefined;
      writing = writing.then(flush);
    }, at - Date.now());
    // Nothing needs the process to live on for it: close writes what is left.
    handle.unref();
    timer = { handle, at };
  };

  return {
    note(keyId) {
      const known = pending.has(keyId);
      pending.set(keyId, new Date());
      if (!known) wakeFor(keyId);
    },
    async close() {
      await writing;
      await write([...pending.keys()]);
      clearTimeout(timer?.handle);
    },
  };
}
