import { detachContacts } from '../contacts/detach.ts';
import { targetFields } from '../external-ids/index.ts';
import { encodeGlobalId } from '../graphql/ids.ts';
import { defineMutation } from '../graphql/mutation.ts';
import { sql } from '../store/index.ts';
import { accountExternalIds } from './external-ids.ts';

defineMutation('deleteAccount', {
  description: 'Deletes an account. Its contacts stay, without an account. Reaches all of its contacts, whoever may see them: hence the scope of settings.',
  scope: 'settings:write',
  errors: ['NotFoundError'],
  input: targetFields,
  resolve: async (input, context) => {
    const id = await accountExternalIds.idOf(input, context);
    if (id === null) throw accountExternalIds.notFound(input);
    const { store, viewer } = context;
    return store.transaction(async (transaction) => {
      const workspaceId = viewer.workspace.id;
      // Locked first: a contact that is being put on the account is either seen below, or finds the account gone.
      const found = await transaction.query(sql`SELECT id FROM account WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`);
      if (found.length === 0) throw accountExternalIds.notFound(input);
      await detachContacts(transaction, workspaceId, 'account', id);
      await transaction.query(sql`DELETE FROM account WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid`);
      return { uuid: id };
    });
  },
  success: (t) => ({
    id: t.id({ description: 'The global id that the account had.', resolve: ({ uuid }) => encodeGlobalId('Account', uuid) }),
    uuid: t.exposeID('uuid', { description: 'The UUID that the account had.' }),
  }),
});
