import { z } from 'zod';
import { defineEndpoint, type Endpoint } from '../core/endpoint.ts';
import { WhautomateGetAccountDocument } from './operations.generated.ts';

const accountSchema = z
  .object({
    name: z.string().describe('The name of the workspace.'),
    ownerEmail: z.string().optional().describe('Of its first owner; absent where it has none.'),
  })
  .meta({ id: 'Account', description: 'Whose key it is.' });

/** Clients ask for it to try a key, by one path or the other. */
function accountAt(name: string, path: string): Endpoint {
  return defineEndpoint(WhautomateGetAccountDocument)({
    name,
    method: 'GET',
    path,
    summary: 'Tell whose key it is',
    variables: () => ({}),
    encode: ({ viewer, members }) => {
      const ownerEmail = members.find(({ role }) => role === 'OWNER')?.user.email;
      return { status: 200, body: { name: viewer.workspace.name, ...(ownerEmail !== undefined && { ownerEmail }) } };
    },
    answers: { 200: { description: 'The account.', schema: accountSchema } },
    example: { answer: { name: 'Test', ownerEmail: 'owner@example.com' } },
  });
}

export const accountEndpoints: Endpoint[] = [
  accountAt('getAccountInfo', '/v1/account-info'),
  accountAt('getAccount', '/v1/account'),
];
