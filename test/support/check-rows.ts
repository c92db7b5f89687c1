import { Prisma, type Queryable, type Sql, type Store, type TypedSql } from '../../src/store/index.ts';

const isOf: Record<string, (value: unknown) => boolean> = {
  uuid: (value) => typeof value === 'string',
  text: (value) => typeof value === 'string',
  'text[]': (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isInteger,
  bigint: Number.isInteger,
  float8: (value) => typeof value === 'number',
  timestamptz: (value) => value instanceof Date,
  json: () => true,
};

/** What rows have beside what the statement says itself: what rides along, and what their cursors are made of. */
const addedByQueries = /^(inlined|cursor\d|list(Key|Place)$)/;

function complaint(row: Record<string, unknown>, { rowType: { model, own } }: TypedSql<unknown>): string | null {
  for (const [name, type] of Object.entries(own)) {
    if (!(name in row)) return `has no column ${name}`;
    const value = row[name];
    const fits = value === null ? type.endsWith('?') : isOf[type.replace('?', '')]?.(value);
    if (fits !== true) return `has ${JSON.stringify(value)} as ${name}, which is not ${type}`;
  }
  const fields = model === null ? [] : Object.keys(Prisma[`${model}ScalarFieldEnum`]);
  const unknown = Object.keys(row).find(
    (name) => !(name in own) && !fields.includes(name) && !addedByQueries.test(name),
  );
  return unknown === undefined ? null : `has a column ${unknown}, of which the statement says nothing`;
}

/** The rows, where each is as its statement says (typed() in src/store). */
function checked<Row>(statement: Sql, rows: Row[]): Row[] {
  if (!('rowType' in statement)) return rows;
  for (const row of rows) {
    const wrong = complaint(row as Record<string, unknown>, statement as TypedSql<unknown>);
    if (wrong !== null) throw new Error(`a row ${wrong}: ${statement.text}`);
  }
  return rows;
}

function checkedQueryable(source: Queryable): Pick<Queryable, 'query' | 'write'> {
  return {
    query: async (statement) => checked(statement, await source.query(statement)),
    write: async (statement) => checked(statement, await source.write(statement)),
  };
}

/** The store, but that a statement fails whose rows are not what it says. */
export function checkRows(store: Store): Store {
  return {
    ...store,
    ...checkedQueryable(store),
    read: async (statement) => checked(statement, await store.read(statement)),
    transaction: (work) =>
      store.transaction((transaction) => work({ ...transaction, ...checkedQueryable(transaction) })),
  };
}
