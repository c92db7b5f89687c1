import { z } from 'zod';
import { defineEndpoint } from '../../core/endpoint.ts';
import { ownId } from '../../core/own-id.ts';
import { answerBody, answerWith, exampleAnswer } from '../envelope.ts';
import { PylonGetViewerDocument, type PylonGetViewerQuery } from '../operations.generated.ts';

const meAnswer = answerWith(
  z.object({
    id: z.string().describe('The id of the workspace.'),
    name: z.string().describe('The name of the workspace.'),
    user: z
      .object({ id: z.string().describe('As /users shows it.'), email: z.string() })
      .describe("The user whose key it is; empty texts for a workspace's own key."),
  }),
);

function meShape({ workspace, member }: PylonGetViewerQuery['viewer']) {
  return {
    id: workspace.uuid,
    name: workspace.name,
    user: { id: member === null ? '' : ownId(member, 'pylon'), email: member?.user.email ?? '' },
  };
}

export const getMe = defineEndpoint(PylonGetViewerDocument)({
  name: 'getMe',
  method: 'GET',
  path: '/me',
  summary: 'Tell whose key it is',
  bucket: 'get',
  variables: () => ({}),
  encode: ({ viewer }, request) => ({ status: 200, body: answerBody(meShape(viewer), request) }),
  answers: { 200: { description: 'The workspace, and the user.', schema: meAnswer } },
  example: {
    answer: exampleAnswer({ id: '0197a3c4-0000-7000-8000-000000000001', name: 'Test', user: { id: '', email: '' } }),
  },
});
