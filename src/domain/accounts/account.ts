import { defineQueryByReference } from '../external-ids/index.ts';
import { builder } from '../../graphql/builder.ts';
import { defineNode } from '../../graphql/node.ts';
import { defineConnection } from '../../graphql/pagination/index.ts';
import { accountExternalIds } from './external-ids.ts';
import { accountById } from './loaders.ts';

/** A company that contacts belong to. */
export const AccountType = builder.prismaObject('Account', {
  description: 'A company that contacts belong to.',
  fields: (t) => ({
    uuid: t.exposeID('id', { description: 'The bare id, a UUID. Arguments take either id.' }),
    name: t.exposeString('name', { description: 'The name.' }),
    domain: t.exposeString('domain', {
      nullable: true,
      description: 'The domain of its website and emails: example.com.',
    }),
    externalIds: t.field(accountExternalIds.field),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the account was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the account itself was last changed.' }),
  }),
});

defineNode(AccountType, accountById);
defineQueryByReference('account', AccountType, accountExternalIds);

export const AccountConnection = defineConnection(AccountType, 'Account', { many: 'accounts', one: 'an account' });
