import { z } from 'zod';
import { defineEndpoint } from '../core/endpoint.ts';
import { choiceOf, query, queryNumber, text } from '../core/fields.ts';
import { orNotFound, refuseFields } from '../core/rest-error.ts';
import { PristinesendGetSegmentDocument, PristinesendListContactsDocument } from './operations.generated.ts';
import { contactExample, contactSchema, contactShape, statuses } from './shapes.ts';

/** A page begins in one way or the other. */
function checkPlace(cursor: string | undefined, offset: number | undefined): void {
  if (cursor === undefined || offset === undefined) return;
  const message = 'cursor is given with an offset, but takes the place of one: give one of them';
  throw refuseFields([{ where: 'query', path: ['cursor'], message, code: 'CONFLICTING_ARGUMENTS' }]);
}

export const listContacts = defineEndpoint(
  PristinesendListContactsDocument,
  PristinesendGetSegmentDocument,
)({
  name: 'listContacts',
  method: 'GET',
  path: '/api/v1/contacts',
  summary: 'List contacts, newest first',
  description: 'Pages are read by `cursor`, which no contact that comes or goes meanwhile moves, or by `offset`.',
  query: query({
    limit: queryNumber({ from: 1, to: 200, clamp: true })
      .default(50)
      .describe('The most contacts to return; above 200 counts as 200.'),
    offset: queryNumber({}).optional().describe('How many contacts to skip: none where absent.'),
    cursor: text()
      .optional()
      .describe('The next_cursor of the page before, whose other parameters must be the same. Not with an offset.'),
    status: choiceOf(statuses).optional().describe('Only contacts with this status.'),
    search: text().optional().describe('Only contacts whose email contains this, without case.'),
    segment_id: z.guid({ error: 'a UUID' }).optional().describe('Only contacts of this segment, a saved view.'),
  }),
  fieldNames: { after: '?cursor', view: '?segment_id' },
  beforeVariables: ({ query: { segment_id } }) => (segment_id === undefined ? null : { id: segment_id }),
  variables: ({ query: { limit, offset, cursor, status, search, segment_id } }, before) => {
    checkPlace(cursor, offset);
    if (before !== null) orNotFound(before.view, 'segment', segment_id ?? '');
    return {
      first: limit,
      after: cursor,
      offset,
      segment: segment_id,
      // In this API every contact has an email.
      filter: { email: { isSet: true }, subscriptionStatus: status && { eq: status } },
      search: search === undefined ? undefined : { text: search, fields: ['EMAIL'] },
    };
  },
  encode: ({ contacts: { nodes, totalCount, pageInfo } }, { query: { limit, offset = 0, cursor } }) => ({
    status: 200,
    body: {
      data: nodes.map(contactShape),
      total: totalCount,
      limit,
      ...(cursor === undefined && { offset }),
      has_more: pageInfo.hasNextPage,
      next_cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    },
  }),
  problems: ['not-found'],
  answers: {
    200: {
      description: 'A page of contacts.',
      schema: z.object({
        data: z.array(contactSchema),
        total: z.int().describe('How many contacts the list has.'),
        limit: z.int(),
        offset: z.int().optional().describe('Absent where the page was read by a cursor.'),
        has_more: z.boolean().describe('Whether the list goes on after this page.'),
        next_cursor: z.string().nullable().describe('Begins the next page; null at the end of the list.'),
      }),
    },
  },
  example: {
    query: { limit: '10', status: 'subscribed', search: 'example.com' },
    answer: { data: [contactExample], total: 1, limit: 10, offset: 0, has_more: false, next_cursor: null },
  },
});
