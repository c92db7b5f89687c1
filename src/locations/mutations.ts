import { detachContacts } from '../contacts/detach.ts';
import { checkExternalIds, externalIdsInput, targetFields, writeExternalIds, type ExternalIdValue } from '../external-ids/index.ts';
import { throwIssues, type Issue } from '../graphql/failures.ts';
import { encodeGlobalId, newId } from '../graphql/ids.ts';
import { defineMutation } from '../graphql/mutation.ts';
import { sql, type Location } from '../store/index.ts';
import { checkName, take } from '../values/index.ts';
import { locationExternalIds } from './external-ids.ts';
import { locationColumns } from './loaders.ts';
import { LocationType } from './location.ts';

interface LocationInput {
  title?: string | null | undefined;
  externalIds?: readonly ExternalIdValue[] | null | undefined;
}

/** The checked input; undefined where the field is to stay. Throws ValidationFailure. */
function checked({ title, externalIds }: LocationInput): { title: string | undefined; externalIds: ExternalIdValue[] | undefined } {
  const issues: Issue[] = [];
  if (title === null) issues.push({ path: ['input', 'title'], code: 'REQUIRED', message: 'title: null is not allowed: a location always has one' });
  const checkedTitle = title == null ? undefined : take(checkName(title, 200), ['input', 'title'], issues);
  const checkedIds = checkExternalIds(externalIds, ['input'], issues);
  throwIssues(issues);
  return { title: checkedTitle, externalIds: checkedIds };
}

const titleDescription = 'What the place is called: 1 to 200 characters.';

defineMutation('createLocation', {
  description: 'Creates a location.',
  scope: 'settings:write',
  errors: ['ConflictError'],
  input: (t) => ({ title: t.string({ required: true, description: titleDescription }), ...externalIdsInput(t, 'location') }),
  resolve: async (input, { store, viewer }) => {
    const { title, externalIds = [] } = checked(input);
    return store.transaction(async (transaction) => {
      const [location] = await transaction.query<Location>(sql`
        INSERT INTO location AS l (workspace_id, id, title) VALUES (${viewer.workspace.id}::uuid, ${newId()}::uuid, ${title}) RETURNING ${locationColumns}`);
      if (location === undefined) throw new Error('the location was not written');
      await writeExternalIds(transaction, 'Location', location, externalIds);
      return { location };
    });
  },
  success: (t) => ({
    location: t.field({ type: LocationType, description: 'The new location.', resolve: ({ location }) => location }),
  }),
});

defineMutation('updateLocation', {
  description: 'Changes a location: only the given fields.',
  scope: 'settings:write',
  errors: ['ConflictError', 'NotFoundError'],
  input: (t) => ({ ...targetFields(t), title: t.string({ description: titleDescription }), ...externalIdsInput(t, 'location') }),
  resolve: async (input, context) => {
    const { title, externalIds } = checked(input);
    const id = await locationExternalIds.idOf(input, context);
    if (id === null) throw locationExternalIds.notFound(input);
    const { store, viewer } = context;
    return store.transaction(async (transaction) => {
      const [location] = await transaction.query<Location>(sql`
        UPDATE location l SET title = coalesce(${title ?? null}::text, l.title), updated_at = now()
        WHERE l.workspace_id = ${viewer.workspace.id}::uuid AND l.id = ${id}::uuid RETURNING ${locationColumns}`);
      if (location === undefined) throw locationExternalIds.notFound(input);
      if (externalIds !== undefined) await writeExternalIds(transaction, 'Location', location, externalIds);
      return { location };
    });
  },
  success: (t) => ({
    location: t.field({ type: LocationType, description: 'The location as it is now.', resolve: ({ location }) => location }),
  }),
});

defineMutation('deleteLocation', {
  description: 'Deletes a location. Its contacts stay, without a location.',
  scope: 'settings:write',
  errors: ['NotFoundError'],
  input: targetFields,
  resolve: async (input, context) => {
    const id = await locationExternalIds.idOf(input, context);
    if (id === null) throw locationExternalIds.notFound(input);
    const { store, viewer } = context;
    return store.transaction(async (transaction) => {
      const workspaceId = viewer.workspace.id;
      // Locked first: a contact that is being put there is either seen below, or finds the location gone.
      const found = await transaction.query(sql`SELECT id FROM location WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`);
      if (found.length === 0) throw locationExternalIds.notFound(input);
      await detachContacts(transaction, workspaceId, 'location', id);
      await transaction.query(sql`DELETE FROM location WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid`);
      return { uuid: id };
    });
  },
  success: (t) => ({
    id: t.id({ description: 'The global id that the location had.', resolve: ({ uuid }) => encodeGlobalId('Location', uuid) }),
    uuid: t.exposeID('uuid', { description: 'The UUID that the location had.' }),
  }),
});
