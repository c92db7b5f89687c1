import type { ViewerContext } from '../../graphql/context.ts';
import { defineInlinedRelation, inlines } from '../../graphql/look-ahead/inlined-relations.ts';
import { NotFoundFailure } from '../../values/failures.ts';
import { formatValue } from '../../values/issues.ts';
import { bareId } from '../../values/ids.ts';
import { defineLoader, defineLoaderWithArguments, manyForEach, oneForEach } from '../../graphql/loader.ts';
import { empty, oneOf, sql, typed, type TypedTag } from '../../store/index.ts';
import { foldCase } from '../../values/index.ts';
import { concepts, type ConceptName } from '../../query/external-id-concepts.ts';
import { ExternalIdType, type ExternalIdValue } from './external-id.ts';
import { assertOneGiven, type Reference } from './reference.ts';

/** The row of a UUID, in the viewer's workspace. */
type LoaderById<Row> = (context: ViewerContext) => { load: (id: string) => Promise<Row | null> };

/** How the objects of a type are found by the ids that other systems gave them, and show these ids. */
export interface ExternalIds<Row> {
  /**
   * The object that a reference names; null if there is none. Batched. A UUID wins over an external id, and the label of a
   * legacy id over other labels.
   */
  find: (reference: Reference, context: ViewerContext) => Promise<Row | null>;
  /**
   * The object that another system tells of, by its id there under the label, else by its name without case; null if there is
   * none. Batched. A name that several objects may have counts only if one alone has it, and no id of the system yet: two
   * places with the same name stay two.
   */
  findByIdOrName: (reference: IdOrName, label: string, context: ViewerContext) => Promise<Row | null>;
  /** The external ids of an object. Batched. */
  of: (id: string, context: ViewerContext) => Promise<ExternalIdValue[]>;
  /**
   * The UUID of the object that the input of a mutation names by one of targetFields. An `id` costs no statement: the
   * mutation's own finds out whether it exists.
   * @throws ValidationFailure unless exactly one of id and legacyId is given, NotFoundFailure where no object has the legacy id
   */
  idOf: (target: Target, context: ViewerContext) => Promise<string>;
  /** The failure of the input of a mutation that names no object. */
  notFound: (target: Target) => NotFoundFailure;
  /** The options of the field `externalIds` of the type. */
  field: {
    type: [typeof ExternalIdType];
    description: string;
    extensions: ReturnType<typeof inlines>;
    resolve: (row: Row, args: object, context: ViewerContext) => ExternalIdValue[] | Promise<ExternalIdValue[]>;
  };
}

/** What another system tells of an object. */
export interface IdOrName {
  id?: string | undefined;
  name?: string | undefined;
}

/** What the input of a mutation names its object by: see targetFields. */
type Target = Pick<Reference, 'id' | 'legacyId'>;

/** Whose external ids a loader looks for: those with the label, and with others too; null and only others is any label. */
interface Labels {
  label: string | null;
  anyLabel: boolean;
}

