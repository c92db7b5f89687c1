import { insertOutboxEventsFrom } from '../../outbox/index.ts';
import { empty, sql, timeOfWrite, type CustomField, type Queryable, type Sql, typed } from '../../../store/index.ts';

/** What the field `contact.updated` events name when custom values change. */
const changed = JSON.stringify({ fields: ['customValues'] });

/** What names the values of a field. */
type FieldKey = Pick<CustomField, 'workspaceId' | 'key'>;

/** The end of a condition: that the contact is one of these; nothing for null. */
function ofContacts(ids: readonly string[] | null): Sql {
  return ids === null ? empty : sql` AND c.id = ANY(${ids}::uuid[])`;
}

/**
 * Changes the custom values of all contacts of the workspace that a condition picks, whoever may see them, and records
 * `contact.updated` for each, by one statement.
 * @param from what the condition and the values need besides `contact c`: `, other`
 * @returns how many contacts changed
 */
async function changeContacts(
  transaction: Queryable,
  workspaceId: string,
  values: Sql,
  condition: Sql,
  from: Sql,
): Promise<number> {
  const events = sql`SELECT changed.id AS contact_id, ${changed}::jsonb AS payload FROM changed`;
  const [row] = await transaction.query(typed({ contacts: 'bigint' })`
    WITH changed AS (
        UPDATE contact c SET custom_values = ${values}, updated_at = ${timeOfWrite()}, version = c.version + 1 FROM ${from}
        WHERE c.workspace_id = ${workspaceId}::uuid AND ${condition} RETURNING c.id),
      recorded AS (${insertOutboxEventsFrom(workspaceId, 'contact.updated', events)})
    SELECT count(*)::int AS contacts FROM changed`);
  return row?.contacts ?? 0;
}

/** How many contacts have a value of a field. */
export async function countValues(transaction: Queryable, { workspaceId, key }: FieldKey): Promise<number> {
  const [row] = await transaction.query(typed({ contacts: 'integer' })`
    SELECT count(*)::int AS contacts FROM contact c
    WHERE c.workspace_id = ${workspaceId}::uuid AND c.custom_values ? ${key}::text`);
  return row?.contacts ?? 0;
}

/** The next contacts after an id (null: the first ones) that have a value of a field, in the order of their ids. */
export async function contactsWithValue(
  store: Queryable,
  { workspaceId, key }: FieldKey,
  after: string | null,
  max: number,
): Promise<string[]> {
  const later = after === null ? empty : sql` AND c.id > ${after}::uuid`;
  const rows = await store.query(typed({ id: 'uuid' })`
    SELECT c.id FROM contact c
    WHERE c.workspace_id = ${workspaceId}::uuid${later} AND c.custom_values ? ${key}::text ORDER BY c.id LIMIT ${max}`);
  return rows.map(({ id }) => id);
}

/** Takes the values of a field off all contacts, or those of these ids. */
export function removeValues(
  transaction: Queryable,
  { workspaceId, key }: FieldKey,
  among: readonly string[] | null = null,
): Promise<number> {
  return changeContacts(
    transaction,
    workspaceId,
    sql`c.custom_values - field.key`,
    sql`c.custom_values ? field.key${ofContacts(among)}`,
    sql`(SELECT ${key}::text AS key) AS field`,
  );
}

/** Contacts that have one of the options, `field.gone` under `field.key`: by the index over custom values. */
const hasGoneOption = sql`c.custom_terms && custom_value_terms(jsonb_build_object(field.key, to_jsonb(field.gone)))
  AND (c.custom_values -> field.key) ?| field.gone`;

/** Takes options of a select off all contacts, or those of these ids; of a multiselect, the others stay. */
export function removeOptions(
  transaction: Queryable,
  { workspaceId, key }: FieldKey,
  options: readonly string[],
  among: readonly string[] | null = null,
): Promise<number> {
  const rest = sql`(c.custom_values -> field.key) - field.gone`;
  return changeContacts(
    transaction,
    workspaceId,
    sql`CASE WHEN jsonb_typeof(c.custom_values -> field.key) = 'array' AND ${rest} <> '[]'
      THEN jsonb_set(c.custom_values, ARRAY[field.key], ${rest}) ELSE c.custom_values - field.key END`,
    sql`${hasGoneOption}${ofContacts(among)}`,
    sql`(SELECT ${key}::text AS key, ${options}::text[] AS gone) AS field`,
  );
}

