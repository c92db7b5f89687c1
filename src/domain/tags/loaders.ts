import { ofVisibleContacts } from '../contact/index.ts';
import { storeInTurn } from '../../graphql/context.ts';
import {
  defineLoader,
  defineLoaderById,
  defineRequestedLoader,
  manyForEach,
  oneForEach,
} from '../../graphql/loader.ts';
import { columns, oneOf, sql, type Tag, typed } from '../../store/index.ts';

const tagColumns = columns('Tag', 't');

/** A tag by its bare id; null where there is none. */
export const tagById = defineLoaderById((where, { store }) => store.prisma.tag.findMany({ where }));

/** A tag by its name, in any case; null where there is none. */
export const tagByName = defineLoader<string, Tag | null>(async (names, { store, viewer }) => {
  const rows = await store.read(typed(['Tag', { lookupKey: 'text' }])`
    SELECT ${tagColumns}, lookupKey.name AS "lookupKey" FROM unnest(${names}::text[]) AS lookupKey(name)
    JOIN tag t ON t.workspace_id = ${viewer.workspace.id}::uuid AND fold_case(t.name) = fold_case(lookupKey.name)`);
  return oneForEach(names, rows, (row) => row.lookupKey);
});

/** The tags of a contact, in the order in which they were added, with the fields that are asked for. */
export const tagsOfContact = defineRequestedLoader<'all', Tag[]>(
  async (contactIds, fields, _all, { store, viewer }) => {
    const rows = await store.read(typed(['Tag', { contactId: 'uuid' }])`
    SELECT ct.contact_id AS "contactId", ${columns('Tag', 't', fields)}
    FROM contact_tag ct JOIN tag t ON t.workspace_id = ${viewer.workspace.id}::uuid AND t.id = ct.tag_id
    WHERE ct.workspace_id = ${viewer.workspace.id}::uuid AND ${oneOf(sql`ct.contact_id`, contactIds, 'uuid')}
    ORDER BY ct.added_at, ct.position, t.id`);
    return manyForEach(contactIds, rows, (row) => row.contactId);
  },
);

/** How many contacts that the viewer may see have a tag. */
export const contactCountOfTag = defineLoader<string, number>(async (tagIds, context) => {
  const rows = await storeInTurn(context).query(typed({ tagId: 'uuid', contacts: 'bigint' })`
    SELECT ct.tag_id AS "tagId", count(*) AS "contacts" FROM contact_tag ct
    WHERE ${ofVisibleContacts(context.viewer, 'ct')} AND ct.tag_id = ANY(${tagIds}::uuid[]) GROUP BY ct.tag_id`);
  return oneForEach(tagIds, rows, (row) => row.tagId).map((row) => row?.contacts ?? 0);
});
