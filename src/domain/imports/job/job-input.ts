import { parseJson, stringifyJson } from '../../../store/json/index.ts';
import { sql, timeOfWrite, typed, type Queryable } from '../../../store/index.ts';
import type { ImportOptions } from '../options.ts';
import type { SourceHead } from '../prepare.ts';
import type { SeenColumns } from '../row/mapping.ts';
import type { SourceRecord } from '../source/record.ts';
import { recordsOfText, textOfRecords } from './stored-records.ts';

/** The job whose input it is. */
export interface JobKey {
  workspaceId: string;
  id: string;
}

/** What all rows of an import have in common. */
export interface InputHead {
  source: SourceHead;
  options: ImportOptions;
  /** What all of its rows show of the columns. */
  seen: SeenColumns;
}

/** The rows of one batch. */
export interface InputRows {
  /** The number of the first one, from 1. */
  place: number;
  records: SourceRecord[];
}

/** Where the head stands. */
const headPlace = 0;

async function insert(
  queryable: Queryable,
  { workspaceId, id }: JobKey,
  place: number,
  content: string,
): Promise<void> {
  await queryable.query(sql`
    INSERT INTO job_input (workspace_id, job_id, place, content, created_at)
    VALUES (${workspaceId}::uuid, ${id}::uuid, ${place}::int, ${content}::text, ${timeOfWrite()})`);
}

/** Stores what all rows have in common. */
export function insertHead(queryable: Queryable, job: JobKey, head: InputHead): Promise<void> {
  return insert(queryable, job, headPlace, stringifyJson(head));
}

/** Stores the rows of a batch. */
export function insertRows(queryable: Queryable, job: JobKey, { place, records }: InputRows): Promise<void> {
  return insert(queryable, job, place, textOfRecords(records));
}

/** What all rows have in common, and the first of those that are left; null where the one or the other is not there. */
export async function nextInput(
  queryable: Queryable,
  { workspaceId, id }: JobKey,
): Promise<{ head: InputHead | null; rows: InputRows | null }> {
  const stored = await queryable.query(typed({ place: 'integer', content: 'text' })`
    SELECT i.place, i.content FROM job_input i
    WHERE i.workspace_id = ${workspaceId}::uuid AND i.job_id = ${id}::uuid ORDER BY i.place LIMIT 2`);
  const head = stored.find(({ place }) => place === headPlace);
  const rows = stored.find(({ place }) => place !== headPlace);
  return {
    head: head === undefined ? null : (parseJson(head.content) as InputHead),
    rows: rows === undefined ? null : { place: rows.place, records: recordsOfText(rows.content) },
  };
}

/** Deletes the rows of a batch. */
export async function deleteRows(queryable: Queryable, { workspaceId, id }: JobKey, place: number): Promise<void> {
  await queryable.query(sql`
    DELETE FROM job_input i WHERE i.workspace_id = ${workspaceId}::uuid AND i.job_id = ${id}::uuid AND i.place = ${place}::int`);
}

/** Deletes all that is left of the input. */
export async function deleteInput(queryable: Queryable, { workspaceId, id }: JobKey): Promise<void> {
  await queryable.query(sql`
    DELETE FROM job_input i WHERE i.workspace_id = ${workspaceId}::uuid AND i.job_id = ${id}::uuid`);
}
