import { builder } from '../../../graphql/builder.ts';
import { readConnection } from '../../../graphql/pagination/index.ts';
import type { Contact } from '../../../store/index.ts';
import { ContactConnection, ContactType } from '../../contact/index.ts';
import { contactListArguments, contactListSource } from './contact-list.ts';

builder.queryField('contacts', (t) =>
  t.connection(
    {
      type: ContactType,
      description: 'The contacts, filtered, searched and ordered; newest first where no order is given.',
      extensions: { scope: 'contacts:read' },
      args: contactListArguments,
      resolve: async (_root, args, context, info) =>
        readConnection<Contact>(
          await contactListSource(args, context, info, { list: 'contacts' }),
          args,
          context,
          info,
        ),
    },
    ContactConnection,
  ),
);
