import { NotFoundFailure } from '../../values/failures.ts';
import { formatValue } from '../../values/issues.ts';
import { defineMutation } from '../../graphql/mutation.ts';

defineMutation('deleteCustomValue', {
  description: 'Deletes a text. Templates that name it report an unknown token from now on.',
  scope: 'settings:write',
  errors: ['NotFoundError'],
  input: (t) => ({ key: t.string({ required: true, description: 'The key.' }) }),
  resolve: async ({ key }, { store, viewer }) => {
    const { count } = await store.prisma.customValue.deleteMany({ where: { workspaceId: viewer.workspace.id, key } });
    if (count === 0) throw new NotFoundFailure(`no custom value has the key ${formatValue(key)}`, ['input', 'key']);
    return { key };
  },
  success: (t) => ({ key: t.exposeString('key', { description: 'The key that the text had.' }) }),
});
