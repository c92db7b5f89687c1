import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { PathboundGetStatusDocument } from './operations.generated.ts';

/** The first call of the vendor's own quick start (pathbound contract, Endpoints). A key without a user shows itself as the user. */
export const getStatus = defineEndpoint(PathboundGetStatusDocument)({
  name: 'getAuthStatus',
  method: 'GET',
  path: '/v1/auth/status',
  summary: 'Whose key it is',
  encode: ({ viewer: { user, apiKey, workspace } }) => ({
    status: 200,
    body: {
      status: 'success',
      authenticated: true,
      user: {
        user_id: user?.uuid ?? apiKey.uuid,
        email: user?.email ?? null,
        first_name: user?.firstName ?? null,
        last_name: user?.lastName ?? null,
        tenant_id: workspace.uuid,
      },
    },
  }),
  variables: () => ({}),
  answers: {
    200: {
      description: 'The key is good.',
      schema: z.object({
        status: z.literal('success'),
        authenticated: z.literal(true),
        user: z.object({
          user_id: z.string().describe('The id of the user; of the key, where it belongs to the workspace.'),
          email: z.string().nullable(),
          first_name: z.string().nullable(),
          last_name: z.string().nullable(),
          tenant_id: z.string().describe('The id of the workspace.'),
        }),
      }),
    },
  },
});
