import { memberUser } from '../../query/external-id-concepts.ts';
import { defineLoader, defineLoaderById, oneForEach } from '../../graphql/loader.ts';
import type { Member, Row, User } from '../../store/index.ts';

/** A member with what is shown of their user. */
export const memberColumns = ['Member', memberUser] as const;
export type MemberRow = Row<typeof memberColumns>;

/** What is read of the user of a member: `include: withUser`. */
export const withUser = { user: { select: { email: true, firstName: true, lastName: true } } } as const;

/** A member that was read with their user. */
export function memberRow({
  user,
  ...member
}: Member & { user: Pick<User, 'email' | 'firstName' | 'lastName'> }): MemberRow {
  return { ...member, ...user };
}

/** A member of the viewer's workspace by UUID; null where there is none. */
export const memberById = defineLoaderById(async (where, { store }) =>
  (await store.prisma.member.findMany({ where, include: withUser })).map(memberRow),
);

/** The member of the viewer's workspace that a user is; null where they are none. */
export const memberOfUser = defineLoader<string, MemberRow | null>(async (userIds, { store, viewer }) => {
  const members = await store.prisma.member.findMany({
    where: { workspaceId: viewer.workspace.id, userId: { in: [...userIds] } },
    include: withUser,
  });
  return oneForEach(userIds, members.map(memberRow), (row) => row.userId);
});
