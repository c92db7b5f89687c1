import { z } from 'zod';
import { defineEndpoint } from '../../core/endpoint.ts';
import { query } from '../../core/fields.ts';
import { examplePage, pageBody, pageWith } from '../envelope.ts';
import { PylonGetWorkspaceDocument } from '../operations.generated.ts';
import { wholeQuery } from '../paging.ts';
import { pageOfWhole } from '../whole-list.ts';

const teamSchema = z
  .object({ id: z.string(), name: z.string(), users: z.array(z.object({ id: z.string(), email: z.string() })) })
  .meta({ id: 'Team', description: 'A group of users.' });

export const listTeams = defineEndpoint(PylonGetWorkspaceDocument)({
  name: 'listTeams',
  method: 'GET',
  path: '/teams',
  summary: 'List teams: there are none',
  description: 'The gateway keeps no teams: the list is empty, and no id names one.',
  bucket: 'listTeams',
  query: query(wholeQuery('teams')),
  variables: () => ({}),
  encode: (_result, request) => {
    const { shown, ...page } = pageOfWhole<never>(
      { list: 'teams', items: [], place: String },
      request.query,
      'query',
      request.viewer,
    );
    return { status: 200, body: pageBody(shown, page, request) };
  },
  answers: { 200: { description: 'An empty page.', schema: pageWith(teamSchema) } },
  example: { answer: examplePage() },
});
