import { statementSummary, watchedStore, type StatementRun, type Store } from '../store/index.ts';

/** A statement of a request, as the log shows it. */
export interface LoggedStatement {
  statement: string;
  ms: number;
}

/** So many statements of a request are kept with their durations; an export may run thousands. */
const maxRuns = 1_000;
const maxNameLength = 100;

/** Milliseconds to the hundredth. */
export function rounded(ms: number): number {
  return Math.round(ms * 100) / 100;
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
    return slowest.map(({ statement, ms }) => ({
      statement: typeof statement === 'string' ? statement : statementSummary(statement.text),
      ms: rounded(ms),
    }));
  }
}
