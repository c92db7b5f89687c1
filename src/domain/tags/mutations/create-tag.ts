import { externalIdsInput, writeExternalIds } from '../../external-ids/index.ts';
import { newId } from '../../../values/ids.ts';
import { defineMutation } from '../../../graphql/mutation.ts';
import { TagType } from '../tag.ts';
import { checkTagInput, withNameConflict } from './write-input.ts';

defineMutation('createTag', {
  description: 'Creates a tag. Adding a tag to a contact creates it too, where it is unknown.',
  scope: 'settings:write',
  errors: ['ConflictError'],
  input: (t) => ({
    name: t.string({
      required: true,
      description: 'The name: 1 to 100 characters, blanks around them not counted. Unique without case.',
    }),
    color: t.string({ description: 'The colour, as the user interface takes it: 1 to 50 characters.' }),
    ...externalIdsInput(t, 'tag'),
  }),
  resolve: async (input, context) => {
    const { name = '', color, externalIds = [] } = checkTagInput(input);
    return withNameConflict(name ?? '', context, () =>
      context.store.transaction(async (transaction) => {
        const tag = await transaction.prisma.tag.create({
          data: { workspaceId: context.viewer.workspace.id, id: newId(), name: name ?? '', color: color ?? null },
        });
        await writeExternalIds(transaction, 'Tag', tag, externalIds);
        return { tag };
      }),
    );
  },
  success: (t) => ({ tag: t.expose('tag', { type: TagType, description: 'The new tag.' }) }),
});
