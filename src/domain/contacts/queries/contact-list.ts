import type { GraphQLResolveInfo } from 'graphql';
import { removedKeys } from '../../custom-fields/index.ts';
import {
  asksOnlyForEmail,
  partsBy,
  choosesFew,
  sampleOfStore,
  searchCondition,
  type FilterTree,
  type Selection,
} from '../../../query/filter/index.ts';
import { ContactFilterInput, ContactSearchInput } from '../../contact-filter/index.ts';
import {
  type ContactListArguments,
  type ContactSelection,
  ContactOrderInput,
  contactOrderTerms,
  customFieldKeysOfOrder,
  newestFirst,
  visibleContacts,
} from '../../contact/index.ts';
import { builder } from '../../../graphql/builder.ts';
import type { ViewerContext } from '../../../graphql/context.ts';
import type { Issue } from '../../../values/issues.ts';
import { requestedPage } from '../../../graphql/look-ahead/requested-select.ts';
import { stringifyJson } from '../../../store/json/index.ts';
import { countOf, type OrderTerm, type PageSource } from '../../../query/pagination/index.ts';
import type { ConnectionSource } from '../../../graphql/pagination/index.ts';
import { sql, type Sql } from '../../../store/index.ts';
import { selectionOfView } from '../../views/index.ts';
import { compiledFilter, definitionsFor, filterTree, type ReadingOptions } from './compiled-filter.ts';
import { listOfTag, totalOf, type ContactsOfTag } from './list-of-tag.ts';
import { totalOfAll, type KnownTotal } from '../total.ts';

/** What a count of contacts counts for in the cost of an operation: it may look at all of them. */
export const costOfCount = 500;

/** The arguments that choose contacts, for fields that count or group them. */
export const selectionArguments = builder.args((t) => ({
  view: t.id({
    description: 'Only contacts that a saved view chooses: its global id or UUID. The view tells no order here.',
  }),
  filter: t.field({ type: ContactFilterInput, description: 'Which contacts; everybody if none is given.' }),
  search: t.field({ type: ContactSearchInput, description: 'A text that they have.' }),
}));

/** The arguments of every field that lists contacts, besides those of all connections. */
export const contactListArguments = {
  ...selectionArguments,
  ...builder.args((t) => ({
    orderBy: t.field({
      type: [ContactOrderInput],
      description: 'The order, newest first if none is given; 5 terms at most.',
    }),
    offset: t.int({
      description:
        'How many contacts to skip from the start, for clients that count pages. Deep pages are faster with `after`.',
    }),
  })),
};

/** The contacts that a filter and a search choose, as conditions over `contact c`. */
export interface SelectedContacts extends Selection {
  /** To be joined by AND. */
  where: Sql[];
  /** The same where the filter is a choice of alternatives that indexes find (see `PageSource`). */
  disjuncts: PageSource['disjuncts'];
  /** The same where they are of one tag. */
  ofTag: ContactsOfTag | null;
  /** How many they are, where that is known without looking for them. */
  total: KnownTotal;
  /** See `PageSource`. */
  filtered: boolean;
  walks: boolean;
}

/** The filters as one that holds where all of them do; null where there is none. */
function joined(trees: FilterTree[]): FilterTree | null {
  return trees.length > 1 ? { and: trees } : (trees[0] ?? null);
}

/**
 * The contacts that a view, a filter and a search choose together, of those that the viewer may see. Definitions of custom
 * fields and the ids of tags are read before, once a request, where a filter names any.
 * Throws ValidationFailure, and NotFoundFailure where there is no such view.
 */
