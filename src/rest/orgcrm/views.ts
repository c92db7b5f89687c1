import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { defineEndpoint, type Endpoint } from '../core/endpoint.ts';
import { body, text, texts } from '../core/fields.ts';
import type { FieldIssue } from '../core/rest-error.ts';
import { queryOf } from './search/filter-shown.ts';
import { filterOf, placeInQuery, type CustomFieldTypes } from './search/filter.ts';
import { itemsReply } from './items.ts';
import type { ContactFilter, ReplacedViewInput } from '../core/schema-types.generated.ts';
import {
  OrgcrmListViewsDocument,
  OrgcrmPresentViewsDocument,
  OrgcrmReplaceViewsDocument,
  type OrgcrmViewFragment,
} from './operations.generated.ts';
import { freeTextFields, freeTextSchema, querySchema } from './search/search-query.ts';
import { refuseIssues } from './search/search.ts';
import { itemsSchema } from './shapes.ts';
import { orderOf, sameOrder, shownSortSchema, sortOf, sortSchema } from './search/sort.ts';

const viewSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    query: querySchema
      .nullable()
      .describe(
        'As it was sent; null for a filter of another API for which this one has no words. Sent back with the id, it stays.',
      ),
    q: z.string().nullable(),
    sort: shownSortSchema,
    columns: z.array(z.string()),
  })
  .meta({ id: 'View', description: 'A smart list, shared by the members of the workspace.' });

/** The filter as the client sent it, or as this API would write it. */
function shownQuery({ filter, filterSource }: OrgcrmViewFragment): z.output<typeof querySchema> | null {
  const kept = querySchema.safeParse(filterSource?.['orgcrm']);
  return kept.success ? kept.data : queryOf(filter);
}

function viewShape(view: OrgcrmViewFragment): z.output<typeof viewSchema> {
  return {
    id: view.uuid,
    name: view.name,
    query: shownQuery(view),
    q: view.search,
    sort: sortOf(view.sort),
    columns: [...view.columns],
  };
}

const listViews = defineEndpoint(OrgcrmListViewsDocument)({
  name: 'listViews',
  method: 'GET',
  path: '/api/v1/contacts/views',
  summary: 'List the smart lists in their saved order',
  variables: () => ({}),
  encode: ({ views }) => itemsReply(views.map(viewShape)),
  answers: { 200: { description: 'The smart lists.', schema: itemsSchema(viewSchema) } },
});

const replacedSchema = z.object(
  {
    id: text().nullish().describe('Of a view that stays; a new one has none.'),
    name: text().describe('1 to 100 characters.'),
    query: querySchema.nullish().describe('Everybody where there is none.'),
    q: freeTextSchema,
    sort: sortSchema,
    columns: texts().nullish().describe('What the user interface shows of a contact, as it names it.'),
  },
  { error: 'a JSON object with name, query, q, sort and columns' },
);

type ReplacedView = z.output<typeof replacedSchema>;

/** What a view searches: as it was where the text is the same, else all that the free text of orgcrm does. */
function searchOf(
  { q }: ReplacedView,
  present: OrgcrmViewFragment | undefined,
): Pick<OrgcrmViewFragment, 'search' | 'searchFields'> {
  return present !== undefined && (q ?? null) === present.search
    ? present
    : { search: q || null, searchFields: freeTextFields };
}

/** What a view is to be: what comes back as it was shown stays as it is, also where GraphQL has more to say than orgcrm. */
function replacedInput(
  view: ReplacedView,
  present: OrgcrmViewFragment | undefined,
  types: CustomFieldTypes,
  place: number,
  issues: FieldIssue[],
): ReplacedViewInput {
  const shown = present && viewShape(present);
  const order = orderOf(view.sort);
  const input: ReplacedViewInput = {
    id: view.id ?? undefined,
    name: view.name,
    columns: view.columns ?? [],
    sort:
      present !== undefined && isDeepStrictEqual(order, orderOf(sortSchema.parse(shown?.sort)))
        ? sameOrder(present.sort)
        : order,
  };
  const { search, searchFields } = searchOf(view, present);
  const filter =
    present !== undefined && isDeepStrictEqual(view.query ?? null, shown?.query)
      ? { filter: present.filter as ContactFilter | null, filterSource: present.filterSource }
      : {
          filter: filterOf(view.query, types, ['views', place, 'query'], issues),
          filterSource: view.query && { orgcrm: view.query },
        };
  return {
    ...input,
    ...filter,
    search,
    searchFields: search === null ? [] : searchFields,
  };
}

/** Where in the body something stands that is wrong with the input of replaceViews. */
function placeInBody(path: readonly (string | number)[]): Pick<FieldIssue, 'where' | 'path'> {
  const [, views = 'views', place, field, ...rest] = path;
  const at = [views, ...(place === undefined ? [] : [place])];
  if (field === undefined) return { where: 'body', path: at };
  if (field === 'filter' || field === 'filterSource')
    return { where: 'body', path: [...at, 'query', ...placeInQuery(rest)] };
  if (field === 'search' || field === 'text') return { where: 'body', path: [...at, 'q'] };
  if (field === 'sort')
    return { where: 'body', path: [...at, 'sort', ...rest.slice(0, 1), ...(rest.length > 1 ? ['field'] : [])] };
  return { where: 'body', path: [...at, field, ...rest] };
}

const replaceViews = defineEndpoint(
  OrgcrmReplaceViewsDocument,
  OrgcrmPresentViewsDocument,
)({
  name: 'replaceViews',
  method: 'PUT',
  path: '/api/v1/contacts/views',
  summary: 'Replace the whole list of smart lists',
  description:
    'Known ids are kept, views that are left out are deleted, new ones get an id. One invalid view changes nothing.',
  body: body({ views: z.array(replacedSchema, { error: 'a list of views' }).describe('At most 500.') }),
  fieldNames: placeInBody,
  beforeVariables: () => ({}),
  variables: ({ body: { views } }, before) => {
    const present = new Map(before?.views.map((view) => [view.uuid, view]));
    const types: CustomFieldTypes = new Map(before?.customFields.map(({ key, type }) => [key, type]));
    const issues: FieldIssue[] = [];
    const inputs = views.map((view, place) => replacedInput(view, present.get(view.id ?? ''), types, place, issues));
    refuseIssues(issues);
    return { views: inputs };
  },
  encode: ({ replaceViews: { views } }) => itemsReply(views.map(viewShape)),
  answers: { 200: { description: 'The smart lists as they are now.', schema: itemsSchema(viewSchema) } },
});

export const viewEndpoints: Endpoint[] = [listViews, replaceViews];
