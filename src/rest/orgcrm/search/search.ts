import { defineEndpoint, type Endpoint } from '../../core/endpoint.ts';
import { body } from '../../core/fields.ts';
import { refuseFields, type FieldIssue } from '../../core/rest-error.ts';
import { filterOf, namesCustomField, placeInQuery } from './filter.ts';
import { orDefault, wholeNumber } from '../numbers.ts';
import { OrgcrmCustomFieldTypesDocument, OrgcrmListContactsDocument } from '../operations.generated.ts';
import { freeText, freeTextSchema, querySchema } from './search-query.ts';
import { contactShape, pageSchema } from '../shapes.ts';
import { orderOf, sortSchema } from './sort.ts';

/** Throws what is wrong with the body, if anything is. */
export function refuseIssues(issues: readonly FieldIssue[]): void {
  const [first, ...rest] = issues;
  if (first !== undefined) throw refuseFields([first, ...rest]);
}

/** Where in the body something stands that is wrong with the arguments of the list. */
function placeInBody(path: readonly (string | number)[]): Pick<FieldIssue, 'where' | 'path'> {
  const [argument, ...rest] = path;
  if (argument === 'filter') return { where: 'body', path: ['query', ...placeInQuery(rest)] };
  if (argument === 'search') return { where: 'body', path: ['q'] };
  return argument === 'orderBy'
    ? { where: 'body', path: ['sort', ...rest.slice(0, 1), ...(rest.length > 1 ? ['field'] : [])] }
    : { where: 'body', path: [...path] };
}

const searchContacts = defineEndpoint(
  OrgcrmListContactsDocument,
  OrgcrmCustomFieldTypesDocument,
)({
  name: 'searchContacts',
  method: 'POST',
  path: '/api/v1/contacts/search',
  summary: 'Search contacts by a filter',
  description:
    'OR across groups, AND within a group. Text compares without case; neq, not_contains and not_in also match contacts that have no value. A date without a time is that day in UTC.',
  body: body({
    query: querySchema.nullish(),
    q: freeTextSchema,
    sort: sortSchema,
    limit: orDefault(wholeNumber({ from: 1, to: 200 }), 50).describe('The most contacts to return.'),
    offset: orDefault(wholeNumber({ from: 0 }), 0).describe('How many contacts to skip.'),
  }),
  fieldNames: placeInBody,
  // Which operators a custom field has depends on its type.
  beforeVariables: ({ body: { query } }) => (namesCustomField(query) ? {} : null),
  variables: ({ body: { query, q, sort, limit, offset } }, before) => {
    const issues: FieldIssue[] = [];
    const filter = filterOf(
      query,
      new Map(before?.customFields.map(({ key, type }) => [key, type])),
      ['query'],
      issues,
    );
    refuseIssues(issues);
    return { first: limit, offset, filter, search: freeText(q), orderBy: orderOf(sort) };
  },
  encode: ({ contacts }, { body: { limit, offset } }) => ({
    status: 200,
    body: { items: contacts.nodes.map(contactShape), total: contacts.totalCount, limit, offset },
  }),
  answers: { 200: { description: 'A page of contacts.', schema: pageSchema } },
});

export const searchEndpoints: Endpoint[] = [searchContacts];
