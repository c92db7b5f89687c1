import { externalIdsInput, targetFields, writeExternalIds } from '../../external-ids/index.ts';
import { defineMutation } from '../../../graphql/mutation.ts';
import { tagExternalIds } from '../external-ids.ts';
import { TagType } from '../tag.ts';
import { checkTagInput, withNameConflict } from './write-input.ts';

defineMutation('updateTag', {
  description: 'Renames a tag, its case included, or changes its colour. The contacts that have it keep it.',
  scope: 'settings:write',
  errors: ['ConflictError', 'NotFoundError'],
  input: (t) => ({
    ...targetFields(t),
    name: t.string({
      description:
        'The new name: 1 to 100 characters, blanks around them not counted. Unique without case. Absent: unchanged.',
    }),
    color: t.string({
      description: 'The colour, as the user interface takes it: 1 to 50 characters. Absent: unchanged; null: none.',
    }),
    ...externalIdsInput(t, 'tag'),
  }),
  resolve: async (input, context) => {
    const { name, color, externalIds } = checkTagInput(input);
    const id = await tagExternalIds.idOf(input, context);
    return withNameConflict(name ?? '', context, () =>
      context.store.transaction(async (transaction) => {
        const data = { color, ...(name == null ? {} : { name }), version: { increment: 1 } };
        const [tag] = await transaction.prisma.tag.updateManyAndReturn({
          where: { workspaceId: context.viewer.workspace.id, id },
          data,
        });
        if (tag === undefined) throw tagExternalIds.notFound(input);
        if (externalIds !== undefined) await writeExternalIds(transaction, 'Tag', tag, externalIds);
        return { tag };
      }),
    );
  },
  success: (t) => ({ tag: t.expose('tag', { type: TagType, description: 'The tag as it is now.' }) }),
});
