import { GraphQLError } from 'graphql';
import {
  DatabaseUnavailable,
  Overloaded,
  StatementTimeout,
  temporaryFailureOf,
  type TemporaryFailure,
} from '../store/index.ts';
import { bareId } from './ids.ts';
import { formatValue, messageOf, type Issue, type IssueCode, type Problem } from './issues.ts';

/** What the caller can do something about: a mutation returns it as data (graphql/user-errors.ts), a query as an error. */
export class Failure extends GraphQLError {
  readonly code: 'VALIDATION_ERROR' | 'CONFLICT' | 'NOT_FOUND';
  /** The first value to blame, from the root of the arguments. */
  readonly issuePath: (string | number)[];

  constructor(
    code: Failure['code'],
    message: string,
    issuePath: (string | number)[],
    extensions: Record<string, unknown>,
  ) {
    super(message, { extensions: { code, ...extensions } });
    this.code = code;
    this.issuePath = issuePath;
  }
}

/** The input is wrong. */
export class ValidationFailure extends Failure {
  readonly issues: [Issue, ...Issue[]];

  constructor(issues: [Issue, ...Issue[]]) {
    super('VALIDATION_ERROR', messageOf(issues[0]), issues[0].path, {
      issues: issues.map((issue) => ({ path: issue.path, code: issue.code, message: messageOf(issue) })),
    });
    this.name = 'ValidationFailure';
    this.issues = issues;
  }
}

/** Another contact, tag, … has the value already. */
export class ConflictFailure extends Failure {
  /** What has the value: its type and bare id, as far as the caller may know it. */
  readonly existing: { type: string; id: string } | null;

  constructor(message: string, issuePath: (string | number)[], existing: { type: string; id: string } | null) {
    super('CONFLICT', message, issuePath, { issuePath, existing });
    this.name = 'ConflictFailure';
    this.existing = existing;
  }
}

/** What the caller names does not exist, or not for this caller. */
export class NotFoundFailure extends Failure {
  constructor(message: string, issuePath: (string | number)[]) {
    super('NOT_FOUND', message, issuePath, { issuePath });
    this.name = 'NotFoundFailure';
  }
}

/** The failure of the `id` in a mutation's input that names nothing: "no tag has the id …". */
export function noneWithId(noun: string, id: unknown): NotFoundFailure {
  return new NotFoundFailure(`no ${noun} has the id ${formatValue(id)}`, ['input', 'id']);
}

/**
 * The UUID in the `id` of a mutation's input, which may be a global id of the type.
 * @throws NotFoundFailure where it is neither
 */
export function uuidOfInput(typename: string, noun: string, id: string): string {
  const uuid = bareId(typename, id);
  if (uuid === null) throw noneWithId(noun, id);
  return uuid;
}

/** The key is missing or wrong. */
export function unauthenticated(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
}

/** The key is known, but lacks the scope. */
export function forbidden(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}

/**
 * The key is known and may make the change, but not read what the answer would show of it. Thrown before anything is changed.
 * @param field the first that it may not read: Contact.email
 */
export function lacksScopeToRead(scope: string, field: string): GraphQLError {
  return new GraphQLError(`This key lacks the scope ${scope}, which the answer needs: nothing was changed.`, {
    extensions: { code: 'FORBIDDEN', field },
  });
}

/** Throws a ValidationFailure when there are issues. */
export function throwIssues(issues: Issue[]): void {
  const [first, ...rest] = issues;
  if (first !== undefined) throw new ValidationFailure([first, ...rest]);
}

/** A ValidationFailure with one issue. */
export function invalid(path: (string | number)[], code: IssueCode, problem: Problem): ValidationFailure {
  return new ValidationFailure([{ path, code, problem }]);
}

/** What callers are told where the database could not do what they ask, though it may later. */
export interface TemporaryError extends Pick<TemporaryFailure, 'code' | 'retryAfter'> {
  message: string;
}

function temporaryMessage(failure: TemporaryFailure, mayAskForLess: boolean): string {
  if (failure instanceof StatementTimeout) {
    const advice = mayAskForLess
      ? 'ask for less, such as by a narrower filter or without a total, or try again later'
      : 'try again later';
    return `The database took too long for this: ${advice}`;
  }
  if (failure instanceof DatabaseUnavailable && failure.reason === 'read-only')
    return 'The database takes no changes at the moment: try again later';
  if (failure instanceof Overloaded)
    return 'Too much is asked of the database at once: try again later, or ask for less at once';
  if (!(failure instanceof DatabaseUnavailable)) return `${failure.message}: try again later`;
  return 'The database is unavailable at the moment: try again later';
}

/**
 * What to tell the caller of an error that may pass; null for any other error.
 * @param mayAskForLess whether the caller asks for what a narrower filter makes less of: not where something is to be changed
 */
export function temporaryErrorOf(error: unknown, { mayAskForLess }: { mayAskForLess: boolean }): TemporaryError | null {
  const failure = temporaryFailureOf(error);
  return failure === null
    ? null
    : { code: failure.code, retryAfter: failure.retryAfter, message: temporaryMessage(failure, mayAskForLess) };
}
