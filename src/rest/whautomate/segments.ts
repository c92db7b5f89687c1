import { z } from 'zod';
import { foldCase } from '../../values/fold-case.ts';
import { defineEndpoint } from '../core/endpoint.ts';
import { query, text } from '../core/fields.ts';
import {
  WhautomateCountSegmentsDocument,
  WhautomateListSegmentsDocument,
  type WhautomateListSegmentsQuery,
} from './operations.generated.ts';
import { pageOf, paging } from './paging.ts';

const segmentSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    contactCount: z
      .int()
      .optional()
      .describe('How many contacts it has. Absent where it has none to show: a custom field that it uses is gone.'),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Segment', description: 'Contacts that have something in common: a saved view.' });

interface PageOfSegments {
  limit: number;
  page: number;
  name?: string | undefined;
}

type Segments = WhautomateListSegmentsQuery['views'];

function segmentShape(
  { uuid, name, createdAt, updatedAt }: Segments[number],
  contactCount: number | undefined,
): z.output<typeof segmentSchema> {
  return { id: uuid, name, ...(contactCount !== undefined && { contactCount }), createdAt, updatedAt };
}

function onPage(segments: Segments, { name = '', ...page }: PageOfSegments): Segments {
  const { first, offset } = pageOf(page);
  return segments.filter((segment) => foldCase(segment.name).includes(foldCase(name))).slice(offset, offset + first);
}

/** Lists first, and counts those of the page alone: to count one takes about as long as to list its contacts. */
export const listSegments = defineEndpoint(
  WhautomateCountSegmentsDocument,
  WhautomateListSegmentsDocument,
)({
  name: 'listSegments',
  method: 'GET',
  path: '/v1/segments',
  summary: 'List segments in their saved order',
  query: query({
    ...paging,
    name: text().optional().describe('Only segments whose name contains this, without case.'),
  }),
  beforeVariables: () => ({}),
  variables: ({ query: page }, before) => ({
    ids: onPage(before?.views ?? [], page)
      .filter(({ broken }) => broken.length === 0)
      .map(({ id }) => id),
  }),
  encode: ({ nodes }, { query: page }, before) => {
    const counts = new Map(
      nodes.flatMap((node) =>
        node !== null && 'contactCount' in node && node.contactCount !== null
          ? [[node.uuid, node.contactCount] as const]
          : [],
      ),
    );
    return {
      status: 200,
      body: onPage(before?.views ?? [], page).map((segment) => segmentShape(segment, counts.get(segment.uuid))),
    };
  },
  answers: { 200: { description: 'A page of segments.', schema: z.array(segmentSchema) } },
  example: {
    query: { limit: '10', page: '1' },
    answer: [
      {
        id: '0197a3c4-9f32-7064-8b83-6e1f409c3d50',
        name: 'VIP customers',
        contactCount: 1,
        createdAt: '2026-01-31T12:00:00.000Z',
        updatedAt: '2026-01-31T12:00:00.000Z',
      },
    ],
  },
});
