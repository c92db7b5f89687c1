import { ContactConnection, ContactType, visibleContacts } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import { reads } from '../../graphql/look-ahead/selected-columns.ts';
import { defineNestedConnection } from '../../graphql/pagination/index.ts';
import { byCreation } from '../../query/pagination/index.ts';
import { columns, sql, type Contact } from '../../store/index.ts';
import { AccountType } from './account.ts';

const contactsOfAccount = defineNestedConnection<Contact>('Contact', ({ viewer }, fields) => ({
  list: 'account.contacts',
  select: columns('Contact', 'c', fields),
  from: sql`contact c`,
  where: [visibleContacts(viewer), sql`c.account_id = parent.id`],
  order: [byCreation(sql`c.created_at`)],
  id: sql`c.id`,
}));

builder.objectField(AccountType, 'contacts', (t) =>
  t.connection(
    {
      type: ContactType,
      description: 'The contacts that belong to the account, newest first.',
      extensions: reads('id'),
      args: {
        offset: t.arg.int({ description: 'How many contacts to skip from the start, for clients that count pages.' }),
      },
      resolve: (account, args, context, info) => contactsOfAccount(account.id, args, context, info),
    },
    ContactConnection,
  ),
);
