import { detachContacts } from '../contacts/detach.ts';
import { NotFoundFailure, quoted } from '../graphql/failures.ts';
import { bareId, encodeGlobalId } from '../graphql/ids.ts';
import { defineMutation } from '../graphql/mutation.ts';
import { sql } from '../store/index.ts';

defineMutation('deletePortalRole', {
  description: 'Deletes a custom portal role. Contacts that have it get the default role of the workspace.',
  scope: 'settings:write',
  errors: ['NotFoundError'],
  input: (t) => ({ id: t.id({ required: true, description: 'The global id or the UUID.' }) }),
  resolve: (input, { store, viewer }) =>
    store.transaction(async (transaction) => {
      const workspaceId = viewer.workspace.id;
      const id = bareId('PortalRole', input.id);
      // Locked first: a contact that is being given the role is either seen below, or finds the role gone.
      const found =
        id === null
          ? []
          : await transaction.query(sql`SELECT id FROM portal_role WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`);
      if (id === null || found.length === 0) throw new NotFoundFailure(`no portal role has the id ${quoted(input.id)}`, ['input', 'id']);
      await detachContacts(transaction, workspaceId, 'portalRole', id);
      await transaction.query(sql`DELETE FROM portal_role WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid`);
      return { uuid: id };
    }),
  success: (t) => ({
    id: t.id({ description: 'The global id that the role had.', resolve: ({ uuid }) => encodeGlobalId('PortalRole', uuid) }),
    uuid: t.exposeID('uuid', { description: 'The UUID that the role had.' }),
  }),
});
