import { builder } from '../../graphql/builder.ts';
import { defineInlinedRelation, inlines } from '../../graphql/look-ahead/inlined-relations.ts';
import { requestedRowFields } from '../../graphql/look-ahead/selected-columns.ts';
import { jsonColumns, sql, type Sql, type Tag } from '../../store/index.ts';
import { areNames, tagsOfContact, TagType } from '../tags/index.ts';
import { ContactType } from '../contact/index.ts';

/** The tags of all contacts in `listed`, joined as `tagged`, each contact with the list of its own. */
function tagsTogether(list: Sql, workspaceId: string): Sql {
  return sql`LEFT JOIN (SELECT added.contact_id, ${list} AS list FROM (
      SELECT ct.contact_id, t.id, t.name, t.color FROM listed
        JOIN contact_tag ct ON ct.workspace_id = ${workspaceId}::uuid AND ct.contact_id = listed.id
        JOIN tag t ON t.workspace_id = ${workspaceId}::uuid AND t.id = ct.tag_id
      ORDER BY ct.contact_id, ct.added_at, ct.position, t.id) AS added
      GROUP BY added.contact_id) AS tagged ON tagged.contact_id = c.id`;
}

function tagsInOrder(workspaceId: string): Sql {
  return sql`FROM contact_tag ct JOIN tag t ON t.workspace_id = ${workspaceId}::uuid AND t.id = ct.tag_id
    WHERE ct.workspace_id = ${workspaceId}::uuid AND ct.contact_id = c.id ORDER BY ct.added_at, ct.position, t.id`;
}

const inlinedTags = defineInlinedRelation<Partial<Tag>[]>(
  {
    as: 'inlinedTags',
    typeName: 'Tag',
    jsonFields: ['id', 'name', 'color'],
    select: (fields, workspaceId) =>
      areNames(fields)
        ? sql`SELECT ARRAY(SELECT t.name ${tagsInOrder(workspaceId)})`
        : sql`SELECT coalesce(json_agg(${jsonColumns('added', fields)}), '[]')
              FROM (SELECT t.id, t.name, t.color ${tagsInOrder(workspaceId)}) AS added`,
    together: (fields, workspaceId) =>
      areNames(fields)
        ? { joins: tagsTogether(sql`array_agg(added.name)`, workspaceId), value: sql`coalesce(tagged.list, '{}')` }
        : {
            joins: tagsTogether(sql`json_agg(${jsonColumns('added', fields)})`, workspaceId),
            value: sql`coalesce(tagged.list, '[]')`,
          },
  },
  (tags) => (tags as (Partial<Tag> | string)[]).map((tag) => (typeof tag === 'string' ? { name: tag } : tag)),
);

builder.objectField(ContactType, 'tags', (t) =>
  t.field({
    type: [TagType],
    description: 'The tags, in the order in which they were added.',
    extensions: inlines(['id'], inlinedTags),
    resolve: (contact, _args, context, info) =>
      (inlinedTags.of(contact) as Tag[] | undefined) ??
      tagsOfContact(context, 'all', requestedRowFields(info, 'Tag')).load(contact.id),
  }),
);
