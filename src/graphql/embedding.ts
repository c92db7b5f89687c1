import type { GraphQLResolveInfo } from 'graphql';
import { columns, join, raw, sql, type Prisma, type Sql } from '../store/index.ts';
import { connectionPaths, objectType, oncePerDocument, rowFieldsOfSelected, selectedFields } from './requested-columns.ts';

/**
 * How a relation rides in the statement of the rows that it belongs to, instead of taking one of its own: as a JSON
 * subselect. Only for relations without arguments, and only while the query asks for nothing but `jsonFields`.
 */
export interface Embedding {
  /** The property of the row that carries it. */
  as: string;
  /** The object type of what is related. */
  typeName: string;
  /** The fields of the related row that JSON carries as they are: texts, numbers, lists; no times, no decimals. */
  jsonFields: readonly string[];
  /** The subselect, over the row's alias, whose value is the related row as JSON, a list of them, or null. */
  select: (fields: readonly string[]) => Sql;
}

/** An embedding whose rows carry values of this type. */
export interface EmbeddingOf<Value> extends Embedding {
  /** What a row carries of the relation; undefined where the statement did not embed it. */
  of: (row: object) => Value | undefined;
}

export function defineEmbedding<Value>(embedding: Embedding): EmbeddingOf<Value> {
  return { ...embedding, of: (row) => (row as Record<string, Value | undefined>)[embedding.as] };
}

/** A field's `extensions`: the fields of the row that its resolver reads where nothing is embedded, and the embedding. */
export function embeds(columnsRead: string[], embedding: Embedding): { columns: string[]; embedding: Embedding } {
  return { columns: columnsRead, embedding };
}

function embeddedSelects(info: GraphQLResolveInfo, typeName: string, selected: ReturnType<typeof selectedFields>): Sql[] {
  const fields = objectType(info, typeName).getFields();
  return [...selected].flatMap(([name, nodes]) => {
    const embedding = fields[name]?.extensions['embedding'] as Embedding | undefined;
    if (embedding === undefined) return [];
    const wanted = rowFieldsOfSelected(info, embedding.typeName, selectedFields(info, nodes));
    if (wanted === null || wanted.some((field) => !embedding.jsonFields.includes(field))) return [];
    return [sql`(${embedding.select(wanted)}) AS ${raw(`"${embedding.as}"`)}`];
  });
}

const selects = oncePerDocument((info, key) => {
  const [model = '', alias = '', connection] = key.split(' ');
  const selected = selectedFields(info, info.fieldNodes, connection === undefined ? undefined : connectionPaths);
  const own = columns(model as Prisma.ModelName, alias, rowFieldsOfSelected(info, model, selected));
  return join([own, ...embeddedSelects(info, model, selected)]);
});

/**
 * The select list for what a query asks of the rows that a resolver returns: their columns, and the relations that can ride
 * along. The type and the model have the same name.
 * @param paths connectionPaths where the field is a connection
 */
export function requestedSelect(info: GraphQLResolveInfo, model: Prisma.ModelName, alias: string, paths?: typeof connectionPaths): Sql {
  return selects(info, paths === connectionPaths ? `${model} ${alias} connection` : `${model} ${alias}`);
}
