import type { Viewer } from '../../access/index.ts';
import { formatValue } from '../../values/issues.ts';
import { decodeCursor, encodeCursor } from '../../query/pagination/index.ts';
import { refuseFields, type Place } from '../core/rest-error.ts';

/** A list that GraphQL gives whole, as a client pages through it. */
interface WholeList<Item> {
  /** Its name with all that makes it this list: cursors of another are refused. */
  list: string;
  /** Sorted by their places. */
  items: readonly Item[];
  /** A text, another one for each item: so a cursor stays valid while items come and go. */
  place: (item: Item) => string;
}

/** Which page of it: all that follows the cursor where there is no limit. */
interface AskedPage {
  limit?: number | undefined;
  cursor?: string | undefined;
}

/** A page of a list that GraphQL gives whole. @param where the part of the request that has the cursor. @throws RestFailure for a cursor of another list */
export function pageOfWhole<Item>(
  { list, items, place }: WholeList<Item>,
  { limit, cursor }: AskedPage,
  where: Place,
  { workspace }: Viewer,
) {
  const scope = { secret: workspace.cursorSecret, list: `pylon ${list}` };
  const after = cursor === undefined ? [] : decodeCursor(cursor, scope);
  if (after === null) {
    const message = `cursor: ${formatValue(cursor)} is not a cursor of this list: take one from a page of the same list and filter`;
    throw refuseFields([{ where, path: ['cursor'], message, code: 'INVALID_CURSOR' }]);
  }
  const [reached] = after;
  const left = reached == null ? items : items.filter((item) => place(item) > reached);
  const shown = left.slice(0, limit ?? left.length);
  const last = shown.at(-1);
  return {
    shown,
    hasNextPage: shown.length < left.length,
    endCursor: last === undefined ? null : encodeCursor([place(last)], scope),
  };
}
