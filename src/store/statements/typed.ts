import type { Prisma } from '../generated/client/client.ts';
import { sql, type Sql } from './sql.ts';

/** What the values of PostgreSQL's types become here. Numerics are read as text. */
interface Values {
  uuid: string;
  text: string;
  'text[]': string[];
  boolean: boolean;
  integer: number;
  bigint: number;
  float8: number;
  timestamptz: Date;
  json: unknown;
}

type TypeName = keyof Values;

/** The type of a column; with a question mark, it may be null. */
export type ColumnType = TypeName | `${TypeName}?`;

declare const narrowed: unique symbol;

/** A column type whose values are known better: an enum, JSON of one form. */
type Narrowed<Value> = ColumnType & { readonly [narrowed]: Value };

/** Says what the values of a column are where its type alone does not: `of<Role>('text')`. */
export function of<Value>(type: ColumnType): Narrowed<Value> {
  return type as Narrowed<Value>;
}

/** The columns of a row, by the names that the statement gives them. */
type Columns = Readonly<Record<string, ColumnType>>;

type ValueOf<Type> =
  Type extends Narrowed<infer Value>
    ? Value
    : Type extends `${infer Name extends TypeName}?`
      ? Values[Name] | null
      : Type extends TypeName
        ? Values[Type]
        : never;

/** What a statement says of its rows: the model whose columns() it selects, or its columns, or both. */
export type RowSpec = Prisma.ModelName | Columns | readonly [Prisma.ModelName, Columns];

type ModelRow<Model extends Prisma.ModelName> = Prisma.TypeMap['model'][Model]['payload']['scalars'];

/** The row of which that is said. */
export type Row<Spec extends RowSpec> = Spec extends Prisma.ModelName
  ? ModelRow<Spec>
  : Spec extends readonly [infer Model extends Prisma.ModelName, infer Own extends Columns]
    ? Omit<ModelRow<Model>, keyof Own> & Row<Own>
    : { -readonly [Name in keyof Spec]: ValueOf<Spec[Name]> };

/** The same, when it is looked at. */
interface RowType {
  readonly model: Prisma.ModelName | null;
  readonly own: Columns;
}

/** A statement that says what its rows have. */
export type TypedSql<Of> = Sql & { readonly rowType: RowType; readonly row?: Of };

/** What is known of the rows of a statement. */
export type RowOf<Statement> = Statement extends TypedSql<infer Found> ? Found : unknown;

/** A tag as `sql`, of a statement with such rows. */
export type TypedTag<Of> = (strings: readonly string[], ...values: unknown[]) => TypedSql<Of>;

/**
 * A tag for a statement that says what its rows have: typed({ id: 'uuid' })`SELECT c.id FROM contact c …`. The compiler does
 * not see into a statement, so the tests compare all rows that they read with what is said here (test/support/check-rows.ts);
 * a running gateway takes them as they come.
 */
export function typed<const Spec extends RowSpec>(row: Spec): TypedTag<Row<Spec>> {
  const rowType = rowTypeOf(row);
  return (strings, ...values) => Object.assign(sql(strings, ...values), { rowType });
}

function rowTypeOf(row: RowSpec): RowType {
  if (typeof row === 'string') return { model: row, own: {} };
  return isPair(row) ? { model: row[0], own: row[1] } : { model: null, own: row };
}

function isPair(row: Columns | readonly [Prisma.ModelName, Columns]): row is readonly [Prisma.ModelName, Columns] {
  return Array.isArray(row);
}

/** Another statement with the same rows. */
export function withRowsOf<Statement extends Sql>(statement: Statement, other: Sql): Statement {
  const { rowType } = statement as Partial<TypedSql<unknown>>;
  return (rowType === undefined ? other : Object.assign(other, { rowType })) as Statement;
}
