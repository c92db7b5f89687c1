import type { Viewer } from '../../../access/viewer.ts';
import { contactColumns, visibleContacts, type StoredContact } from '../../contact/index.ts';
import { type Identifier, identifierKey } from '../../contacts/index.ts';
import { empty, sql, type Queryable, typed, of } from '../../../store/index.ts';
import { foldCase } from '../../../values/index.ts';
import { idMatch, phoneMatch, type CheckedRow } from './checked-row.ts';

/** A contact that rows are about, as it is before the batch. */
export type FoundContact = StoredContact & {
  /** The names of its tags without case (foldCase). */
  tagNames: string[];
};

/** What the store knows of the contacts of a batch. */
export interface Known {
  /** Who has what rows are recognised by: identifiers, phone numbers and ids, as the rows' matches write them. */
  owners: Map<string, string>;
  /** The contacts that rows match, or take visitor ids from, in so far as the viewer may see them. */
  contacts: Map<string, FoundContact>;
}

async function ownersOfIdentifiers(
  queryable: Queryable,
  workspaceId: string,
  identifiers: Identifier[],
): Promise<[string, string][]> {
  if (identifiers.length === 0) return [];
  const [kinds, labels, values] = [
    identifiers.map(({ kind }) => kind),
    identifiers.map(({ label }) => label),
    identifiers.map(({ value }) => value),
  ];
  const rows = await queryable.query(typed({
    kind: of<Identifier['kind']>('text'),
    label: 'text',
    value: 'text',
    contactId: 'uuid',
  })`
    SELECT i.kind, i.label, i.value, i.contact_id AS "contactId"
    FROM unnest(${kinds}::text[]::"IdentifierKind"[], ${labels}::text[], ${values}::text[]) AS lookupKey(kind, label, value)
    JOIN contact_identifier i ON i.workspace_id = ${workspaceId}::uuid AND i.kind = lookupKey.kind
      AND i.label = lookupKey.label AND i.value = lookupKey.value`);
  return rows.map((row) => [identifierKey(row), row.contactId]);
}

/** Of several contacts with a phone number that the viewer may see, the oldest: a phone number is not a contact's own, so those out of sight keep it from nobody. */
async function ownersOfPhones(queryable: Queryable, viewer: Viewer, keys: string[]): Promise<[string, string][]> {
  if (keys.length === 0) return [];
  const rows = await queryable.query(typed({ id: 'uuid', phoneKeys: 'text[]' })`
    SELECT c.id, c.phone_keys AS "phoneKeys" FROM contact c
    WHERE ${visibleContacts(viewer)} AND c.phone_keys && ${keys}::text[] ORDER BY c.created_at DESC, c.id DESC`);
  return rows.flatMap(({ id, phoneKeys }) => phoneKeys.map((key): [string, string] => [phoneMatch(key), id]));
}

async function ownersOfIds(queryable: Queryable, workspaceId: string, ids: string[]): Promise<[string, string][]> {
  if (ids.length === 0) return [];
  const rows = await queryable.query(typed({ id: 'uuid' })`
      SELECT c.id FROM contact c WHERE c.workspace_id = ${workspaceId}::uuid AND c.id = ANY(${ids}::uuid[])`);
  return rows.map(({ id }) => [idMatch(id), id]);
}

async function contactsById(
  queryable: Queryable,
  viewer: Viewer,
  ids: string[],
  locked: boolean,
): Promise<Map<string, FoundContact>> {
  if (ids.length === 0) return new Map();
  // The order keeps two imports that meet the same contacts from a deadlock.
  const rows = await queryable.query(typed(['Contact', { tagNames: 'text[]' }])`
    SELECT ${contactColumns}, ARRAY(
      SELECT t.name FROM contact_tag ct JOIN tag t ON t.workspace_id = ${viewer.workspace.id}::uuid AND t.id = ct.tag_id
      WHERE ct.workspace_id = ${viewer.workspace.id}::uuid AND ct.contact_id = c.id) AS "tagNames"
    FROM contact c WHERE ${visibleContacts(viewer)} AND c.id = ANY(${ids}::uuid[])
    ORDER BY c.id ${locked ? sql`FOR NO KEY UPDATE OF c` : empty}`);
  return new Map(rows.map((row) => [row.id, { ...row, tagNames: row.tagNames.map(foldCase) }]));
}

const phonePrefix = phoneMatch('');

/**
 * Finds whom the rows of a batch are about, by at most four statements.
 * @param locked whether others are kept from changing those contacts until the transaction ends
 */
export async function lookUp(
  queryable: Queryable,
  viewer: Viewer,
  rows: readonly CheckedRow[],
  locked: boolean,
): Promise<Known> {
  const workspaceId = viewer.workspace.id;
  const distinct = new Map(
    rows.flatMap(({ identifiers }) => identifiers.map((identifier) => [identifierKey(identifier), identifier])),
  );
  const phones = new Set(
    rows.flatMap(({ matches }) =>
      matches.filter((match) => match.startsWith(phonePrefix)).map((match) => match.slice(phonePrefix.length)),
    ),
  );
  const ids = new Set(rows.flatMap(({ ownId }) => ownId ?? []));
  const owners = new Map([
    ...(await ownersOfIdentifiers(queryable, workspaceId, [...distinct.values()])),
    ...(await ownersOfPhones(queryable, viewer, [...phones])),
    ...(await ownersOfIds(queryable, workspaceId, [...ids])),
  ]);
  const matched = new Set(
    rows.flatMap(({ matches }) => matches.map((match) => owners.get(match)).find((id) => id !== undefined) ?? []),
  );
  const losing = [...distinct].flatMap(([key, { kind }]) => (kind === 'VISITOR_ID' ? (owners.get(key) ?? []) : []));
  return { owners, contacts: await contactsById(queryable, viewer, [...new Set([...matched, ...losing])], locked) };
}
