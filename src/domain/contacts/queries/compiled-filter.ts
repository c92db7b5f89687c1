import { customFieldDefinitions, removedKeys } from '../../custom-fields/index.ts';
import {
  compileDisjuncts,
  compileFilter,
  customFieldKeysOf,
  namesCustomField,
  parseContactFilter,
  tagAmong,
  tagNamesOf,
  type ContactFilterValue,
  type FilterTree,
  type PartsOf,
} from '../../../query/filter/index.ts';
import type { ViewerContext } from '../../../graphql/context.ts';
import type { Issue } from '../../../values/issues.ts';
import type { CustomFieldType, Sql } from '../../../store/index.ts';
import { tagByName } from '../../tags/index.ts';

/** The types of custom fields by key, read (once a request) only where a filter or an order names one. */
export async function definitionsFor(
  keys: readonly string[],
  context: ViewerContext,
): Promise<ReadonlyMap<string, CustomFieldType>> {
  if (keys.length === 0) return new Map();
  return new Map((await customFieldDefinitions(context)).map(({ key, type }) => [key, type]));
}

/** How a selection of contacts is read. */
export interface ReadingOptions {
  /** What stands before the names of the arguments in the paths of issues. */
  path?: Issue['path'];
  /** What relative times are relative to: the present, but in tests. */
  now?: Date;
  /** The parts by which the index is asked for texts: by the store's sample, but in tests. */
  partsOf?: PartsOf;
}

/** A filter as SQL over `contact c`. */
export interface CompiledFilter {
  condition: Sql;
  /** What it is a choice of; null where it is none. */
  disjuncts: Sql[] | null;
  /** The tag that it asks for beside what no index has in the order of the list, and that as a condition, where there is such a tag. */
  tag: { tagId: string; rest: Sql[] } | null;
}

/** A filter as a tree; null where it chooses everybody. */
export async function filterTree(
  filter: ContactFilterValue | null | undefined,
  path: Issue['path'],
  context: ViewerContext,
): Promise<FilterTree | null> {
  if (filter == null) return null;
  const tree = parseContactFilter(filter, path, await definitionsFor(customFieldKeysOf(filter), context));
  return 'and' in tree && tree.and.length === 0 ? null : tree;
}

/** Compiles a filter, for which it reads the ids of tags that it names. */
export async function compiledFilter(
  tree: FilterTree,
  context: ViewerContext,
  { now, partsOf }: Required<ReadingOptions>,
): Promise<CompiledFilter> {
  const tags = await Promise.all(
    tagNamesOf(tree).map(async (name) => [name, (await tagByName(context).load(name))?.id] as const),
  );
  const tagIds = new Map(tags.flatMap(([name, id]) => (id === undefined ? [] : [[name, id] as const])));
  const compiling = {
    workspaceId: context.viewer.workspace.id,
    tagIds,
    removedKeys: namesCustomField(tree) ? await removedKeys(context) : [],
    now,
    partsOf,
  };
  const among = tagAmong(tree);
  const tagId = tagIds.get(among?.name ?? '');
  return {
    condition: compileFilter(tree, compiling),
    disjuncts: compileDisjuncts(tree, compiling),
    tag:
      among === null || tagId === undefined
        ? null
        : { tagId, rest: among.rest === null ? [] : [compileFilter(among.rest, compiling)] },
  };
}
