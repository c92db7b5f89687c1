import { hasCode } from '../violations.ts';
import { DatabaseUnavailable, StatementTimeout, temporaryFailureOf } from '../temporary-failure.ts';
import type { PoolUsage, Reader, Replicas, ReplicaState, Store } from '../store.ts';
import type { Sql } from '../statements/sql.ts';
import { typed, type RowOf } from '../statements/typed.ts';
import { RecentWrites } from './recent-writes.ts';
import type { Replica } from './replica.ts';

/** How often it is looked how far the replicas are, in milliseconds. */
const interval = 500;

/** A replica ended a statement because it must apply what the primary did to the rows that it reads, or had not prepared it. */
const collisions = new Set(['40001', '26000']);

/** At some time, as performance.now() says, all that was committed stood before this place in the primary's log, in bytes. */
interface Position {
  at: number;
  place: number;
}

/** A replica, and what is known of it. */
interface Followed {
  replica: Replica;
  /** It has all that was committed until then, as performance.now() says. */
  upToDateAt: number;
  /** What ends the waiting for each statement that it works on. */
  inProgress: Set<(reason: unknown) => void>;
  /** Whether it was read when listeners were told last. */
  isUsed: boolean;
  failure: unknown;
}

/**
 * Replicas of a primary, of which one is read where that cannot be told from reading the primary: nobody has written to
 * the workspace for REPLICA_LAG, and the replica has all that was committed until then. What a replica fails at the
 * primary does.
 */
class FollowedReplicas implements Replicas {
  readonly #primary: Store;
  readonly #followed: readonly Followed[];
  readonly #recentWrites: RecentWrites;
  readonly #maxLag: number;
  readonly #listeners = new Set<(state: ReplicaState) => void>();
  /** The primary's, the oldest first. */
  #positions: Position[] = [];
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;

