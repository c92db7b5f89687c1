import { ContactType } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import { defineEmbedding, embeds } from '../../graphql/look-ahead/embedding.ts';
import { jsonColumns, sql, type Account } from '../../store/index.ts';
import { AccountType } from './account.ts';
import { accountById } from './loaders.ts';

const embeddedAccount = defineEmbedding<Account | null>({
  as: 'embeddedAccount',
  typeName: 'Account',
  jsonFields: ['id', 'name', 'domain', 'externalIds'],
  select: (fields, workspaceId) =>
    sql`SELECT ${jsonColumns('a', fields)} FROM account a WHERE a.workspace_id = ${workspaceId}::uuid AND a.id = c.account_id`,
});

builder.objectField(ContactType, 'account', (t) =>
  t.field({
    type: AccountType,
    nullable: true,
    description: 'The account that the contact belongs to. See also company, a mere name.',
    extensions: embeds(['accountId'], embeddedAccount),
    resolve: (contact, _args, context) => {
      const embedded = embeddedAccount.of(contact);
      if (embedded !== undefined) return embedded;
      return contact.accountId === null ? null : accountById(context).load(contact.accountId);
    },
  }),
);
