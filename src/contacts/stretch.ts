import { contactStatisticsOf, newestStretch, shareOfSelection, termSharesBy, textSampleOf, usesBothTermIndexes, type Selection } from '../filter/index.ts';
import type { ViewerContext } from '../graphql/context.ts';
import type { PageSource } from '../pagination/index.ts';
import type { ContactOrderValue } from './contact-order.ts';

/** The time in a cursor, in milliseconds since 1970: as PostgreSQL writes it in UTC, or in ISO 8601. */
function timeOf(value: string | null | undefined): number {
  return Date.parse((value ?? '').replace(' ', 'T').replace(/\+00$/, 'Z'));
}

/**
 * Where a page of contacts that an index finds without an order is looked for first: among those created last before it, if the newest come first.
 * @param selection what chooses the contacts of the list
 */
export function stretchOf([first]: readonly ContactOrderValue[], selection: Selection, { store, viewer }: ViewerContext): PageSource['stretch'] {
  const statistics = contactStatisticsOf(store);
  // Of those assigned to a member, how many there are is not known.
  if (statistics === null || viewer.dataScope !== 'ALL' || first?.field !== 'CREATED_AT' || first.direction !== 'DESC') return undefined;
  const share = shareOfSelection(selection, termSharesBy(textSampleOf(store), statistics));
  if (share === null) return undefined;
  return ({ limit, backward, after }) => {
    const time = after === null ? null : timeOf(after[0]);
    if (backward || Number.isNaN(time)) return null;
    const conditions = newestStretch(statistics, { workspaceId: viewer.workspace.id, share, needed: limit + 1, after: time }, Date.now());
    return conditions && { conditions, hasOnePlan: !usesBothTermIndexes(selection) };
  };
}
