import { ContactType } from '../contacts/contact.ts';
import { builder } from '../graphql/builder.ts';
import { reads, requestedRowFields } from '../graphql/requested-columns.ts';
import { memberById, type MemberRow } from './loaders.ts';
import { MemberType } from './member.ts';

builder.objectField(ContactType, 'assignedTo', (t) =>
  t.field({
    type: MemberType,
    nullable: true,
    extensions: reads('assignedToId'),
    description: 'The member who looks after the contact. Members restricted to assigned data see only such contacts.',
    resolve: ({ assignedToId }, _args, context, info) => {
      if (assignedToId === null) return null;
      // The id alone is on the contact: that costs no statement.
      const asked = requestedRowFields(info, 'Member');
      return asked?.length === 1 ? ({ id: assignedToId } as MemberRow) : memberById(context).load(assignedToId);
    },
  }),
);
