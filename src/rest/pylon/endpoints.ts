import type { Endpoint } from '../endpoint.ts';
import { accountEndpoints } from './accounts.ts';
import { contactEndpoints } from './contacts.ts';
import { customFieldEndpoints } from './custom-fields.ts';
import { getMe } from './me.ts';
import { tagEndpoints } from './tags.ts';
import { listTeams } from './teams.ts';
import { listUserRoles } from './user-roles.ts';
import { userEndpoints } from './users.ts';

export const endpoints: Endpoint[] = [
  ...contactEndpoints, ...accountEndpoints, ...customFieldEndpoints, ...tagEndpoints, ...userEndpoints, listUserRoles, listTeams, getMe,
];
