import { Prisma } from '../generated/client/client.ts';
import { join, raw, sql, type Sql } from './sql.ts';

/** firstName → first_name: how prisma/schema.prisma maps every field to its column. */
export function columnName(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const made = new Map<string, Sql>();
/** Queries choose what they read: there may be any number of lists. */
const maxKept = 500;

/** Fields that are numerics, which are read as text: as JSON numbers they would lose digits. */
const numerics: Partial<Record<Prisma.ModelName, readonly string[]>> = { Opportunity: ['value'] };

/**
 * The select list that returns rows of a model under the names that Prisma's types have:
 * columns('Contact', 'c') is `c.workspace_id AS "workspaceId", c.id AS "id", …`.
 * @param only the fields to read; all where absent or null. Each combination is made once.
 */
export function columns(model: Prisma.ModelName, alias: string, only: readonly string[] | null = null): Sql {
  const key = `${model} ${alias} ${only?.join() ?? '*'}`;
  let list = made.get(key);
  if (list === undefined) {
    const fields = Object.keys(Prisma[`${model}ScalarFieldEnum`]);
    const chosen = only === null ? fields : fields.filter((field) => only.includes(field));
    list = raw(
      chosen
        .map(
          (field) =>
            `${alias}.${columnName(field)}${numerics[model]?.includes(field) === true ? '::text' : ''} AS "${field}"`,
        )
        .join(', '),
    );
    if (made.size >= maxKept) made.clear();
    made.set(key, list);
  }
  return list;
}

/** What a JSON object has of a row: one of its fields, or a value that the statement reads beside them. */
export type JsonField = string | { as: string; value: Sql };

/** The rows of a model as JSON objects with the same names: json_build_object('id', t.id, 'name', t.name). */
export function jsonColumns(alias: string, only: readonly JsonField[]): Sql {
  const pairs = only.map((field) =>
    typeof field === 'string'
      ? raw(`'${field}', ${alias}.${columnName(field)}`)
      : sql`${raw(`'${field.as}'`)}, (${field.value})`,
  );
  return pairs.length === 0 ? raw('json_build_object()') : sql`json_build_object(${join(pairs)})`;
}
