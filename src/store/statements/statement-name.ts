import { createHash } from 'node:crypto';
import { sql, type Sql } from './sql.ts';
import { withRowsOf } from './typed.ts';

const names = new Map<string, string>();
const maxNames = 1_000;
const unnamed = '/* planned for its values */';

/**
 * The statement, to be planned each time for the values that it has. A prepared statement may get one plan for all values,
 * which suits lookups; of a filter, the values decide how many rows it chooses, and so which index serves it.
 */
export function plannedForItsValues<Statement extends Sql>(statement: Statement): Statement {
  return withRowsOf(statement, sql`/* planned for its values */ ${statement}`);
}

/**
 * The name under which a statement is prepared on a server, so that its text is parsed and planned once a connection.
 * The same text has the same name. Past a thousand texts (filters of every shape) new ones stay unnamed, so that
 * connections do not fill up with plans.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= maxNames || text.startsWith(unnamed)) return undefined;
  const name = `s${createHash('sha1').update(text).digest('base64url')}`;
  names.set(text, name);
  return name;
}
