import { detachContacts } from '../contacts/detach.ts';
import { NotFoundFailure, quoted } from '../graphql/failures.ts';
import { bareId, encodeGlobalId } from '../graphql/ids.ts';
import { defineMutation } from '../graphql/mutation.ts';
import { sql } from '../store/index.ts';

defineMutation('deleteAccount', {
  description: 'Deletes an account. Its contacts stay, without an account. Reaches all of its contacts, whoever may see them: hence the scope of settings.',
  scope: 'settings:write',
  errors: ['NotFoundError'],
  input: (t) => ({ id: t.id({ required: true, description: 'The global id or the UUID.' }) }),
  resolve: (input, { store, viewer }) =>
    store.transaction(async (transaction) => {
      const workspaceId = viewer.workspace.id;
      const id = bareId('Account', input.id);
      // Locked first: a contact that is being put on the account is either seen below, or finds the account gone.
      const found =
        id === null
          ? []
          : await transaction.query(sql`SELECT id FROM account WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`);
      if (id === null || found.length === 0) throw new NotFoundFailure(`no account has the id ${quoted(input.id)}`, ['input', 'id']);
      await detachContacts(transaction, workspaceId, 'account', id);
      await transaction.query(sql`DELETE FROM account WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid`);
      return { uuid: id };
    }),
  success: (t) => ({
    id: t.id({ description: 'The global id that the account had.', resolve: ({ uuid }) => encodeGlobalId('Account', uuid) }),
    uuid: t.exposeID('uuid', { description: 'The UUID that the account had.' }),
  }),
});
