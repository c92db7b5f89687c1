import { z } from 'zod';
import { defineEndpoint } from '../core/endpoint.ts';
import { ownId } from '../core/own-id.ts';
import { PathboundGetStatusDocument } from './operations.generated.ts';

/** The first call of the vendor's own quick start (docs/contracts/pathbound.md, GET /v1/auth/status). A key without a user shows itself as the user. */
export const getStatus = defineEndpoint(PathboundGetStatusDocument)({
  name: 'getAuthStatus',
  method: 'GET',
  path: '/v1/auth/status',
  summary: 'Whose key it is',
  encode: ({ viewer: { user, member, apiKey, workspace, scopes } }) => ({
    status: 200,
    body: {
      status: 'success',
      authenticated: true,
      user: {
        user_id:
          user === null ? apiKey.uuid : ownId({ uuid: user.uuid, externalIds: member?.externalIds ?? [] }, 'pathbound'),
        email: user?.email ?? null,
        first_name: user?.firstName ?? null,
        last_name: user?.lastName ?? null,
        tenant_id: workspace.uuid,
      },
      auth_type: 'api_key',
      key_id: apiKey.uuid,
      scopes: scopes.map((scope) => scope.toLowerCase().replace('_', ':')),
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
          user_id: z
            .string()
            .describe(
              'The id that the user has in pathbound, or the UUID; the id of the key, where it belongs to the workspace.',
            ),
          email: z.string().nullable(),
          first_name: z.string().nullable(),
          last_name: z.string().nullable(),
          tenant_id: z.string().describe('The id of the workspace.'),
        }),
        auth_type: z.literal('api_key'),
        key_id: z.string(),
        scopes: z
          .array(z.string())
          .describe(
            'What the key may do, as the gateway calls it: contacts:read, contacts:write, contacts:delete, settings:write, admin.',
          ),
      }),
    },
  },
});