export async function selectedContacts(
  { view, filter, search }: ContactSelection,
  context: ViewerContext,
  { path = [], now = new Date(), partsOf = partsBy(sampleOfStore(context.store)) }: ReadingOptions = {},
): Promise<SelectedContacts> {
  const saved = view == null ? null : await selectionOfView(view, [...path, 'view'], context);
  const trees = [
    await filterTree(saved?.filter, [...path, 'view', 'filter'], context),
    await filterTree(filter, [...path, 'filter'], context),
  ].filter((tree) => tree !== null);
  const searches = [saved?.search, search].flatMap((each) => {
    const condition = searchCondition(each, [...path, 'search'], partsOf);
    return each == null || condition === null ? [] : [{ condition, text: each.text }];
  });
  const searching = searches.map(({ condition }) => condition);
  const within = [visibleContacts(context.viewer), ...searching];
  const searchedTexts = searches.map(({ text }) => text);
  const workspaceId = context.viewer.workspace.id;
  const seesAll = context.viewer.dataScope === 'ALL';
  const isFilterAlone = searches.length === 0 && seesAll;
  const whole = joined(trees);
  if (whole === null) {
    return {
      where: within,
      disjuncts: undefined,
      ofTag: null,
      total: isFilterAlone ? totalOfAll(workspaceId) : {},
      filtered: searches.length > 0,
      walks: false,
      tree: null,
      searchedTexts,
    };
  }
  const { condition, disjuncts, tag } = await compiledFilter(whole, context, { path, now, partsOf });
  const ofTag = seesAll && tag !== null ? { workspaceId, tagId: tag.tagId, rest: [...searching, ...tag.rest] } : null;
  const isForEmail = isFilterAlone && asksOnlyForEmail(whole);
  return {
    where: [...within, condition],
    disjuncts: disjuncts === null ? undefined : { within, branches: disjuncts },
    ofTag,
    total: totalOf(ofTag, isForEmail, workspaceId),
    filtered: !isForEmail,
    walks: isForEmail,
    tree: whole,
    searchedTexts,
  };
}

/** The conditions of `selectedContacts` alone. */
export async function contactConditions(
  selection: ContactSelection,
  context: ViewerContext,
  options: ReadingOptions = {},
): Promise<Sql[]> {
  return (await selectedContacts(selection, context, options)).where;
}

/** How many contacts a filter and a search choose, as a SELECT of `total`. Throws ValidationFailure. */
export async function contactCount(selection: ContactSelection, context: ViewerContext): Promise<Sql> {
  const { where, disjuncts, total } = await selectedContacts(selection, context);
  return countOf({ from: sql`contact c`, where, disjuncts, id: sql`c.id`, ...total });
}

/** The order that is asked for, newest first if none is. Throws ValidationFailure. */
async function orderOf(
  { orderBy }: ContactListArguments,
  path: Issue['path'],
  context: ViewerContext,
): Promise<OrderTerm[]> {
  const wanted = orderBy == null || orderBy.length === 0 ? newestFirst : orderBy;
  const keys = customFieldKeysOfOrder(wanted);
  const removed = keys.length === 0 ? [] : await removedKeys(context);
  return contactOrderTerms(wanted, path, await definitionsFor(keys, context), removed);
}

/**
 * A list of contacts for readConnection: filtered, searched and ordered, within what the viewer may see.
 * @param list names the list for its cursors, with what distinguishes it: `contacts`, `Tag.contacts:<id>`
 * @param where what else must hold, over `contact c`
 * Throws ValidationFailure.
 */
export async function contactListSource(
  args: ContactListArguments,
  context: ViewerContext,
  info: GraphQLResolveInfo,
  { list, where = [], path = [] }: { list: string; where?: readonly Sql[]; path?: Issue['path'] },
): Promise<ConnectionSource> {
  const selected = await selectedContacts(args, context, { path });
  const { where: conditions, disjuncts, total, filtered, walks } = selected;
  const few = choosesFew(selected, sampleOfStore(context.store));
  const ofTag = where.length > 0 || few ? null : selected.ofTag;
  const order = await orderOf(args, [...path, 'orderBy'], context);
  const { dataScope, member } = context.viewer;
  const chosen = [args.view ?? null, args.filter ?? null, args.search ?? null, dataScope, member?.id ?? null];
  return {
    list: `${list} ${stringifyJson(chosen)}`,
    ...requestedPage(info, 'Contact', 'c', context),
    from: sql`contact c`,
    where: [...conditions, ...where],
    filtered,
    walks,
    few,
    disjuncts: disjuncts && { ...disjuncts, within: [...disjuncts.within, ...where] },
    ...(where.length === 0 ? total : {}),
    maxTotal: totalOfAll(context.viewer.workspace.id).total,
    order,
    id: sql`c.id`,
    ...(ofTag && listOfTag(ofTag, visibleContacts(context.viewer), order)),
  };
}
