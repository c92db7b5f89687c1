import { ContactConnection, ContactType, visibleContacts } from '../../contact/index.ts';
import { builder } from '../../../graphql/builder.ts';
import { reads } from '../../../graphql/look-ahead/selected-columns.ts';
import { defineNestedConnection } from '../../../graphql/pagination/index.ts';
import { byCreation } from '../../../query/pagination/index.ts';
import { columns, sql, type Contact } from '../../../store/index.ts';
import { TagType } from '../tag.ts';

const contactsOfTag = defineNestedConnection<Contact>('Contact', ({ viewer }, fields) => ({
  list: 'tag.contacts',
  select: columns('Contact', 'c', fields),
  from: sql`contact_tag ct JOIN contact c ON c.id = ct.contact_id`,
  where: [visibleContacts(viewer), sql`ct.workspace_id = ${viewer.workspace.id}::uuid`, sql`ct.tag_id = parent.id`],
  order: [byCreation(sql`ct.contact_created_at`)],
  id: sql`ct.contact_id`,
}));

builder.objectField(TagType, 'contacts', (t) =>
  t.connection(
    {
      type: ContactType,
      description: 'The contacts that have the tag, newest first.',
      extensions: reads('id'),
      args: {
        offset: t.arg.int({ description: 'How many contacts to skip from the start, for clients that count pages.' }),
      },
      resolve: (tag, args, context, info) => contactsOfTag(tag.id, args, context, info),
    },
    ContactConnection,
  ),
);
