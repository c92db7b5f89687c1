import { NotFoundFailure, quoted } from '../graphql/failures.ts';
import { defineMutation } from '../graphql/mutation.ts';
import { sql } from '../store/index.ts';

defineMutation('deleteCustomValue', {
  description: 'Deletes a text. Templates that name it report an unknown token from now on.',
  scope: 'settings:write',
  errors: ['NotFoundError'],
  input: (t) => ({ key: t.string({ required: true, description: 'The key.' }) }),
  resolve: async ({ key }, { store, viewer }) => {
    const deleted = await store.query(
      sql`DELETE FROM custom_value v WHERE v.workspace_id = ${viewer.workspace.id}::uuid AND v.key = ${key}::text RETURNING v.key`,
    );
    if (deleted.length === 0) throw new NotFoundFailure(`no custom value has the key ${quoted(key)}`, ['input', 'key']);
    return { key };
  },
  success: (t) => ({ key: t.exposeString('key', { description: 'The key that the text had.' }) }),
});
