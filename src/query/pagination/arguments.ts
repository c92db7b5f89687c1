import { invalid } from '../../values/failures.ts';
import { formatValue } from '../../values/issues.ts';
import { decodeCursor, type CursorScope, type CursorValues } from './cursor.ts';

/** The arguments of every connection. */
export interface ConnectionArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  offset?: number | null | undefined;
}

/** A checked page: which rows, from which side. */
export interface PageRequest {
  limit: number;
  /** Read from the end of the list. */
  backward: boolean;
  after: CursorValues | null;
  before: CursorValues | null;
  offset: number;
}

export const defaultPageSize = 20;
/** pylon's pages are the largest (docs/contracts/pylon.md, Paging). */
export const maxPageSize = 1_000;

function cursorValues(cursor: string | null | undefined, argument: string, scope: CursorScope): CursorValues | null {
  if (cursor == null) return null;
  const values = decodeCursor(cursor, scope);
  if (values === null) {
    throw invalid(
      [argument],
      'INVALID_CURSOR',
      `${formatValue(cursor)} is not a cursor of this list: take one from a page of the same list, filter and order`,
    );
  }
  return values;
}

/** Checks the arguments of a connection. Throws ValidationFailure. */
export function pageRequest(args: ConnectionArguments, scope: CursorScope): PageRequest {
  const { first, last } = args;
  if (first != null && last != null) throw invalid(['last'], 'CONFLICTING_ARGUMENTS', 'it excludes first: give one');
  for (const [name, size] of [
    ['first', first],
    ['last', last],
  ] as const) {
    if (size != null && (size < 0 || size > maxPageSize)) {
      throw invalid([name], 'OUT_OF_RANGE', `${size} is out of range: 0 to ${maxPageSize} are allowed`);
    }
  }
  const offset = args.offset ?? 0;
  if (offset < 0) throw invalid(['offset'], 'OUT_OF_RANGE', `${offset} is out of range: 0 or more is allowed`);
  const backward = last != null;
  if (offset > 0 && backward)
    throw invalid(['offset'], 'CONFLICTING_ARGUMENTS', 'it counts from the start and excludes last: give first');
  return {
    limit: first ?? last ?? defaultPageSize,
    backward,
    after: cursorValues(args.after, 'after', scope),
    before: cursorValues(args.before, 'before', scope),
    offset,
  };
}
