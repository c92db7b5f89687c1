import type { Endpoint } from '../core/endpoint.ts';
import { accountEndpoints } from './accounts/accounts.ts';
import { contactEndpoints } from './contacts/contacts.ts';
import { customFieldEndpoints } from './custom-fields/custom-fields.ts';
import { getMe } from './users/me.ts';
import { tagEndpoints } from './tags.ts';
import { listTeams } from './users/teams.ts';
import { listUserRoles } from './users/user-roles.ts';
import { userEndpoints } from './users/users.ts';

export const endpoints: Endpoint[] = [
  ...contactEndpoints,
  ...accountEndpoints,
  ...customFieldEndpoints,
  ...tagEndpoints,
  ...userEndpoints,
  listUserRoles,
  listTeams,
  getMe,
];
