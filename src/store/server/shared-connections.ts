import type pg from 'pg';
import { Overloaded, property } from '../temporary-failure.ts';

/** A connection with the statements that are in progress on it, the oldest first, and when each was sent: not yet, while it is being opened. */
interface Slot {
  client: Promise<pg.Client> | null;
  inProgress: Set<{ sentAt: number }>;
}

/** Where the oldest statement has waited for so long for its answer, in milliseconds, another one would wait as well. */
const maxWait = 2_000;

function waited({ inProgress }: Slot): number {
  const [oldest] = inProgress;
  return oldest === undefined ? 0 : performance.now() - oldest.sentAt;
}

/** What pg writes to; writes between cork and uncork leave together. */
interface Corkable {
  cork(): void;
  uncork(): void;
}

/** Whether an error is of the connection (it has no code of PostgreSQL's, or that of a server which shuts down, or a pooler's), not of the statement. */
function isLost(error: unknown): boolean {
  const code = String(property(error, 'code'));
  return !/^(?=.*\d)[\dA-Z]{5}$/.test(code) || /^(08|57P0)/.test(code);
}

/**
 * A few connections, each with many statements in progress at once (PostgreSQL's pipelining): a statement is sent without
 * waiting for the answers of the earlier ones, and those that are sent in one turn of the event loop leave as one packet.
 * A short read costs half the processor time that way, on both sides. A statement waits for those that were sent before it
 * on its connection: so all of them must be short, and give up soon where they must wait for a lock.
 */
export class SharedConnections {
  readonly #connect: () => Promise<pg.Client>;
  readonly #slots: Slot[];
  readonly #corked = new Set<Corkable>();
  #closed = false;

  /**
   * @param connect opens a connection in pipeline mode; called when one is needed, and again after one has broken
   * @param count how many connections there are at most
   */
  constructor(connect: () => Promise<pg.Client>, count: number) {
    this.#connect = connect;
    this.#slots = Array.from({ length: count }, () => ({ client: null, inProgress: new Set() }));
  }

  /** How many statements are in progress on the connection that has the fewest; infinitely many where there is none. */
  get fewestInProgress(): number {
    return Math.min(...this.#slots.map(({ inProgress }) => inProgress.size));
  }

  /** How many connections have statements in progress, how many there can be, and how many statements wait behind others. */
  get usage(): { inUse: number; max: number; waiting: number } {
    const counts = this.#slots.map(({ inProgress }) => inProgress.size);
    return {
      inUse: counts.filter((count) => count > 0).length,
      max: counts.length,
      waiting: counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
    };
  }

  /** Runs a statement on the connection that has the fewest in progress. Throws what the driver throws, and Overloaded where it would wait too long. */
  async query<Row extends pg.QueryResultRow>(config: pg.QueryConfig): Promise<pg.QueryResult<Row>> {
    if (this.#closed) throw new Error('the connections are closed');
    const slot = this.#slots.reduce((least, other) => (other.inProgress.size < least.inProgress.size ? other : least));
    if (waited(slot) > maxWait) throw new Overloaded();
    const statement = { sentAt: Infinity };
    slot.inProgress.add(statement);
    const connection = (slot.client ??= this.#open(slot));
    try {
      const client = await connection;
      statement.sentAt = performance.now();
      this.#sendTogether(client);
      return await client.query<Row>(config);
    } catch (error) {
      // The server says that it ends the connection before it does; the next statement must not be sent there.
      if (isLost(error) && slot.client === connection) {
        slot.client = null;
        void connection.then((client) => client.end()).catch(() => undefined);
      }
      throw error;
    } finally {
      slot.inProgress.delete(statement);
    }
  }

  /** Closes the connections; statements in progress fail. */
  async close(): Promise<void> {
    this.#closed = true;
    const clients = this.#slots.map(({ client }) => client).filter((client) => client !== null);
    await Promise.all(clients.map((client) => client.then((open) => open.end()).catch(() => undefined)));
  }

  #open(slot: Slot): Promise<pg.Client> {
    const forget = (): void => {
      if (slot.client === opened) slot.client = null;
    };
    const opened = this.#connect().then(
      // Once it breaks its statements fail, and the next one opens a new connection.
      (client) => client.once('error', forget).once('end', forget),
      (error: unknown) => {
        forget();
        throw error;
      },
    );
    return opened;
  }

  #sendTogether(client: pg.Client): void {
    const { stream } = (client as unknown as { connection: { stream: Corkable } }).connection;
    if (this.#corked.has(stream)) return;
    this.#corked.add(stream);
    stream.cork();
    setImmediate(() => {
      this.#corked.delete(stream);
      stream.uncork();
    });
  }
}
