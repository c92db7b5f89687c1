import { sql } from '../statements/sql.ts';
import { typed } from '../statements/typed.ts';
import type { Store } from '../store.ts';

/**
 * Which workspaces somebody writes to, or has written to not long ago, known to all processes by a table on the primary.
 * A row says until when; it is written before the first write, and again only once half of its time is over, so that a
 * workspace with many writes has one such statement in a while from each process.
 */
export class RecentWrites {
  readonly #primary: Pick<Store, 'read' | 'write'>;
  /** For how long after a write it counts as recent, in seconds. */
  readonly #seconds: number;
  /** Until when the row of a workspace holds at least, as performance.now() says, by this process's own doing. */
  readonly #notedUntil = new Map<string, number>();

  constructor(primary: Pick<Store, 'read' | 'write'>, seconds: number) {
    this.#primary = primary;
    this.#seconds = seconds;
  }

  /** Whether somebody writes to the workspace, or has within so many seconds. */
  async has(workspaceId: string): Promise<boolean> {
    const [row] = await this.#primary.read(typed({ recent: 'boolean' })`
      SELECT w.until > now() AS "recent" FROM recent_write w WHERE w.workspace_id = ${workspaceId}::uuid`);
    return row?.recent === true;
  }

  /** Does work that writes to the workspace, whose writes count as recent from its beginning until so many seconds after its end. */
  async during<Result>(workspaceId: string, work: () => Promise<Result>): Promise<Result> {
    await this.#note(workspaceId);
    const renewing = setInterval(() => void this.#note(workspaceId).catch(() => undefined), this.#seconds * 1_000);
    try {
      return await work();
    } finally {
      clearInterval(renewing);
      // What cannot be noted now because the primary is away, nobody can look up there either.
      await this.#note(workspaceId).catch(() => undefined);
    }
  }

  /** Sees to it that the row holds for so many seconds from now at least. */
  async #note(workspaceId: string): Promise<void> {
    const now = performance.now();
    const needed = now + this.#seconds * 1_000;
    if ((this.#notedUntil.get(workspaceId) ?? 0) >= needed) return;
    const seconds = this.#seconds * 2;
    // By the database's clock, which all processes share.
    await this.#primary.write(sql`
      INSERT INTO recent_write AS w (workspace_id, until)
      VALUES (${workspaceId}::uuid, now() + make_interval(secs => ${seconds}))
      ON CONFLICT (workspace_id) DO UPDATE SET until = greatest(w.until, excluded.until)`);
    this.#forgetOld(now);
    this.#notedUntil.set(workspaceId, now + seconds * 1_000);
  }

  #forgetOld(now: number): void {
    for (const [workspaceId, until] of this.#notedUntil) if (until < now) this.#notedUntil.delete(workspaceId);
  }
}
