import { sql, type Sql } from '../store/index.ts';
import type { ContactStatistics } from './contact-statistics.ts';
import { bucketsBetween, endOfBucket } from './time-buckets.ts';

/** All that an index finds is read at once if it is fewer contacts; of more than the share, the list is walked until there are enough. */
const few = 150;
const common = 0.03;
/** So many times the contacts that are needed are expected in the stretch, since chance may have put fewer into it. */
const abundance = 1.4;
/** In per cent of all contacts: to look into more of them first is not worth it. */
const longest = 50;

/** Which page is read of a list whose newest contacts come first. */
export interface NewestPage {
  workspaceId: string;
  /** The share of the workspace's contacts that are on the list, roughly, from 0 to 1. */
  share: number;
  /** How many contacts are read. */
  needed: number;
  /** When the contact was created that stands before the page, in milliseconds since 1970; null for the first page. */
  after: number | null;
}

/** The time at a place between two percentiles, in whole milliseconds; null after the last one. */
function percentileAt(percentiles: readonly number[], place: number): number | null {
  const [later, earlier] = [percentiles[Math.floor(place)], percentiles[Math.ceil(place)]];
  if (later === undefined || earlier === undefined) return null;
  return Math.floor(later + (earlier - later) * (place % 1));
}

/**
 * The contacts among which a page of a list with the newest first most likely is, as conditions over `contact c`: all that were
 * created in a stretch of time which starts where the page does. The indexes over texts and custom values know them by the
 * buckets of that time, so that of a thousand contacts that have a text only the newest are read.
 * @param now in milliseconds since 1970; where there are contacts of the time to come, the first page is among none
 * @returns null where it is not worth it, or too little is known of when contacts were created
 */
export function newestStretch({ percentiles, totals }: Pick<ContactStatistics, 'percentiles' | 'totals'>, { workspaceId, share, needed, after }: NewestPage, now: number): Sql[] | null {
  const listed = share * (totals.get(workspaceId) ?? 0);
  const percent = (100 * needed * abundance) / listed;
  if (listed < few || share > common || percent > longest) return null;
  const first = after === null ? 0 : percentiles.findIndex((at) => at < after);
  const from = first === -1 ? null : percentileAt(percentiles, first + percent);
  if (from === null) return null;
  // Not the bucket's end alone, which may be now.
  const end = endOfBucket(endOfBucket(now));
  const buckets = bucketsBetween(from, after ?? end - 1);
  if (buckets === null) return null;
  const stretch = [sql`c.created_at >= ${new Date(from).toISOString()}::timestamptz`, sql`time_buckets(c.created_at) && ${buckets}::bigint[]`];
  if (after !== null) return stretch;
  return [...stretch, sql`NOT EXISTS (SELECT FROM contact later WHERE later.workspace_id = ${workspaceId}::uuid AND later.created_at >= ${new Date(end).toISOString()}::timestamptz)`];
}
