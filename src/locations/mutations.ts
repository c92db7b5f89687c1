import { detachContacts } from '../contacts/detach.ts';
import { NotFoundFailure, quoted, throwIssues, type Issue } from '../graphql/failures.ts';
import { bareId, encodeGlobalId, newId } from '../graphql/ids.ts';
import { defineMutation } from '../graphql/mutation.ts';
import { sql, type Location } from '../store/index.ts';
import { checkName, take } from '../values/index.ts';
import { locationColumns } from './loaders.ts';
import { LocationType } from './location.ts';

function checkedTitle(text: string): string {
  const issues: Issue[] = [];
  const title = take(checkName(text, 200), ['input', 'title'], issues);
  throwIssues(issues);
  return title ?? '';
}

function noSuchLocation(id: string): NotFoundFailure {
  return new NotFoundFailure(`no location has the id ${quoted(id)}`, ['input', 'id']);
}

defineMutation('createLocation', {
  description: 'Creates a location.',
  scope: 'settings:write',
  errors: [],
  input: (t) => ({ title: t.string({ required: true, description: 'What the place is called: 1 to 200 characters.' }) }),
  resolve: async (input, { store, viewer }) => {
    const title = checkedTitle(input.title);
    const [location] = await store.query<Location>(sql`
      INSERT INTO location AS l (workspace_id, id, title) VALUES (${viewer.workspace.id}::uuid, ${newId()}::uuid, ${title}) RETURNING ${locationColumns}`);
    if (location === undefined) throw new Error('the location was not written');
    return { location };
  },
  success: (t) => ({
    location: t.field({ type: LocationType, description: 'The new location.', resolve: ({ location }) => location }),
  }),
});

defineMutation('updateLocation', {
  description: 'Changes a location.',
  scope: 'settings:write',
  errors: ['NotFoundError'],
  input: (t) => ({
    id: t.id({ required: true, description: 'The global id or the UUID.' }),
    title: t.string({ required: true, description: 'What the place is called: 1 to 200 characters.' }),
  }),
  resolve: async (input, { store, viewer }) => {
    const title = checkedTitle(input.title);
    const id = bareId('Location', input.id);
    if (id === null) throw noSuchLocation(input.id);
    const [location] = await store.query<Location>(sql`
      UPDATE location l SET title = ${title}, updated_at = now()
      WHERE l.workspace_id = ${viewer.workspace.id}::uuid AND l.id = ${id}::uuid RETURNING ${locationColumns}`);
    if (location === undefined) throw noSuchLocation(input.id);
    return { location };
  },
  success: (t) => ({
    location: t.field({ type: LocationType, description: 'The location as it is now.', resolve: ({ location }) => location }),
  }),
});

defineMutation('deleteLocation', {
  description: 'Deletes a location. Its contacts stay, without a location.',
  scope: 'settings:write',
  errors: ['NotFoundError'],
  input: (t) => ({ id: t.id({ required: true, description: 'The global id or the UUID.' }) }),
  resolve: (input, { store, viewer }) =>
    store.transaction(async (transaction) => {
      const workspaceId = viewer.workspace.id;
      const id = bareId('Location', input.id);
      if (id === null) throw noSuchLocation(input.id);
      // Locked first: a contact that is being put there is either seen below, or finds the location gone.
      const found = await transaction.query(sql`SELECT id FROM location WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`);
      if (found.length === 0) throw noSuchLocation(input.id);
      await detachContacts(transaction, workspaceId, 'location', id);
      await transaction.query(sql`DELETE FROM location WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid`);
      return { uuid: id };
    }),
  success: (t) => ({
    id: t.id({ description: 'The global id that the location had.', resolve: ({ uuid }) => encodeGlobalId('Location', uuid) }),
    uuid: t.exposeID('uuid', { description: 'The UUID that the location had.' }),
  }),
});
