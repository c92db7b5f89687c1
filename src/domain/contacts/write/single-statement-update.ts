import { settableFields } from '../../../query/contact-fields/index.ts';
import type { ViewerContext } from '../../../graphql/context.ts';
import { ValidationFailure } from '../../../values/failures.ts';
import { insertOutboxEventsFrom } from '../../outbox/index.ts';
import { columnName, empty, join, raw, sql, timeOfWrite, type Sql, typed } from '../../../store/index.ts';
import {
  type StoredContact,
  requirementOf,
  uuidOf,
  type ContactReference,
  visibleContacts,
} from '../../contact/index.ts';
import {
  checkInput,
  type CheckedInput,
  type ContactInput,
  type InputRules,
  type PlainField,
} from './input/check-input.ts';
import { stateColumns } from './state/state-columns.ts';

/** The fields that depend on no other, are unique nowhere, and of which nothing else is made. */
const plainFields = settableFields.filter((field): field is PlainField => stateColumns[field].madeOfIt === undefined);
/** With what says how other fields are to be read, and alone says nothing. */
const allowed: ReadonlySet<string> = new Set([
  ...plainFields,
  'phoneFormat',
  'convertCustomValues',
  'unknownCustomFields',
]);
/** Each set of fields is a statement of its own, of which there shall be few. */
const maxFields = 2;

/** The fields that an input gives; null where there are none, too many, or others among them. */
function givenFields(input: ContactInput): PlainField[] | null {
  const given = plainFields.filter((field) => input[field] !== undefined);
  const isPlain =
    given.length > 0 &&
    given.length <= maxFields &&
    Object.entries(input).every(([field, value]) => value === undefined || allowed.has(field));
  return isPlain ? given : null;
}

/** What a field becomes: null sets it back to what a new contact has. */
function valueOf({ plain }: CheckedInput, field: PlainField): Sql {
  const { blank, sqlType } = stateColumns[field];
  return sql`${plain[field] ?? blank}::${raw(sqlType)}`;
}

/**
 * Changes one or two plain fields of a contact that is named by its UUID, by one statement that finds out itself what they
 * change: `updateContact` reads the contact before it.
 * @param select what the answer needs of the contact, over `contact c`
 * @returns the contact as it is now; null where another way must be taken: other fields are given, or something is wrong with them, there is no such contact, or
 * somebody else was changing it
 */
export async function updateInOneStatement(
  reference: ContactReference,
  input: ContactInput,
  rules: InputRules,
  context: ViewerContext,
  select: Sql,
): Promise<StoredContact | null> {
  const [id, fields] = [uuidOf(reference), givenFields(input)];
  if (id === null || fields === null) return null;
  const checked = await checkInput(input, rules, context).catch((error: unknown) => {
    if (!(error instanceof ValidationFailure)) throw error;
    return null;
  });
  if (checked === null) return null;
  const { store, viewer } = context;
  const workspaceId = viewer.workspace.id;
  const columns = fields.map((field) => raw(columnName(field)));
  const wanted = join(fields.map((field, place) => sql`${valueOf(checked, field)} AS ${columns[place] ?? empty}`));
  const changed = join(
    fields.map(
      (field, place) =>
        sql`CASE WHEN c.${columns[place] ?? empty} IS DISTINCT FROM wanted.${columns[place] ?? empty}
          THEN ${raw(`'${field}'`)} END`,
    ),
  );
  const set = join(columns.map((column) => sql`${column} = previous.${column}`));
  const event = sql`SELECT previous.id AS contact_id, jsonb_build_object('fields', previous.fields) AS payload
    FROM previous WHERE EXISTS (SELECT 1 FROM written)`;
  const [contact] = await store.write(typed('Contact')`
    WITH previous AS MATERIALIZED (
        SELECT c.id, c.version, wanted.*, array_remove(ARRAY[${changed}], NULL) AS fields
        FROM contact c, (SELECT ${wanted}) AS wanted
        WHERE ${visibleContacts(viewer)} AND c.id = ${id}::uuid${requirementOf(reference)}),
      written AS (
        UPDATE contact c SET ${set}, updated_at = ${timeOfWrite()}, version = c.version + 1 FROM previous
        WHERE c.workspace_id = ${workspaceId}::uuid AND c.id = previous.id AND c.version = previous.version
          AND previous.fields <> '{}'
        RETURNING c.*),
      recorded AS (${insertOutboxEventsFrom(workspaceId, 'contact.updated', event)})
    SELECT ${select} FROM written c
    UNION ALL
    SELECT ${select} FROM contact c
    WHERE c.workspace_id = ${workspaceId}::uuid
      AND c.id = (SELECT previous.id FROM previous WHERE previous.fields = '{}')`);
  return contact ?? null;
}
