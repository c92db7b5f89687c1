import { deleteAndDetach } from '../contact/index.ts';
import { ownJobField } from '../jobs/index.ts';
import { targetFields } from '../external-ids/index.ts';
import { encodeGlobalId } from '../../values/ids.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { accountExternalIds } from './external-ids.ts';

defineMutation('deleteAccount', {
  description:
    'Deletes an account. Its contacts stay, without an account. Reaches all of its contacts, whoever may see them: hence the scope of settings.',
  scope: 'settings:write',
  errors: ['NotFoundError'],
  input: targetFields,
  resolve: async (input, context) => {
    const id = await accountExternalIds.idOf(input, context);
    if (id === null) throw accountExternalIds.notFound(input);
    const { found, job } = await deleteAndDetach(context, 'account', id);
    if (!found) throw accountExternalIds.notFound(input);
    return { uuid: id, job };
  },
  success: (t) => ({
    id: t.id({
      description: 'The global id that the account had.',
      resolve: ({ uuid }) => encodeGlobalId('Account', uuid),
    }),
    uuid: t.exposeID('uuid', { description: 'The UUID that the account had.' }),
    job: t.expose('job', ownJobField),
  }),
});