/** The loaders of a concept by what other systems tell of its objects. */
function defineExternalIdLoaders<Row extends { id: string }>(concept: ConceptName) {
  const { table, key, alias, source, columns, own, name, isUnique } = concepts[concept];
  // Whoever defines the ids of a concept says what its rows are called.
  const foundRows = typed([concept, { ...own, lookupKey: 'text' }]) as unknown as TypedTag<Row & { lookupKey: string }>;

  const byExternalId = defineLoaderWithArguments<Labels, string, Row | null>(
    async (externalIds, { label, anyLabel }, { store, viewer }) => {
      const rows = await store.read(foundRows`
      SELECT DISTINCT ON (x.external_id) ${columns}, x.external_id AS "lookupKey"
      FROM ${table} x JOIN ${source} ON ${alias}.workspace_id = ${viewer.workspace.id}::uuid AND ${alias}.id = x.${key}
      WHERE x.workspace_id = ${viewer.workspace.id}::uuid
        AND ${oneOf(sql`x.external_id`, externalIds, 'text')}${anyLabel ? empty : sql` AND x.label = ${label}::text`}
      ORDER BY x.external_id, x.label IS DISTINCT FROM ${label}::text, x.label`);
      return oneForEach(externalIds, rows, (row) => row.lookupKey);
    },
  );

  const byName = defineLoaderWithArguments<{ label: string }, string, Row | null>(
    async (names, { label }, { store, viewer }) => {
      const isWithoutId = sql`NOT EXISTS (SELECT 1 FROM ${table} x
        WHERE x.workspace_id = ${viewer.workspace.id}::uuid AND x.${key} = ${alias}.id AND x.label = ${label}::text)`;
      const rows = await store.read(foundRows`
      SELECT ${columns}, fold_case(${name}) AS "lookupKey" FROM ${source}
      WHERE ${alias}.workspace_id = ${viewer.workspace.id}::uuid
        AND fold_case(${name}) = ANY(${names}::text[])${isUnique ? empty : sql` AND ${isWithoutId}`}`);
      return manyForEach(names, rows, (row) => row.lookupKey).map(([first = null, ...others]) =>
        others.length === 0 ? first : null,
      );
    },
  );

  const externalIdsOf = defineLoader<string, ExternalIdValue[]>(async (ids, { store, viewer }) => {
    const rows = await store.read(typed({ objectId: 'uuid', label: 'text', externalId: 'text' })`
      SELECT x.${key} AS "objectId", x.label, x.external_id AS "externalId" FROM ${table} x
      WHERE x.workspace_id = ${viewer.workspace.id}::uuid AND ${oneOf(sql`x.${key}`, ids, 'uuid')}
      ORDER BY x.position, x.label, x.external_id`);
    return manyForEach(ids, rows, (row) => row.objectId);
  });

  const inlined = defineInlinedRelation<ExternalIdValue[]>({
    as: 'inlinedExternalIds',
    typeName: 'ExternalId',
    jsonFields: ['label', 'externalId'],
    select: (_fields, workspaceId) => sql`
      SELECT coalesce(json_agg(json_build_object('label', x.label, 'externalId', x.external_id)
        ORDER BY x.position, x.label, x.external_id), '[]')
      FROM ${table} x WHERE x.workspace_id = ${workspaceId}::uuid AND x.${key} = ${alias}.id`,
  });

  return { byExternalId, byName, externalIdsOf, inlined };
}

export function defineExternalIds<Row extends { id: string }>(
  concept: ConceptName,
  byId: LoaderById<Row>,
): ExternalIds<Row> {
  const { byExternalId, byName, externalIdsOf, inlined } = defineExternalIdLoaders<Row>(concept);

  const withId = async (id: string, context: ViewerContext): Promise<Row | null> => {
    const uuid = bareId(concept, id);
    return uuid === null ? null : byId(context).load(uuid);
  };

  const find = async (
    { id, externalId, label = null, legacyId }: Reference,
    context: ViewerContext,
  ): Promise<Row | null> => {
    if (id != null) return withId(id, context);
    if (externalId != null) return byExternalId(context, { label, anyLabel: label === null }).load(externalId);
    if (legacyId == null) return null;
    const labels = { label: legacyId.label, anyLabel: legacyId.anyLabel === true };
    return (await withId(legacyId.id, context)) ?? byExternalId(context, labels).load(legacyId.id);
  };

  const notFound = ({ id, legacyId }: Target): NotFoundFailure =>
    new NotFoundFailure(`no ${concepts[concept].noun} has the id ${formatValue(legacyId?.id ?? id)}`, [
      'input',
      legacyId == null ? 'id' : 'legacyId',
    ]);

  return {
    find,
    async findByIdOrName({ id, name: itsName }, label, context) {
      const found = id === undefined ? null : await find({ legacyId: { id, label } }, context);
      return found ?? (itsName === undefined ? null : byName(context, { label }).load(foldCase(itsName)));
    },
    of: (id, context) => externalIdsOf(context).load(id),
    async idOf({ id, legacyId }, context) {
      assertOneGiven({ id, legacyId }, ['input']);
      const uuid = legacyId == null ? bareId(concept, id ?? '') : (await find({ legacyId }, context))?.id;
      if (uuid == null) throw notFound({ id, legacyId });
      return uuid;
    },
    notFound,
    field: {
      type: [ExternalIdType],
      description: 'The ids that other systems gave, in the order in which they came.',
      extensions: inlines(['id'], inlined),
      resolve: (row, _args, context) => inlined.of(row) ?? externalIdsOf(context).load(row.id),
    },
  };
}
