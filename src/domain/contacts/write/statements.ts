import type { Viewer } from '../../../access/viewer.ts';
import { insertOutboxEvents } from '../../outbox/index.ts';
import {
  columnName,
  columns,
  empty,
  join,
  raw,
  sql,
  timeOfWrite,
  type Queryable,
  type Sql,
  typed,
} from '../../../store/index.ts';
import { addingParts, namedTags, tagList, tagListOfContact } from '../../tags/index.ts';
import { contactColumns, type StoredContact, visibleContacts } from '../../contact/index.ts';
import { countedContacts } from '../total.ts';
import { claims, identifiersOf, missingFrom, ownedBy, releases } from './identifiers.ts';
import type { ContactState } from './state/state.ts';
import { stateAssignments } from './state/state-assignments.ts';
import { stateColumns, stateFields } from './state/state-columns.ts';
import { writtenContact, type WrittenContact, writtenRow } from './written.ts';

// Rows come in as one JSON parameter, so that one statement writes one contact or a thousand.
const rowColumns = stateFields.map((field) => `"${field}" ${stateColumns[field].sqlType}`).join(', ');
export const rowType = raw(
  `r(id uuid, ${rowColumns}, "createdAt" timestamptz, "updatedAt" timestamptz, "firstSeenAt" timestamptz)`,
);

export const targetColumns = raw(stateFields.map(columnName).join(', '));

export function rowValues(workspaceId: string): Sql {
  const defaultRole = sql`(SELECT default_portal_role FROM workspace WHERE id = ${workspaceId}::uuid)`;
  return join(
    stateFields.map((field) =>
      field === 'portalRole' ? sql`coalesce(r."portalRole", ${defaultRole})` : raw(`r."${field}"`),
    ),
  );
}

/** A contact to be inserted; a null portal role stands for the workspace's default. */
export interface NewContact {
  id: string;
  state: Omit<ContactState, 'portalRole'> & { portalRole: ContactState['portalRole'] | null };
}

export interface InsertOptions {
  /** The names of the tags that the contacts get. */
  tagNames?: readonly string[];
  /** What to read of each contact: all where absent, or null. */
  fields?: readonly string[] | null;
  /** Whether nothing is inserted while the workspace has required custom fields: whoever asks has not checked them. */
  unlessFieldsAreRequired?: boolean;
}

/**
 * Inserts contacts with their identifiers, tags, and the events `contact.created` and `contact.tag_added`, by one statement.
 * Throws UniqueViolation where an identifier is taken, ForeignKeyViolation where a reference names nothing.
 */
export async function insertContacts(
  queryable: Queryable,
  viewer: Viewer,
  contacts: NewContact[],
  { tagNames = [], fields = null, unlessFieldsAreRequired = false }: InsertOptions = {},
): Promise<WrittenContact[]> {
  const workspaceId = viewer.workspace.id;
  const at = timeOfWrite();
  const isWritten = sql`EXISTS (SELECT 1 FROM written)`;
  const rows = JSON.stringify(contacts.map(({ id, state }) => ({ id, ...state })));
  const identifiers = contacts.flatMap(({ id, state }) => ownedBy(id, identifiersOf(state)));
  const events = contacts.map(({ id }) => ({ type: 'contact.created' as const, contactId: id, payload: {} }));
  // Made before the events of the tags, which come after: their ids are in the order in which they are made.
  const recorded = sql`recorded AS (${insertOutboxEvents(workspaceId, events)} WHERE ${isWritten} RETURNING id)`;
  const condition = unlessFieldsAreRequired
    ? sql`WHERE NOT EXISTS (SELECT 1 FROM custom_field f WHERE f.workspace_id = ${workspaceId}::uuid AND f.required)`
    : empty;
  const tagging =
    tagNames.length === 0
      ? []
      : [
          sql`chosen AS (SELECT id, "createdAt" AS created_at FROM written)`,
          addingParts(workspaceId, namedTags(workspaceId, tagNames, at, isWritten), at, 'recorded'),
        ];
  const tags = tagNames.length === 0 ? sql`'[]'::json` : tagList(sql`tagged t`, sql`t.place`);
  const read =
    fields === null
      ? contactColumns
      : columns('Contact', 'c', tagNames.length === 0 ? fields : [...new Set([...fields, 'createdAt'])]);
  const counted = countedContacts(workspaceId, sql`(SELECT count(*) FROM written)`);
  const inserted = await queryable.write(typed(writtenRow)`
    WITH written AS (
        INSERT INTO contact AS c (workspace_id, id, ${targetColumns}, created_at, updated_at, first_seen_at)
        SELECT ${workspaceId}::uuid, r.id, ${rowValues(workspaceId)}, ${at}, ${at}, ${at}
        FROM jsonb_to_recordset(${rows}::jsonb) AS ${rowType} ${condition}
        RETURNING ${read}),
      ${join([counted, ...claims(workspaceId, identifiers, isWritten), recorded, ...tagging])}
    SELECT *, ${tags} AS "inlinedTags" FROM written`);
  return inserted.map(writtenContact);
}

/** A change of one contact, worked out from the version that was read. */
export interface ContactChange {
  id: string;
  version: number;
  before: ContactState;
  after: ContactState;
  /** What is written of `after`: the fields in which the row differs from it, or all. */
  written: readonly (keyof ContactState)[];
  /** The names of the changed fields, for the event. */
  fields: string[];
}

/**
 * Writes a change with its identifiers and its `contact.updated` event, by one statement.
 * @param select what to read of the new row, over `contact c`: the whole row with its tags where absent
 * @returns the new row; null where the contact was changed or deleted since the version, or is not the viewer's
 * Throws UniqueViolation where an identifier is taken, ForeignKeyViolation where a reference names nothing.
 */
export async function updateContactRow(
  queryable: Queryable,
  viewer: Viewer,
  { id, version, before, after, written, fields }: ContactChange,
  select?: Sql,
): Promise<StoredContact | null> {
  const workspaceId = viewer.workspace.id;
  const isWritten = sql`EXISTS (SELECT 1 FROM written)`;
  const [had, has] = [identifiersOf(before), identifiersOf(after)];
  const parts = [
    ...releases(workspaceId, id, missingFrom(had, has), isWritten),
    ...claims(workspaceId, ownedBy(id, missingFrom(has, had)), isWritten),
    sql`recorded AS (${insertOutboxEvents(workspaceId, [{ type: 'contact.updated', contactId: id, payload: { fields } }])} WHERE ${isWritten})`,
  ];
  const update = (read: Sql): Sql => sql`
    WITH written AS (
        UPDATE contact c SET ${stateAssignments(after, written)}
        WHERE ${visibleContacts(viewer)} AND c.id = ${id}::uuid AND c.version = ${version}::int
        RETURNING c.*),
      ${join(parts)}
    SELECT ${read} FROM written c`;
  if (select !== undefined) return (await queryable.write(typed('Contact')`${update(select)}`))[0] ?? null;
  const whole = sql`${contactColumns}, ${tagListOfContact(workspaceId, sql`c.id`)} AS "inlinedTags"`;
  const [row] = await queryable.write(typed(writtenRow)`${update(whole)}`);
  return row === undefined ? null : writtenContact(row);
}
