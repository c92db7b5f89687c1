import { sql, type Store } from '../store/index.ts';
import { timelineOf, type CommonTime, type Timeline } from './timeline.ts';

/** Workspaces with fewer contacts are left out: reading all that an index finds is fast there. */
const many = 50_000;

/** What the database keeps of the contacts for its planner, and of their number. */
export interface ContactStatistics {
  /** When the contacts of all workspaces were created. */
  created: Timeline;
  /** The shares of contacts, from 0 to 1, that have the most common terms of custom values (custom_value_terms). */
  termShares: ReadonlyMap<string, number>;
  /** How many contacts the workspaces have that have many, by their ids. */
  totals: ReadonlyMap<string, number>;
}

const learned = new WeakMap<Pick<Store, 'query'>, ContactStatistics>();

/** What was learned last of a store's contacts; null where nothing was. */
export function contactStatisticsOf(store: Pick<Store, 'query'>): ContactStatistics | null {
  return learned.get(store) ?? null;
}

const statisticsOf = (column: string) => sql`pg_stats s WHERE s.schemaname = current_schema() AND s.tablename = 'contact' AND s.attname = ${column}`;

/** Learns what the database knows of the contacts, for `contactStatisticsOf`. Without success nothing is known. */
export async function learnContactStatistics(store: Pick<Store, 'query'>): Promise<void> {
  try {
    const totals = await store.query<{ workspaceId: string; contacts: number }>(
      sql`SELECT t.workspace_id AS "workspaceId", sum(t.contacts)::float8 AS "contacts" FROM contact_total t GROUP BY t.workspace_id HAVING sum(t.contacts) >= ${many}::bigint`,
    );
    const bounds = await store.query<{ at: number }>(sql`
      SELECT (date_part('epoch', bound) * 1000)::float8 AS "at" FROM (SELECT unnest(s.histogram_bounds::text::timestamptz[]) AS bound FROM ${statisticsOf('created_at')}) AS bounds`);
    const common = await store.query<CommonTime>(sql`
      SELECT (date_part('epoch', common.at) * 1000)::float8 AS "at", common.share::float8 AS "share"
      FROM (SELECT unnest(s.most_common_vals::text::timestamptz[]) AS at, unnest(s.most_common_freqs) AS share FROM ${statisticsOf('created_at')}) AS common`);
    const terms = await store.query<{ term: string; share: number }>(sql`
      SELECT common.term, common.share::float8 AS "share"
      FROM (SELECT unnest(s.most_common_elems::text::text[]) AS term, unnest(s.most_common_elem_freqs) AS share FROM ${statisticsOf('custom_terms')}) AS common WHERE common.term IS NOT NULL`);
    learned.set(store, {
      created: timelineOf(bounds.map(({ at }) => at), common),
      termShares: new Map(terms.map(({ term, share }) => [term, share])),
      totals: new Map(totals.map(({ workspaceId, contacts }) => [workspaceId, contacts])),
    });
  } catch (error) {
    learned.delete(store);
    throw error;
  }
}
