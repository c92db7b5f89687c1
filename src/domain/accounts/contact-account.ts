import { ContactType } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import { defineInlinedRelation, inlines } from '../../graphql/look-ahead/inlined-relations.ts';
import { jsonColumns, sql, type Account } from '../../store/index.ts';
import { AccountType } from './account.ts';
import { accountById } from './loaders.ts';

const inlinedAccount = defineInlinedRelation<Account | null>({
  as: 'inlinedAccount',
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
    extensions: inlines(['accountId'], inlinedAccount),
    resolve: (contact, _args, context) => {
      const embedded = inlinedAccount.of(contact);
      if (embedded !== undefined) return embedded;
      return contact.accountId === null ? null : accountById(context).load(contact.accountId);
    },
  }),
);
