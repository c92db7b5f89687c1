import type { ObjectRef } from '@pothos/core';
import { builder, type SchemaTypes } from '../../graphql/builder.ts';
import type { ViewerContext } from '../../graphql/context.ts';
import { defineInlinedRelation, inlines } from '../../graphql/look-ahead/inlined-relations.ts';
import { columnName, jsonColumns, raw, sql, type Contact } from '../../store/index.ts';
import { ContactType } from './contact.ts';

/** What a contact points to: the account, say, whose id it has as `accountId`. */
interface Related<Row extends object> {
  type: ObjectRef<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, Row>;
  description: string;
  table: string;
  /** The table's alias, which relations of the row that ride along know it by. */
  alias: string;
  /** The fields of the row that ride along in the statement of the contact (see InlinedRelationBase). */
  jsonFields: readonly string[];
  byId: (context: ViewerContext) => { load: (id: string) => Promise<Row | null> };
}

/** Defines the field of a contact that shows what it points to. */
export function defineRelated<Row extends object>(
  name: 'account' | 'assignedTo' | 'location' | 'portalRole',
  { type, description, table, alias, jsonFields, byId }: Related<Row>,
): void {
  const idField = `${name}Id` as const;
  const row = raw(alias);
  const inlined = defineInlinedRelation<Row | null>({
    as: `inlined_${name}`,
    typeName: type.name,
    jsonFields,
    select: (fields, workspaceId) => sql`
      SELECT ${jsonColumns(alias, fields)} FROM ${raw(table)} ${row}
      WHERE ${row}.workspace_id = ${workspaceId}::uuid AND ${row}.id = c.${raw(columnName(idField))}`,
  });
  builder.objectField(ContactType, name, (t) =>
    t.field({
      type,
      nullable: true,
      description,
      extensions: inlines([idField], inlined),
      // The types of Pothos do not see through a generic row.
      resolve: ((contact: Contact, _args: object, context: ViewerContext) => {
        const embedded = inlined.of(contact);
        if (embedded !== undefined) return embedded;
        const id = contact[idField];
        return id === null ? null : byId(context).load(id);
      }) as never,
    }),
  );
}
