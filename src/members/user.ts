import { newId } from '../graphql/ids.ts';
import { columns, sql, type Queryable, type User } from '../store/index.ts';
import { emailKey } from '../values/index.ts';

const userColumns = columns('User', 'u');

export interface NewUser {
  email: string;
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
}

/**
 * The user with the email, in any case; created where there is none yet. Names are only written at creation: a user may
 * belong to several workspaces, and none of them renames them for the others.
 */
export async function ensureUser(queryable: Queryable, { email, firstName = null, lastName = null }: NewUser): Promise<User> {
  const [user] = await queryable.query<User>(sql`
    INSERT INTO "user" AS u (id, email, first_name, last_name)
    VALUES (${newId()}::uuid, ${emailKey(email)}::text, ${firstName}::text, ${lastName}::text)
    ON CONFLICT (email) DO UPDATE SET email = EXCLUDED.email
    RETURNING ${userColumns}`);
  if (user === undefined) throw new Error('the user was not written');
  return user;
}
