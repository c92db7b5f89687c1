import { builder } from '../../graphql/builder.ts';

export const MemberRoleEnum = builder.enumType('MemberRole', {
  description: 'What a member may do in the workspace, whatever the scopes of the key.',
  values: {
    OWNER: { description: 'Everything. Every workspace with members keeps one owner.' },
    ADMIN: {
      description:
        'Everything, but for owners: an admin can neither create nor change nor remove one, nor their keys, nor keys of the workspace that may do everything.',
    },
    MEMBER: { description: 'Work with contacts: read, write and delete. Neither settings, nor members, nor keys.' },
  } as const,
});

export const DataScopeEnum = builder.enumType('DataScope', {
  description: 'Which contacts somebody sees and changes.',
  values: {
    ALL: { description: 'All contacts of the workspace.' },
    ASSIGNED: {
      description:
        'Those assigned to the member, who can make nobody see more: neither themselves, nor another member, nor a key.',
    },
  } as const,
});
