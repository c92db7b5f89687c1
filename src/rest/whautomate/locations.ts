import { z } from 'zod';
import { defineEndpoint } from '../core/endpoint.ts';
import { query } from '../core/fields.ts';
import { ownId } from '../core/own-id.ts';
import { WhautomateListLocationsDocument, type WhautomateLocationFragment } from './operations.generated.ts';
import { pageOf, paging } from './paging.ts';

export const locationSchema = z
  .object({ id: z.string().describe('The id that the location has in whautomate, or the UUID.'), title: z.string() })
  .meta({ id: 'Location', description: 'A place of business that contacts belong to.' });

export function locationShape(location: WhautomateLocationFragment): z.output<typeof locationSchema> {
  return { id: ownId(location, 'whautomate'), title: location.title };
}

export const listLocations = defineEndpoint(WhautomateListLocationsDocument)({
  name: 'listLocations',
  method: 'GET',
  path: '/v1/locations',
  summary: 'List locations by title',
  query: query(paging),
  variables: ({ query: page }) => pageOf(page),
  encode: ({ locations }) => ({ status: 200, body: locations.nodes.map(locationShape) }),
  answers: { 200: { description: 'A page of locations.', schema: z.array(locationSchema) } },
  example: {
    query: { limit: '10', page: '1' },
    answer: [{ id: '0197a3c4-7d10-7b42-8e61-4c9d2f7a1b3e', title: 'Main' }],
  },
});
