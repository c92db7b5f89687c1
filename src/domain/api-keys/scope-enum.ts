import { scopes } from '../../access/index.ts';
import { builder } from '../../graphql/builder.ts';

export const ScopeEnum = builder.enumType('Scope', {
  description: 'What a key may do. A key that acts as a member never may more than the role of the member.',
  values: {
    CONTACTS_READ: {
      value: scopes[0],
      description: 'Read everything about contacts, and the settings that describe them.',
    },
    CONTACTS_WRITE: {
      value: scopes[1],
      description:
        'Create and change contacts, what hangs on them, and accounts. Without CONTACTS_READ, answers show ids only.',
    },
    CONTACTS_DELETE: {
      value: scopes[2],
      description: 'Delete contacts and what hangs on them; to merge contacts needs CONTACTS_WRITE too.',
    },
    SETTINGS_WRITE: {
      value: scopes[3],
      description:
        'Change tags, custom fields, views, and the other settings of the workspace; delete accounts. Without CONTACTS_READ, answers show ids only.',
    },
    ADMIN: { value: scopes[4], description: 'Everything, and members and keys.' },
  } as const,
});
