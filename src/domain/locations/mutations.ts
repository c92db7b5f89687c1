import { defineDeletionOfRelated } from '../contact/index.ts';
import {
  checkExternalIds,
  externalIdsInput,
  targetFields,
  writeExternalIds,
  type ExternalIdValue,
} from '../external-ids/index.ts';
import { throwIssues } from '../../values/failures.ts';
import { refuseNulls, type Issue } from '../../values/issues.ts';
import { newId } from '../../values/ids.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { checkName, unwrap } from '../../values/index.ts';
import { locationExternalIds } from './external-ids.ts';
import { LocationType } from './location.ts';

interface LocationInput {
  title?: string | null | undefined;
  externalIds?: readonly ExternalIdValue[] | null | undefined;
}

/** The checked input; undefined where the field is to stay. Throws ValidationFailure. */
function checked({ title, externalIds }: LocationInput): {
  title: string | undefined;
  externalIds: ExternalIdValue[] | undefined;
} {
  const issues: Issue[] = [];
  refuseNulls({ title }, 'null is not allowed: a location always has one', issues);
  const checkedTitle = title == null ? undefined : unwrap(checkName(title, 200), ['input', 'title'], issues);
  const checkedIds = checkExternalIds(externalIds, ['input'], issues);
  throwIssues(issues);
  return { title: checkedTitle, externalIds: checkedIds };
}

const titleDescription = 'What the place is called: 1 to 200 characters.';

defineMutation('createLocation', {
  description: 'Creates a location.',
  scope: 'settings:write',
  errors: ['ConflictError'],
  input: (t) => ({
    title: t.string({ required: true, description: titleDescription }),
    ...externalIdsInput(t, 'location'),
  }),
  resolve: async (input, { store, viewer }) => {
    const { title = '', externalIds = [] } = checked(input);
    return store.transaction(async (transaction) => {
      const location = await transaction.prisma.location.create({
        data: { workspaceId: viewer.workspace.id, id: newId(), title },
      });
      await writeExternalIds(transaction, 'Location', location, externalIds);
      return { location };
    });
  },
  success: (t) => ({
    location: t.expose('location', { type: LocationType, description: 'The new location.' }),
  }),
});

defineMutation('updateLocation', {
  description: 'Changes a location: only the given fields.',
  scope: 'settings:write',
  errors: ['ConflictError', 'NotFoundError'],
  input: (t) => ({
    ...targetFields(t),
    title: t.string({ description: titleDescription }),
    ...externalIdsInput(t, 'location'),
  }),
  resolve: async (input, context) => {
    const { title, externalIds } = checked(input);
    const id = await locationExternalIds.idOf(input, context);
    const { store, viewer } = context;
    return store.transaction(async (transaction) => {
      const [location] = await transaction.prisma.location.updateManyAndReturn({
        where: { workspaceId: viewer.workspace.id, id },
        data: { title, version: { increment: 1 } },
      });
      if (location === undefined) throw locationExternalIds.notFound(input);
      if (externalIds !== undefined) await writeExternalIds(transaction, 'Location', location, externalIds);
      return { location };
    });
  },
  success: (t) => ({
    location: t.expose('location', { type: LocationType, description: 'The location as it is now.' }),
  }),
});

defineDeletionOfRelated('deleteLocation', {
  description: 'Deletes a location. Its contacts stay, without a location.',
  scope: 'settings:write',
  kind: 'location',
  typeName: 'Location',
  noun: 'location',
  externalIds: locationExternalIds,
});
