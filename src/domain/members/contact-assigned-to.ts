import { ContactType } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import { defineEmbedding, embeds } from '../../graphql/look-ahead/embedding.ts';
import { jsonColumns, sql } from '../../store/index.ts';
import { memberById, type MemberRow } from './loaders.ts';
import { MemberType } from './member.ts';

const embeddedAssignee = defineEmbedding<MemberRow | null>({
  as: 'embeddedAssignee',
  typeName: 'Member',
  jsonFields: ['id', 'role', 'dataScope', 'externalIds'],
  select: (fields, workspaceId) =>
    sql`SELECT ${jsonColumns('m', fields)} FROM member m WHERE m.workspace_id = ${workspaceId}::uuid AND m.id = c.assigned_to_id`,
});

builder.objectField(ContactType, 'assignedTo', (t) =>
  t.field({
    type: MemberType,
    nullable: true,
    extensions: embeds(['assignedToId'], embeddedAssignee),
    description: 'The member who looks after the contact. Members restricted to assigned data see only such contacts.',
    resolve: (contact, _args, context) => {
      const embedded = embeddedAssignee.of(contact);
      if (embedded !== undefined) return embedded;
      return contact.assignedToId === null ? null : memberById(context).load(contact.assignedToId);
    },
  }),
);
