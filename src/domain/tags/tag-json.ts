import { jsonColumns, sql, type JsonField, type Sql, type Tag } from '../../store/index.ts';

const fields = [
  'workspaceId',
  'id',
  'name',
  'color',
  'createdAt',
  'updatedAt',
  'version',
] as const satisfies (keyof Tag)[];

/** Whether nothing is asked of tags but their names: as a list of texts they take half the time. */
export function areNames(wanted: readonly JsonField[] | null): boolean {
  return wanted?.length === 1 && wanted[0] === 'name';
}

/** Whole tags as one JSON list, of the rows of a query with the tag's columns and what the order says. */
export function tagList(source: Sql, order: Sql): Sql {
  return sql`(SELECT coalesce(json_agg(${jsonColumns('t', fields)} ORDER BY ${order}), '[]') FROM ${source})`;
}

/** The tags of a contact as one JSON list, in the order in which they were added. @param contactId the column with the contact's id */
export function tagListOfContact(workspaceId: string, contactId: Sql): Sql {
  const source = sql`contact_tag ct JOIN tag t ON t.workspace_id = ${workspaceId}::uuid AND t.id = ct.tag_id
    WHERE ct.workspace_id = ${workspaceId}::uuid AND ct.contact_id = ${contactId}`;
  return tagList(source, sql`ct.added_at, ct.position, t.id`);
}

/** The tags in such a list. */
export function tagsOfList(list: { [Field in keyof Tag]: Tag[Field] extends Date ? string : Tag[Field] }[]): Tag[] {
  return list.map((tag) => ({ ...tag, createdAt: new Date(tag.createdAt), updatedAt: new Date(tag.updatedAt) }));
}
