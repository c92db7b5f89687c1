import { columnName, join, raw, sql, timeOfWrite, type Sql } from '../../../../store/index.ts';
import { stateColumns, stateFields } from './state-columns.ts';
import type { ContactState } from './state.ts';

/**
 * The columns in groups that are written together: those that the text of the search index is made of, those of the terms of
 * custom values, and all others. The database makes text and terms anew where one of theirs is in the SET list, changed or
 * not. A list for each set of changed columns would be as many prepared statements.
 */
const groups = (['search_text', 'custom_terms', undefined] as const).map((made) =>
  stateFields.filter((field) => stateColumns[field].madeOfIt === made),
);

/** The SET list of an UPDATE of `contact c` that writes these fields of its state, and those of their groups, with `updated_at` and the version. */
export function stateAssignments(state: ContactState, fields: readonly (keyof ContactState)[]): Sql {
  const written = groups.filter((group) => group.some((field) => fields.includes(field))).flat();
  const given = written.map((field) => {
    const { sqlType } = stateColumns[field];
    const value = sqlType === 'jsonb' ? JSON.stringify(state[field]) : state[field];
    return sql`${raw(columnName(field))} = ${value}::${raw(sqlType)}`;
  });
  return join([...given, sql`updated_at = ${timeOfWrite()}`, sql`version = c.version + 1`]);
}
