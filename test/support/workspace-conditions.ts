import { loadModule, parseSync, type A_Expr, type Node, type RangeVar, type SelectStmt } from 'libpg-query';

await loadModule();

/** The tables that are no workspace's: they are read to find out which workspace a request is for. */
const globalTables = new Set(['workspace', 'user', 'member', 'api_key', 'api_key_use', '_prisma_migrations']);
const catalogs = /^(pg_|information_schema)/;

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function nameOf(field: Node | undefined): string | undefined {
  return field !== undefined && 'String' in field ? field.String.sval : undefined;
}

/** The operands of the ANDs at the top of a condition, and of the joins that keep only what fulfils them. */
function conjuncts(condition: Node | undefined): Node[] {
  if (condition === undefined) return [];
  if ('BoolExpr' in condition && condition.BoolExpr.boolop === 'AND_EXPR')
    return (condition.BoolExpr.args ?? []).flatMap((operand) => conjuncts(operand));
  return [condition];
}

interface From {
  tables: RangeVar[];
  conditions: Node[];
}

/** The tables of a FROM list with the conditions of its joins. */
function readFrom(items: readonly Node[]): From {
  const from: From = { tables: [], conditions: [] };
  for (const item of items) {
    if ('RangeVar' in item) from.tables.push(item.RangeVar);
    if ('JoinExpr' in item) {
      const { larg, rarg, quals } = item.JoinExpr;
      const sides = readFrom([larg, rarg].filter((side) => side !== undefined));
      from.tables.push(...sides.tables);
      from.conditions.push(...sides.conditions, ...conjuncts(quals));
    }
  }
  return from;
}

function isBound(node: Node | undefined): boolean {
  if (node === undefined) return false;
  return 'TypeCast' in node ? isBound(node.TypeCast.arg) : 'ParamRef' in node;
}

/** The table whose workspace a comparison with a parameter names: '' where it says no table; null where it is no such comparison. */
function tableWhoseWorkspaceIsBound({ name, lexpr, rexpr }: A_Expr): string | null {
  if (nameOf(name?.[0]) !== '=' || lexpr === undefined || !('ColumnRef' in lexpr) || !isBound(rexpr)) return null;
  const path = (lexpr.ColumnRef.fields ?? []).map(nameOf);
  return path.at(-1) === 'workspace_id' ? (path.at(-2) ?? '') : null;
}

/** The tables of one SELECT, UPDATE or DELETE, those of its subselects aside, that have no condition on their workspace. */
function withoutCondition({ tables, conditions }: From, isCte: (name: string) => boolean): string[] {
  const bound = new Set(
    conditions.map((condition) => ('A_Expr' in condition ? tableWhoseWorkspaceIsBound(condition.A_Expr) : null)),
  );
  const ofWorkspaces = tables.filter(
    ({ relname = '', schemaname = '' }) =>
      !globalTables.has(relname) && !catalogs.test(relname) && !catalogs.test(schemaname) && !isCte(relname),
  );
  return ofWorkspaces
    .filter(
      ({ relname = '', alias }) => !bound.has(alias?.aliasname ?? relname) && !(tables.length === 1 && bound.has('')),
    )
    .map(({ relname = '' }) => relname);
}

function fromOf(kind: string, node: Fields): From | null {
  const {
    relation,
    whereClause,
    fromClause = [],
    usingClause = [],
  } = node as { relation?: RangeVar; whereClause?: Node; fromClause?: Node[]; usingClause?: Node[] };
  if (kind !== 'SelectStmt' && kind !== 'UpdateStmt' && kind !== 'DeleteStmt') return null;
  const { tables, conditions } = readFrom([...fromClause, ...usingClause]);
  return {
    tables: [...(relation === undefined ? [] : [relation]), ...tables],
    conditions: [...conditions, ...conjuncts(whereClause)],
  };
}

function insertsWithoutWorkspace(node: Fields): string[] {
  const { relation, cols = [] } = node as { relation?: RangeVar; cols?: Node[] };
  const table = relation?.relname ?? '';
  const hasWorkspace = cols.some((column) => 'ResTarget' in column && column.ResTarget.name === 'workspace_id');
  return hasWorkspace || globalTables.has(table) ? [] : [table];
}

function cteNames(node: Fields): string[] {
  const { withClause } = node as Pick<SelectStmt, 'withClause'>;
  return (withClause?.ctes ?? []).map((cte) => ('CommonTableExpr' in cte ? (cte.CommonTableExpr.ctename ?? '') : ''));
}

function search(kind: string, node: unknown, ctes: readonly string[]): string[] {
  if (Array.isArray(node)) return node.flatMap((element) => search(kind, element, ctes));
  if (!isFields(node)) return [];
  const known = [...ctes, ...cteNames(node)];
  const from = fromOf(kind, node);
  const here = [
    ...(from === null ? [] : withoutCondition(from, (name) => known.includes(name))),
    ...(kind === 'InsertStmt' ? insertsWithoutWorkspace(node) : []),
  ];
  return [
    ...here,
    ...Object.entries(node).flatMap(([key, value]) =>
      search(
        /^[A-Z]/.test(key) ? key : ['larg', 'rarg'].includes(key) && kind === 'SelectStmt' ? kind : '',
        value,
        known,
      ),
    ),
  ];
}

/**
 * The tables of a workspace that a statement reads or changes without a condition `workspace_id = $n` of their own, or fills
 * without that column. Each occurrence of a table counts, in subselects, on both sides of a join and in WITH parts too.
 */
export function tablesWithoutWorkspace(statement: string): string[] {
  return (parseSync(statement).stmts ?? []).flatMap(({ stmt }) => search('', stmt, []));
}
