import { defineLoader, oneForEach } from '../graphql/loader.ts';
import { columns, oneOf, sql, type Member } from '../store/index.ts';

/** A member with what is shown of their user. */
export interface MemberRow extends Member {
  email: string;
  firstName: string | null;
  lastName: string | null;
}

/** What a MemberRow has of the user, over `memberSource`. */
export const memberUserColumns = sql`u.email, u.first_name AS "firstName", u.last_name AS "lastName"`;
/** The select list of a MemberRow, over `memberSource`. */
export const memberColumns = sql`${columns('Member', 'm')}, ${memberUserColumns}`;
export const memberSource = sql`member m JOIN "user" u ON u.id = m.user_id`;

/** A member of the viewer's workspace by UUID; null where there is none. */
export const memberById = defineLoader<string, MemberRow | null>(async (ids, { store, viewer }) => {
  const rows = await store.read<MemberRow>(
    sql`SELECT ${memberColumns} FROM ${memberSource} WHERE m.workspace_id = ${viewer.workspace.id}::uuid AND ${oneOf(sql`m.id`, ids, 'uuid')}`,
  );
  return oneForEach(ids, rows, (row) => row.id);
});

/** The member of the viewer's workspace that a user is; null where they are none. */
export const memberOfUser = defineLoader<string, MemberRow | null>(async (userIds, { store, viewer }) => {
  const rows = await store.read<MemberRow>(
    sql`SELECT ${memberColumns} FROM ${memberSource} WHERE m.workspace_id = ${viewer.workspace.id}::uuid AND m.user_id = ANY(${userIds}::uuid[])`,
  );
  return oneForEach(userIds, rows, (row) => row.userId);
});
