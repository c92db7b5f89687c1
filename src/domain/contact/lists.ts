import type { ObjectRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { SchemaTypes } from '../../graphql/builder.ts';
import type { ViewerContext } from '../../graphql/context.ts';
import { defineRequestedLoader, manyForEach } from '../../graphql/loader.ts';
import { defineInlinedList, inlines } from '../../graphql/look-ahead/inlined-relations.ts';
import { connectionPaths, reads, requestedRowFields } from '../../graphql/look-ahead/selected-columns.ts';
import { readConnection, type Connection, type ListOrder, type OrderInput } from '../../graphql/pagination/index.ts';
import { firstOfEach, jsonFirst, listLimit, type ConnectionArguments } from '../../query/pagination/index.ts';
import { columns, raw, sql, typed, type Prisma, type Sql, type TypedTag } from '../../store/index.ts';
import { bareId } from '../../values/ids.ts';
import { ofVisibleContacts } from './scope.ts';

/** A table of which a contact has many rows, and what its lists offer. */
interface ListTable<Row extends object, Filter extends object, Field extends string> {
  type: ObjectRef<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, Row>;
  table: string;
  alias: string;
  order: ListOrder<Field>;
  /** The conditions over the table that a filter stands for. Throws ValidationFailure. */
  conditions: (filter: Filter) => Sql[];
  /** What rides along in the statement of the contacts: the fields that JSON carries as they are, and which of them are times. */
  inlined?: { jsonFields: readonly string[]; times: readonly string[] };
}

interface ListArguments<Field extends string> {
  orderBy?: readonly OrderInput<Field>[] | null | undefined;
}

type FirstArguments<Field extends string> = ListArguments<Field> & { first?: number | null | undefined };
type PageArguments<Field extends string> = ListArguments<Field> &
  ConnectionArguments & { contactId?: string | null | undefined };

/** The parts of the statements over a table. */
function partsOf({ type, table, alias }: { type: { name: string }; table: string; alias: string }) {
  const row = raw(alias);
  return {
    // The type and the model have the same name.
    model: type.name as Prisma.ModelName,
    from: sql`${raw(table)} ${row}`,
    id: sql`${row}.id`,
    contactId: sql`${row}.contact_id`,
    workspaceId: sql`${row}.workspace_id`,
  };
}

/** How the first of each contact are read: with the contacts, where nothing is said of them but how many, else by one statement for all. */
function defineFirst<Row extends object, Filter extends object, Field extends string>(
  table: ListTable<Row, Filter, Field>,
) {
  const { alias, order, conditions } = table;
  const { model, from, id, contactId, workspaceId } = partsOf(table);
  const inlined =
    table.inlined &&
    defineInlinedList<Row>({
      as: `inlined_${table.table}`,
      typeName: model,
      ...table.inlined,
      selectFirst: (fields, first, viewers) => {
        const where = sql`${workspaceId} = ${viewers}::uuid AND ${contactId} = c.id`;
        return jsonFirst(alias, fields, { from, where, order: order.terms(null), id }, first);
      },
    });
  const listedRows = typed([model, { listKey: 'text' }]) as unknown as TypedTag<Row & { listKey: string }>;
  const firstOfContact = defineRequestedLoader<{ filter: Filter; limit: number } & ListArguments<Field>, Row[]>(
    async (contactIds, fields, { filter, limit, orderBy }, { store, viewer }) => {
      const where = [sql`${workspaceId} = ${viewer.workspace.id}::uuid`, ...conditions(filter)];
      const select = columns(model, alias, fields);
      const source = { select, from, where, key: contactId, order: order.terms(orderBy), id };
      const rows = await store.read(listedRows`${firstOfEach(contactIds, source, limit)}`);
      return manyForEach(contactIds, rows, ({ listKey }) => listKey);
    },
  );
  return {
    /** The `extensions` of a contact's field with this list. */
    extensions: inlined === undefined ? reads('id') : inlines(['id'], inlined),

    /** The first of a contact that the viewer is known to see. */
    first(
      contact: { id: string },
      filter: Filter,
      { first, orderBy }: FirstArguments<Field>,
      context: ViewerContext,
      info: GraphQLResolveInfo,
    ): Row[] | Promise<Row[]> {
      const limit = listLimit(first);
      const isPlain = orderBy == null && Object.values(filter).every((value) => value == null);
      const embedded = isPlain ? inlined?.of(contact, limit) : undefined;
      const fields = requestedRowFields(info, model);
      return embedded ?? firstOfContact(context, { filter, limit, orderBy }, fields).load(contact.id);
    },
  };
}

/** Defines how lists of what contacts have many of are read: of one contact the first, and all of them in pages. */
export function defineListsOfContacts<Row extends object, Filter extends object, Field extends string>(
  table: ListTable<Row, Filter, Field>,
) {
  const { alias, order, conditions } = table;
  const { model, from, id, contactId: contactIdOf } = partsOf(table);
  return {
    ...defineFirst(table),

    /** A page of those of one contact, or of all that the viewer may see. @param name of the list, for its cursors */
    page(
      name: string,
      filter: Filter,
      { contactId: contact, orderBy, ...page }: PageArguments<Field>,
      context: ViewerContext,
      info: GraphQLResolveInfo,
    ): Promise<Connection<Row>> {
      // Null where the argument names no contact.
      const contactId = contact == null ? undefined : bareId('Contact', contact);
      const chosen = conditions(filter);
      const ofContact = contactId === undefined ? [] : [sql`${contactIdOf} = ${contactId}::uuid`];
      const source = {
        list: `${name} ${JSON.stringify({ contactId, ...filter })}`,
        select: columns(model, alias, requestedRowFields(info, model, connectionPaths)),
        from,
        where: [ofVisibleContacts(context.viewer, alias), ...ofContact, ...chosen],
        // Those of a contact are one walk of an index, whatever the contact.
        filtered: chosen.length > 0,
        order: order.terms(orderBy),
        id,
      };
      return readConnection<Row>(source, page, context, info);
    },
  };
}
