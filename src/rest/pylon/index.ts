import type { Dialect } from '../core/dialect.ts';
import { endpoints } from './endpoints.ts';
import { errorSchema, renderError } from './errors.ts';

export const pylon: Dialect = {
  name: 'pylon',
  title: 'pylon',
  description:
    'Contacts of customer accounts, with custom fields, external ids and a role in the customer portal. In bodies, null and an empty text for an optional field count as absent.',
  basePath: '',
  selectedBy: [],
  endpoints,
  renderError,
  errorSchema,
  retryHeaders: ['X-Retry-After'],
  // The vendor's, per key and minute: those of contacts, then of each other operation by its name.
  buckets: {
    list: 60,
    create: 60,
    get: 60,
    update: 60,
    delete: 10,
    search: 20,
    import: 20,
    listAccounts: 60,
    createAccount: 60,
    getAccount: 60,
    updateAccount: 60,
    deleteAccount: 10,
    searchAccounts: 20,
    listCustomFields: 60,
    getCustomField: 60,
    createCustomField: 20,
    updateCustomField: 20,
    listTags: 60,
    getTag: 60,
    listUsers: 60,
    getUser: 60,
    searchUsers: 20,
    listUserRoles: 60,
    listTeams: 60,
  },
};
