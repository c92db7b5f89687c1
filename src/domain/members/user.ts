import { newId } from '../../values/ids.ts';
import type { Queryable, User } from '../../store/index.ts';
import { emailKey } from '../../values/index.ts';

export interface NewUser {
  email: string;
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
}

/**
 * The user with the email, in any case; created where there is none yet. Names are only written at creation: a user may
 * belong to several workspaces, and none of them renames them for the others.
 */
export async function ensureUser(
  queryable: Queryable,
  { email, firstName = null, lastName = null }: NewUser,
): Promise<User> {
  const key = emailKey(email);
  await queryable.prisma.user.createMany({
    data: { id: newId(), email: key, firstName, lastName },
    skipDuplicates: true,
  });
  return queryable.prisma.user.findUniqueOrThrow({ where: { email: key } });
}
