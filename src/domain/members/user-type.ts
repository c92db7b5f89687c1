import { builder } from '../../graphql/builder.ts';

/** A user, as far as the workspaces that they belong to may see them. */
export interface UserShown {
  userId: string;
  email: string;
  firstName: string | null;
  lastName: string | null;
}

export const UserType = builder.objectRef<UserShown>('User').implement({
  description: 'A person with an email, who may be a member of several workspaces.',
  fields: (t) => ({
    uuid: t.exposeID('userId', { description: 'The id, a UUID: the same in every workspace.' }),
    email: t.exposeString('email', { description: 'The email, without case, with the domain as DNS knows it.' }),
    firstName: t.exposeString('firstName', { nullable: true, description: 'The first name.' }),
    lastName: t.exposeString('lastName', { nullable: true, description: 'The last name.' }),
  }),
});
