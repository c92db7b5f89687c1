import { z } from 'zod';
import { defineEndpoint } from '../core/endpoint.ts';
import { choice, choiceOf, offsetOf, query, queryBoolean, queryNumber, text } from '../core/fields.ts';
import { filterOf, filterParameters } from './list-filter.ts';
import type { ContactSearch } from '../core/schema-types.generated.ts';
import {
  PathboundCountContactsDocument,
  PathboundListContactsDocument,
  PathboundListSummariesDocument,
} from './operations.generated.ts';
import { contactSchema, contactShape, directions, success, summarySchema, summaryShape } from './shapes.ts';

const sortFields = {
  created_at: 'CREATED_AT',
  createdate: 'CREATED_AT',
  updated_at: 'UPDATED_AT',
  first_seen_at: 'FIRST_SEEN_AT',
  email: 'EMAIL',
  firstname: 'FIRST_NAME',
  lastname: 'LAST_NAME',
  company: 'COMPANY',
} as const;

const listQuery = query({
  page: queryNumber({ from: 1 }).default(1).describe('Which page, from 1.'),
  limit: queryNumber({ from: 1, to: 100, clamp: true })
    .default(20)
    .describe('The most contacts to return; above 100 counts as 100.'),
  ...filterParameters,
  search: text()
    .optional()
    .describe(
      'Only contacts whose email, name, phone, company or any text of whose properties contains this, without case.',
    ),
  sort_by: choiceOf(sortFields)
    .default('CREATED_AT')
    .describe('What to sort by: created_at where absent. Contacts without a value come last.'),
  sort_dir: choiceOf(directions).default('DESC').describe('desc where absent.'),
  count_only: queryBoolean().default(false).describe('true: how many they are, and nothing else.'),
  fields: choice(['summary']).optional().describe('summary: the least of each contact.'),
});

type ListQuery = z.output<typeof listQuery>;

/** What the three answers of the list have in common. */
const common = {
  method: 'GET',
  path: '/v1/contacts',
  query: listQuery,
  fieldNames: {
    'search.text': '?search',
    'filter.createdAt.gt': '?created_after',
    'filter.createdAt.lt': '?created_before',
  },
} as const;

function selectionOf({ search, ...given }: ListQuery) {
  return {
    filter: filterOf(given),
    search: search === undefined ? undefined : ({ text: search } satisfies ContactSearch),
  };
}

function pageOf(given: ListQuery) {
  const { limit, sort_by, sort_dir } = given;
  const orderBy = [{ field: sort_by, direction: sort_dir }];
  return { ...selectionOf(given), first: limit, offset: offsetOf(given), orderBy };
}

function paginationOf({ page, limit }: ListQuery, total: number): z.output<typeof paginationSchema> {
  return { page, limit, total_pages: Math.ceil(total / limit), total_items: total };
}

const paginationSchema = z.object({
  page: z.int(),
  limit: z.int(),
  total_pages: z.int().describe('0 where the list is empty.'),
  total_items: z.int(),
});

const countAnswer = {
  description: 'How many contacts there are.',
  schema: z.object({ status: success, count: z.int() }),
};
const summariesAnswer = {
  description: 'A page of summaries.',
  schema: z.object({ status: success, contacts: z.array(summarySchema), pagination: paginationSchema }),
};

const countContacts = defineEndpoint(PathboundCountContactsDocument)({
  ...common,
  name: 'countContacts',
  summary: 'Count contacts',
  variables: ({ query: given }) => selectionOf(given),
  encode: ({ contactCount }) => ({ status: 200, body: { status: 'success', count: contactCount } }),
  answers: { 200: countAnswer },
});

const listSummaries = defineEndpoint(PathboundListSummariesDocument)({
  ...common,
  name: 'listContactSummaries',
  summary: 'List the least of contacts',
  variables: ({ query: given }) => pageOf(given),
  encode: ({ contacts: { nodes, totalCount } }, { query: given }) => ({
    status: 200,
    body: { status: 'success', contacts: nodes.map(summaryShape), pagination: paginationOf(given, totalCount) },
  }),
  answers: { 200: summariesAnswer },
});

export const listContacts = defineEndpoint(PathboundListContactsDocument)({
  ...common,
  name: 'listContacts',
  summary: 'List contacts',
  description: 'Properties are looked for in the contact, and in its unified profile where it has none itself.',
  variant: ({ query: { count_only, fields } }) =>
    count_only ? countContacts : fields === 'summary' ? listSummaries : null,
  variables: ({ query: given }) => pageOf(given),
  encode: ({ contacts: { nodes, totalCount } }, { query: given }) => ({
    status: 200,
    body: { status: 'success', contacts: nodes.map(contactShape), pagination: paginationOf(given, totalCount) },
  }),
  answers: {
    200: {
      description:
        'A page of contacts; with `fields=summary` of their summaries; with `count_only=true` how many they are.',
      schema: z.union([
        z.object({ status: success, contacts: z.array(contactSchema), pagination: paginationSchema }),
        summariesAnswer.schema,
        countAnswer.schema,
      ]),
    },
  },
});
