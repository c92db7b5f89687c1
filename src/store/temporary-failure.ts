/** Why the database could not run a statement now: for the log, and for whoever operates it. */
export type UnavailableReason =
  /** No connection can be opened: nobody listens, or the name of the host is unknown. */
  | 'unreachable'
  /** The server knows no such user, password or database. */
  | 'refused'
  /** The connection was closed, by the server or on the way. */
  | 'terminated'
  /** The server did not answer in time. */
  | 'silent'
  /** No connection became free in time, or the server takes no more of them. */
  | 'busy'
  /** The server has no space, or no memory, left. */
  | 'full'
  /** The server takes no writes: it is a standby, or was made read-only. */
  | 'read-only';

/** The store could not run a statement now. The same statement may succeed later: nothing is wrong with it. */
export abstract class TemporaryFailure extends Error {
  /** Stable, as callers see it. */
  abstract readonly code: 'TIMEOUT' | 'UNAVAILABLE' | 'OVERLOADED';
  /** When to try again, in seconds. */
  abstract readonly retryAfter: number;
}

/** The server worked on a statement for longer than it may, and gave up. */
export class StatementTimeout extends TemporaryFailure {
  override readonly name = 'StatementTimeout';
  readonly code = 'TIMEOUT';
  readonly retryAfter = 30;

  constructor(cause: unknown) {
    super('statement timeout', { cause });
  }
}

/** So much is running and waiting already that this would not be done in time. */
export class Overloaded extends TemporaryFailure {
  override readonly name = 'Overloaded';
  readonly code = 'OVERLOADED';
  readonly retryAfter = 5;

  constructor() {
    super('overloaded');
  }
}

/** The database cannot be reached, breaks off, or takes no more. */
export class DatabaseUnavailable extends TemporaryFailure {
  override readonly name = 'DatabaseUnavailable';
  readonly code = 'UNAVAILABLE';
  readonly retryAfter = 5;
  readonly reason: UnavailableReason;

  constructor(reason: UnavailableReason, cause: unknown) {
    super(`the database is unavailable (${reason}): ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.reason = reason;
  }
}

/** By PostgreSQL's code, or the name that Prisma's adapter has for the failure of a socket. */
const byCode: [RegExp, UnavailableReason][] = [
  [/^(08001|08004|57P03|DatabaseNotReachable|SocketTimeout|TlsConnectionError)$/, 'unreachable'],
  [/^(28\w{3}|3D000)$/, 'refused'],
  [/^(08\w{3}|57P0[124]|58\w{3}|ConnectionClosed)$/, 'terminated'],
  [/^(53300|53400|TooManyConnections)$/, 'busy'],
  [/^(53000|53100|53200)$/, 'full'],
  [/^25006$/, 'read-only'],
];

/** By Node's code for the failure of a socket. */
const bySocketCode: [RegExp, UnavailableReason][] = [
  [/^(ECONNRESET|EPIPE)$/, 'terminated'],
  [/^E/, 'unreachable'],
];

/** By the words of the driver, whose own errors have no codes. */
const byMessage: [RegExp, UnavailableReason][] = [
  [/^Query read timeout$/, 'silent'],
  [/^timeout exceeded when trying to connect$/, 'busy'],
  [/^(timeout expired|Connection terminated due to connection timeout)$/, 'unreachable'],
  [/^(Connection terminated|Client has encountered a connection error|Client was closed)/, 'terminated'],
];

/** Also of a cancellation by hand, whose message is another. */
const queryCanceled = '57014';

/** A property of what may not be an object at all, as an error that was caught. */
export function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function reasonOf(error: unknown, code: unknown, message: string): UnavailableReason | undefined {
  // The client's own connection may break as well, but says nothing of a system call.
  const [table, text] =
    property(error, 'syscall') !== undefined
      ? [bySocketCode, code]
      : code !== undefined
        ? [byCode, code]
        : [byMessage, message];
  return table.find(([pattern]) => pattern.test(String(text)))?.[1];
}

/**
 * What an error of the driver (pg, PGlite, or Prisma over either) means where it is a failure that may pass; null for
 * any other error.
 */
export function temporaryFailureOf(error: unknown): TemporaryFailure | null {
  if (error instanceof TemporaryFailure) return error;
  // Node tries each address of a host, and Prisma puts its adapter's error, with the driver's as its cause, into its own.
  const own =
    error instanceof AggregateError
      ? (error.errors[0] as unknown)
      : (property(property(error, 'meta'), 'driverAdapterError') ?? error);
  const cause = property(own, 'cause');
  const code = property(cause, 'originalCode') ?? property(cause, 'kind') ?? property(own, 'code');
  const message = String(property(own, 'message'));
  if (code === queryCanceled) return message.includes('statement timeout') ? new StatementTimeout(error) : null;
  const reason = reasonOf(own, code, message);
  return reason === undefined ? null : new DatabaseUnavailable(reason, own);
}
