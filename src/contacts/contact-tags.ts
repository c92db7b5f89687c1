import { builder } from '../graphql/builder.ts';
import { defineEmbedding, embeds } from '../graphql/embedding.ts';
import { requestedRowFields } from '../graphql/requested-columns.ts';
import { jsonColumns, sql, type Tag } from '../store/index.ts';
import { tagsOfContact, TagType } from '../tags/index.ts';
import { ContactType } from './contact.ts';

const embeddedTags = defineEmbedding<Tag[]>({
  as: 'embeddedTags',
  typeName: 'Tag',
  jsonFields: ['id', 'name', 'color'],
  select: (fields) => sql`
    SELECT coalesce(json_agg(${jsonColumns('t', fields)} ORDER BY ct.added_at, ct.position, t.id), '[]')
    FROM contact_tag ct JOIN tag t ON t.workspace_id = ct.workspace_id AND t.id = ct.tag_id
    WHERE ct.workspace_id = c.workspace_id AND ct.contact_id = c.id`,
});

builder.objectField(ContactType, 'tags', (t) =>
  t.field({
    type: [TagType],
    description: 'The tags, in the order in which they were added.',
    extensions: embeds(['id'], embeddedTags),
    resolve: (contact, _args, context, info) =>
      embeddedTags.of(contact) ?? tagsOfContact(context, 'all', requestedRowFields(info, 'Tag')).load(contact.id),
  }),
);
