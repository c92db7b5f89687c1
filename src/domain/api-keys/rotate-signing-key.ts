import { rotateSigningKey } from '../../access/index.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { invalid } from '../../values/failures.ts';
import { formatValue } from '../../values/issues.ts';

defineMutation('rotateSigningKey', {
  description:
    'Ends all access tokens of the workspace, in every process after ten seconds at most: they are signed by a key that is replaced. API keys stay as they are.',
  scope: 'admin',
  errors: [],
  input: (t) => ({
    slug: t.string({ required: true, description: 'The slug of the workspace, to make sure that it is meant.' }),
  }),
  resolve: async ({ slug }, { store, viewer }) => {
    const { workspace } = viewer;
    if (slug !== workspace.slug)
      throw invalid(
        ['input', 'slug'],
        'INVALID_VALUE',
        `${formatValue(slug)} is not the slug of the workspace, ${formatValue(workspace.slug)}`,
      );
    await rotateSigningKey(store, workspace.id);
    return { rotatedAt: new Date() };
  },
  success: (t) => ({
    rotatedAt: t.expose('rotatedAt', { type: 'DateTime', description: 'When the key was replaced.' }),
  }),
});
