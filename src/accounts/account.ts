import { ExternalIdType, type ExternalIdValue } from '../contacts/contact.ts';
import { builder } from '../graphql/builder.ts';
import { defineNode } from '../graphql/node.ts';
import { reads } from '../graphql/requested-columns.ts';
import { defineConnection } from '../pagination/index.ts';
import { accountById } from './loaders.ts';

/** A company that contacts belong to. */
export const AccountType = builder.prismaObject('Account', {
  description: 'A company that contacts belong to.',
  fields: (t) => ({
    uuid: t.exposeID('id', { description: 'The bare id, a UUID. Arguments take either id.' }),
    name: t.exposeString('name', { description: 'The name.' }),
    domain: t.exposeString('domain', { nullable: true, description: 'The domain of its website and emails: example.com.' }),
    externalIds: t.field({
      type: [ExternalIdType],
      description: 'The ids that other systems gave, in the order in which they came.',
      extensions: reads('externalIds'),
      resolve: (account) => account.externalIds as unknown as ExternalIdValue[],
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the account was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the account itself was last changed.' }),
  }),
});

defineNode(AccountType, accountById);

export const AccountConnection = defineConnection(AccountType, 'Account', { many: 'accounts', one: 'an account' });
