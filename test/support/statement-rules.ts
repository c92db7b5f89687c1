import { loadModule, parseSync, type Node } from 'libpg-query';

await loadModule();

type Fields = Record<string, unknown>;
/** A node of a parsed statement, by its kind, and the kinds that it is in. */
type Visit = (kind: string, node: Fields, within: readonly string[]) => void;

const clocks = new Set(['now', 'clock_timestamp', 'statement_timestamp', 'transaction_timestamp', 'timeofday']);

function visitAll(value: unknown, within: readonly string[], visit: Visit): void {
  if (Array.isArray(value)) for (const element of value) visitAll(element, within, visit);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [key, child] of Object.entries(value as Fields)) {
    // The sides of a UNION and the query of an INSERT stand under names of their own.
    const kind = key === 'larg' || key === 'rarg' ? 'SelectStmt' : /^[A-Z]/.test(key) ? key : null;
    if (kind !== null && typeof child === 'object' && child !== null && !Array.isArray(child)) {
      visit(kind, child as Fields, within);
      visitAll(child, [...within, kind], visit);
    } else visitAll(child, within, visit);
  }
}

/** A column as it is, at most with another type or name: what a database whose tables are spread over servers can return of a write. */
function isPlainColumn(target: Node | undefined): boolean {
  if (target === undefined) return false;
  if ('ResTarget' in target) return isPlainColumn(target.ResTarget.val);
  return 'TypeCast' in target ? isPlainColumn(target.TypeCast.arg) : 'ColumnRef' in target;
}

const writes = new Set(['InsertStmt', 'UpdateStmt', 'DeleteStmt']);

function clockOf(kind: string, node: Fields): string | null {
  if (kind === 'SQLValueFunction') return String(node['op']);
  const names = kind === 'FuncCall' ? (node['funcname'] as Node[]) : [];
  const name = names.map((part) => ('String' in part ? part.String.sval : '')).at(-1) ?? '';
  return clocks.has(name) ? `${name}()` : null;
}

/**
 * The rules for statements (docs/decisions/prisma-and-sql.md) that a statement breaks:
 * times of writes come from the gateway, RETURNING lists plain columns, a SELECT has columns, and what an INSERT selects is not locked.
 */
export function brokenRules(statement: string): string[] {
  const broken = new Set<string>();
  const found = { write: false, clocks: new Set<string>() };
  visitAll(parseSync(statement).stmts, [], (kind, node, within) => {
    const clock = clockOf(kind, node);
    if (clock !== null) found.clocks.add(clock);
    if (writes.has(kind)) found.write = true;
    const { exprs = [] } = (node['returningClause'] ?? {}) as { exprs?: Node[] };
    for (const target of exprs) if (!isPlainColumn(target)) broken.add('RETURNING lists plain columns');
    if (kind !== 'SelectStmt') return;
    if (node['op'] === 'SETOP_NONE' && node['targetList'] === undefined && node['valuesLists'] === undefined)
      broken.add('a SELECT has columns');
    if (node['lockingClause'] !== undefined && within.includes('InsertStmt'))
      broken.add('an INSERT locks nothing that it selects');
  });
  if (found.write)
    for (const clock of found.clocks) broken.add(`times of writes come from the gateway, not from ${clock}`);
  return [...broken];
}
