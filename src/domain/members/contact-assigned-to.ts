import { ContactType } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import { defineInlinedRelation, inlines } from '../../graphql/look-ahead/inlined-relations.ts';
import { jsonColumns, sql } from '../../store/index.ts';
import { memberById, type MemberRow } from './loaders.ts';
import { MemberType } from './member.ts';

const inlinedAssignee = defineInlinedRelation<MemberRow | null>({
  as: 'inlinedAssignee',
  typeName: 'Member',
  jsonFields: ['id', 'role', 'dataScope', 'externalIds'],
  select: (fields, workspaceId) =>
    sql`SELECT ${jsonColumns('m', fields)} FROM member m WHERE m.workspace_id = ${workspaceId}::uuid AND m.id = c.assigned_to_id`,
});

builder.objectField(ContactType, 'assignedTo', (t) =>
  t.field({
    type: MemberType,
    nullable: true,
    extensions: inlines(['assignedToId'], inlinedAssignee),
    description: 'The member who looks after the contact. Members restricted to assigned data see only such contacts.',
    resolve: (contact, _args, context) => {
      const embedded = inlinedAssignee.of(contact);
      if (embedded !== undefined) return embedded;
      return contact.assignedToId === null ? null : memberById(context).load(contact.assignedToId);
    },
  }),
);