  /** @param maxLag how far a replica that is read may be behind, in seconds */
  constructor(primary: Store, replicas: readonly Replica[], maxLag: number) {
    this.#primary = primary;
    this.#followed = replicas.map((replica) => ({
      replica,
      upToDateAt: -Infinity,
      inProgress: new Set(),
      isUsed: true,
      failure: null,
    }));
    this.#maxLag = maxLag * 1_000;
    this.#recentWrites = new RecentWrites(primary, maxLag);
  }

  /** Looks from now on how far they are; has looked once when it resolves. */
  async follow(): Promise<void> {
    await (this.#looking = this.#look());
    const again = (): void => {
      this.#timer = setTimeout(() => {
        this.#looking = this.#look().finally(again);
      }, interval).unref();
    };
    again();
  }

  async readerFor(workspaceId: string): Promise<Reader | null> {
    if (this.#next() === null || (await this.#recentWrites.has(workspaceId))) return null;
    const next = this.#next();
    if (next === null) return null;
    return {
      query: (statement) => this.#on(next, statement, 'query'),
      read: (statement) => this.#on(next, statement, 'read'),
    };
  }

  whileWriting<Result>(workspaceId: string, work: () => Promise<Result>): Promise<Result> {
    return this.#recentWrites.during(workspaceId, work);
  }

  states(): ReplicaState[] {
    return this.#followed.map((followed) => this.#stateOf(followed));
  }

  onChange(listener: (state: ReplicaState) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  usage(): PoolUsage[] {
    const sums = new Map<PoolUsage['pool'], PoolUsage>();
    for (const { pool, inUse, max, waiting } of this.#followed.flatMap(({ replica }) => replica.usage())) {
      const sum = sums.get(pool) ?? { pool, inUse: 0, max: 0, waiting: 0 };
      sums.set(pool, { pool, inUse: sum.inUse + inUse, max: sum.max + max, waiting: sum.waiting + waiting });
    }
    return [...sums.values()];
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#looking;
    clearTimeout(this.#timer);
    await Promise.all(this.#followed.map(({ replica }) => replica.close()));
  }

  #lagOf({ upToDateAt }: Followed): number {
    return performance.now() - upToDateAt;
  }

  /** The one that is to be read next: of those that are up to date, the one that has least to do. */
  #next(): Followed | null {
    const usable = this.#followed.filter((followed) => this.#lagOf(followed) <= this.#maxLag);
    return usable.reduce<Followed | null>(
      (least, other) => (least === null || other.inProgress.size < least.inProgress.size ? other : least),
      null,
    );
  }

  async #on<Statement extends Sql>(
    followed: Followed,
    statement: Statement,
    kind: keyof Reader,
  ): Promise<RowOf<Statement>[]> {
    let end: ((reason: unknown) => void) | undefined;
    const leftOut = new Promise<never>((_resolve, reject) => followed.inProgress.add((end = reject)));
    try {
      return await Promise.race([followed.replica.reader[kind](statement), leftOut]);
    } catch (error) {
      const failure = temporaryFailureOf(error);
      // What takes too long there takes as long here.
      if (failure instanceof StatementTimeout) throw error;
      if (failure === null && !hasCode(error, collisions)) throw error;
      if (failure instanceof DatabaseUnavailable && failure.reason !== 'busy') this.#leaveOut(followed, error);
      return await this.#primary[kind](statement);
    } finally {
      if (end !== undefined) followed.inProgress.delete(end);
    }
  }

  /** A replica that fails is not read until it is known again how far it is; what waits for it is done by the primary. */
  #leaveOut(followed: Followed, reason: unknown): void {
    followed.upToDateAt = -Infinity;
    for (const end of followed.inProgress) end(new DatabaseUnavailable('silent', reason));
    followed.failure = reason;
    this.#tell(followed);
  }

  #stateOf(followed: Followed): ReplicaState {
    const lag = this.#lagOf(followed);
    return {
      name: followed.replica.name,
      isUsed: lag <= this.#maxLag,
      lag: Number.isFinite(lag) ? lag / 1_000 : null,
      failure: followed.failure,
    };
  }

  #tell(followed: Followed): void {
    const state = this.#stateOf(followed);
    if (state.isUsed === followed.isUsed) return;
    followed.isUsed = state.isUsed;
    for (const listener of this.#listeners) listener(state);
  }

  async #look(): Promise<void> {
    await this.#notePosition().catch(() => undefined);
    await Promise.all(this.#followed.map((followed) => this.#lookAt(followed)));
  }

  async #notePosition(): Promise<void> {
    const at = performance.now();
    const [position] = await this.#primary.read(
      typed({ place: 'bigint' })`SELECT (pg_current_wal_lsn() - '0/0')::bigint AS place`,
    );
    if (position === undefined) return;
    this.#positions = [...this.#positions.filter((earlier) => at - earlier.at <= this.#maxLag), { at, ...position }];
  }

  async #lookAt(followed: Followed): Promise<void> {
    try {
      const replayed = await followed.replica.replayed();
      const reached = this.#positions.findLast(({ place }) => place <= replayed);
      if (reached !== undefined) followed.upToDateAt = Math.max(followed.upToDateAt, reached.at);
      followed.failure = null;
      this.#tell(followed);
    } catch (error) {
      this.#leaveOut(followed, error);
    }
  }
}

/** Which replicas a store has. */
export interface ReplicaOptions {
  urls: readonly string[];
  /** How far one that is read may be behind, in seconds. */
  maxLag: number;
}

/** The store with its replicas, which are followed until it is closed. They need not be there yet. */
export async function openReplicas(
  primary: Store,
  { urls, maxLag }: ReplicaOptions,
  open: (url: string) => Replica,
): Promise<Store> {
  const replicas = new FollowedReplicas(primary, urls.map(open), maxLag);
  await replicas.follow();
  return {
    ...primary,
    replicas,
    concurrency: primary.concurrency * (1 + urls.length),
    usage: () => [...primary.usage(), ...replicas.usage()],
    async close() {
      await replicas.close();
      await primary.close();
    },
  };
}
