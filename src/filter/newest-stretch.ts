import { sql, type Sql } from '../store/index.ts';
import type { ContactStatistics } from './contact-statistics.ts';
import { bucketsOf, endOfBucket } from './time-buckets.ts';
import { timeOfShare } from './timeline.ts';

/** All that an index finds is read at once if it is fewer contacts; of more than the share, the list is walked until there are enough. */
const few = 150;
const common = 0.03;
/** So many times the contacts that are needed are expected in the stretch, since chance may have put fewer into it. */
const abundance = 1.4;
/** To look into more than this share of all contacts first is not worth it. */
const longest = 0.5;
/** By so much the clock of whoever creates contacts may be fast. */
const clockDifferenceMs = 60_000;
/** The times that PostgreSQL reads as JavaScript writes them. */
const [earliest, latest] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-01-01T00:00:00Z')];

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

/**
 * The contacts among which a page of a list with the newest first most likely is, as conditions over `contact c`: all that were
 * created in a stretch of time which starts where the page does. The indexes over texts and custom values know them by the
 * buckets of that time, so that of a thousand contacts that have a text only the newest are read.
 * @param now in milliseconds since 1970; where there are contacts of the time to come, the first page is among none
 * @returns null where it is not worth it, or too little is known of when contacts were created
 */
export function newestStretch({ created, totals }: Pick<ContactStatistics, 'created' | 'totals'>, { workspaceId, share, needed, after }: NewestPage, now: number): Sql[] | null {
  const listed = share * (totals.get(workspaceId) ?? 0);
  const length = (needed * abundance) / listed;
  if (listed < few || share > common || length > longest) return null;
  const from = timeOfShare(created, length, after);
  if (from === null || from < earliest || from > latest) return null;
  const end = endOfBucket(now + clockDifferenceMs);
  if (after === null && from >= end) return null;
  const buckets = bucketsOf(after === null ? { from, to: Math.max(from, created.times[0] ?? from), until: end - 1 } : { from, to: after });
  if (buckets === null) return null;
  const stretch = [sql`c.created_at >= ${new Date(from).toISOString()}::timestamptz`, sql`time_buckets(c.created_at) && ${buckets}::bigint[]`];
  if (after !== null) return stretch;
  // Not NOT EXISTS: of a time that is a parameter PostgreSQL expects a third of all contacts after it, and would read all to find one.
  const newest = sql`SELECT newest.created_at FROM contact newest WHERE newest.workspace_id = ${workspaceId}::uuid ORDER BY newest.created_at DESC LIMIT 1`;
  return [...stretch, sql`(${newest}) < ${new Date(end).toISOString()}::timestamptz`];
}
