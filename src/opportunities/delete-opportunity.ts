import { ofVisibleContacts } from '../contacts/index.ts';
import { NotFoundFailure, quoted } from '../graphql/failures.ts';
import { bareId, encodeGlobalId } from '../graphql/ids.ts';
import { defineMutation } from '../graphql/mutation.ts';
import { sql } from '../store/index.ts';

defineMutation('deleteOpportunity', {
  description: 'Deletes an opportunity for good.',
  scope: 'contacts:delete',
  errors: ['NotFoundError'],
  input: (t) => ({ id: t.id({ required: true, description: 'The opportunity: its global id or UUID.' }) }),
  resolve: async ({ id }, { store, viewer }) => {
    const [deleted] = await store.write<{ uuid: string }>(
      sql`DELETE FROM opportunity o WHERE ${ofVisibleContacts(viewer, 'o')} AND o.id = ${bareId('Opportunity', id)}::uuid RETURNING o.id AS "uuid"`,
    );
    if (deleted === undefined) throw new NotFoundFailure(`no opportunity has the id ${quoted(id)}`, ['input', 'id']);
    return deleted;
  },
  success: (t) => ({
    id: t.id({ description: 'The global id that the opportunity had.', resolve: ({ uuid }) => encodeGlobalId('Opportunity', uuid) }),
    uuid: t.exposeID('uuid', { description: 'The UUID that the opportunity had.' }),
  }),
});
