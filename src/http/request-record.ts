import type { RequestTrace } from './tracing.ts';
import { statementSummary, watchedStore, type StatementRun, type Store } from '../store/index.ts';

/** A statement of a request, as the log shows it. */
export interface LoggedStatement {
  statement: string;
  ms: number;
}

/** A statement of a request, as a trace shows it. */
export interface TracedStatement extends Pick<StatementRun, 'startedAt' | 'ms' | 'failed'> {
  statement: string;
}

/** When the operation of a request ran, as `performance.now()` says. */
export interface OperationRun {
  startedAt: number;
  endedAt: number;
}

/** So many statements of a request are kept with their durations; an export may run thousands. */
const maxRuns = 1_000;
const maxNameLength = 100;

/** Milliseconds to the hundredth. */
export function rounded(ms: number): number {
  return Math.round(ms * 100) / 100;
}

function summaryOf(statement: StatementRun['statement']): string {
  return typeof statement === 'string' ? statement : statementSummary(statement.text);
}

/** What becomes known of a request until it is answered, for its line in the log. Whoever knows a part of it writes it here. */
export class RequestRecord {
  /** `graphql`, or the name of a legacy API. */
  dialect: string | null = null;
  /** The operation by a name that no client chose: an operationId, or the root field of GraphQL; null: none was found. */
  operationLabel: string | null = null;
  /** The pattern of the path, without ids; null: that of the route. */
  path: string | null = null;
  /** The text of the GraphQL document. */
  document: string | null = null;
  /** How many statements it has run so far, or operations of Prisma Client. */
  statements = 0;
  /** The trace that it is part of; null: it is not traced. */
  trace: RequestTrace | null = null;
  #operationStartedAt: number | null = null;
  #operationEndedAt: number | null = null;
  readonly #runs: StatementRun[] = [];
  readonly #codes = new Set<string>();
  #operation: string | null = null;

  /** The operationId of a legacy API's endpoint, or the name of a GraphQL operation, which its client chose. */
  get operation(): string | null {
    return this.#operation;
  }

  set operation(name: string | null) {
    this.#operation = name === null ? null : name.slice(0, maxNameLength);
  }

  /** The codes of the errors that the answer has. */
  get codes(): readonly string[] {
    return [...this.#codes];
  }

  /** Notes that the operation begins. */
  beginOperation(): void {
    this.#operationStartedAt = performance.now();
  }

  /** Notes that the operation has ended; its answer may still be on the way. */
  endOperation(): void {
    this.#operationEndedAt = performance.now();
  }

  /**
   * When the operation ran; null where none began.
   * @param now its end, where that was not noted
   */
  operationRun(now: number): OperationRun | null {
    if (this.#operationStartedAt === null) return null;
    return { startedAt: this.#operationStartedAt, endedAt: this.#operationEndedAt ?? now };
  }

  /** Notes the code of an error that the answer has: NOT_FOUND. */
  noteCode(code: unknown): void {
    if (typeof code === 'string') this.#codes.add(code);
  }

  /** The store for the request, whose statements are counted. */
  watch(store: Store): Store {
    return watchedStore(store, (run) => {
      this.statements += 1;
      if (this.#runs.length < maxRuns) this.#runs.push(run);
    });
  }

  /** The statements that took the longest, the slowest first. */
  slowest(count: number): LoggedStatement[] {
    const slowest = this.#runs.toSorted((one, other) => other.ms - one.ms).slice(0, count);
    return slowest.map(({ statement, ms }) => ({ statement: summaryOf(statement), ms: rounded(ms) }));
  }

  /** The first statements, in the order in which they ended. */
  statementRuns(count: number): TracedStatement[] {
    return this.#runs
      .slice(0, count)
      .map(({ statement, startedAt, ms, failed }) => ({ statement: summaryOf(statement), startedAt, ms, failed }));
  }
}
