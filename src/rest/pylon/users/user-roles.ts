import { z } from 'zod';
import { defineEndpoint } from '../../core/endpoint.ts';
import { query } from '../../core/fields.ts';
import { examplePage, pageBody, pageWith } from '../envelope.ts';
import { PylonGetWorkspaceDocument, type PylonUserFragment } from '../operations.generated.ts';
import { wholeQuery } from '../paging.ts';
import { pageOfWhole } from '../whole-list.ts';

export const roleSchema = z
  .object({ id: z.string(), name: z.string(), slug: z.string() })
  .meta({ id: 'UserRole', description: 'What a user may do.' });

/** Our roles of members, as pylon shows them. */
export const roles = {
  OWNER: { id: 'owner', name: 'Owner', slug: 'owner' },
  ADMIN: { id: 'admin', name: 'Admin', slug: 'admin' },
  MEMBER: { id: 'member', name: 'Member', slug: 'member' },
} satisfies Record<PylonUserFragment['role'], z.output<typeof roleSchema>>;

const allRoles: z.output<typeof roleSchema>[] = Object.values(roles);

export const listUserRoles = defineEndpoint(PylonGetWorkspaceDocument)({
  name: 'listUserRoles',
  method: 'GET',
  path: '/user-roles',
  summary: 'List the roles that users have',
  bucket: 'listUserRoles',
  query: query(wholeQuery('roles')),
  variables: () => ({}),
  encode: (_result, request) => {
    const { shown, ...page } = pageOfWhole(
      { list: 'roles', items: allRoles, place: (role) => String(allRoles.indexOf(role)) },
      request.query,
      'query',
      request.viewer,
    );
    return { status: 200, body: pageBody(shown, page, request) };
  },
  answers: { 200: { description: 'A page of roles.', schema: pageWith(roleSchema) } },
  example: { answer: examplePage(...allRoles) },
});
