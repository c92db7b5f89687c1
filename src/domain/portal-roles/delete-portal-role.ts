import { deleteAndDetach } from '../contact/index.ts';
import { ownJobField } from '../jobs/index.ts';
import { targetFields } from '../external-ids/index.ts';
import { encodeGlobalId } from '../../values/ids.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { portalRoleExternalIds } from './external-ids.ts';

defineMutation('deletePortalRole', {
  description: 'Deletes a custom portal role. Contacts that have it get the default role of the workspace.',
  scope: 'settings:write',
  errors: ['NotFoundError'],
  input: targetFields,
  resolve: async (input, context) => {
    const id = await portalRoleExternalIds.idOf(input, context);
    if (id === null) throw portalRoleExternalIds.notFound(input);
    const { found, job } = await deleteAndDetach(context, 'portalRole', id);
    if (!found) throw portalRoleExternalIds.notFound(input);
    return { uuid: id, job };
  },
  success: (t) => ({
    id: t.id({
      description: 'The global id that the role had.',
      resolve: ({ uuid }) => encodeGlobalId('PortalRole', uuid),
    }),
    uuid: t.exposeID('uuid', { description: 'The UUID that the role had.' }),
    job: t.expose('job', ownJobField),
  }),
});