/** Some contacts that have one of the options. */
export async function contactsWithOption(
  store: Queryable,
  { workspaceId, key }: FieldKey,
  options: readonly string[],
  max: number,
): Promise<string[]> {
  const rows = await store.query(typed({ id: 'uuid' })`
    SELECT c.id FROM (SELECT ${key}::text AS key, ${options}::text[] AS gone) AS field
    JOIN contact c ON c.workspace_id = ${workspaceId}::uuid AND ${hasGoneOption} LIMIT ${max}`);
  return rows.map(({ id }) => id);
}

/** How many contacts have one of the options. */
export async function countWithOption(
  transaction: Queryable,
  { workspaceId, key }: FieldKey,
  options: readonly string[],
): Promise<number> {
  const [row] = await transaction.query(typed({ contacts: 'integer' })`
    SELECT count(*)::int AS contacts FROM (SELECT ${key}::text AS key, ${options}::text[] AS gone) AS field
    JOIN contact c ON c.workspace_id = ${workspaceId}::uuid AND ${hasGoneOption}`);
  return row?.contacts ?? 0;
}

/** Which of the options contacts have, and how many contacts. */
export function usesOfOptions(
  transaction: Queryable,
  { workspaceId, key }: CustomField,
  options: readonly string[],
): Promise<{ option: string; contacts: number }[]> {
  return transaction.query(typed({ option: 'text', contacts: 'integer' })`
    SELECT chosen.option, count(*)::int AS contacts
    FROM (SELECT ${key}::text AS key, ${options}::text[] AS gone) AS field
    JOIN contact c ON c.workspace_id = ${workspaceId}::uuid AND ${hasGoneOption}
    CROSS JOIN LATERAL jsonb_path_query(c.custom_values -> field.key, 'lax $[*]') AS value
    CROSS JOIN LATERAL (SELECT value #>> '{}' AS option) AS chosen
    WHERE chosen.option = ANY(field.gone)
    GROUP BY chosen.option, field.gone ORDER BY array_position(field.gone, chosen.option)`);
}

/** The distinct values that stand under the key in contacts, all or those of these ids, with how many contacts have each. */
export function valuesUnderKey(
  transaction: Queryable,
  { workspaceId, key }: CustomField,
  among: readonly string[] | null = null,
): Promise<{ value: unknown; contacts: number }[]> {
  return transaction.query(typed({ value: 'json', contacts: 'integer' })`
    SELECT found.value, count(*)::int AS contacts
    FROM (SELECT c.custom_values -> ${key}::text AS value FROM contact c
      WHERE c.workspace_id = ${workspaceId}::uuid AND c.custom_values ? ${key}::text${ofContacts(among)}) AS found
    GROUP BY found.value`);
}

/** Replaces values of a field in all contacts, or those of these ids; null takes the value off. */
export function replaceValues(
  transaction: Queryable,
  { workspaceId, key }: CustomField,
  replacements: { from: unknown; to: unknown }[],
  among: readonly string[] | null = null,
): Promise<number> {
  return changeContacts(
    transaction,
    workspaceId,
    sql`CASE jsonb_typeof(replaced.to_value) WHEN 'null' THEN c.custom_values - ${key}::text
      ELSE jsonb_set(c.custom_values, ARRAY[${key}::text], replaced.to_value) END`,
    sql`c.custom_values -> ${key}::text = replaced.from_value${ofContacts(among)}`,
    sql`(SELECT pair -> 'from' AS from_value, pair -> 'to' AS to_value
      FROM jsonb_array_elements(${JSON.stringify(replacements)}::jsonb) AS pair) AS replaced`,
  );
}
