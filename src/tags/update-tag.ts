import { bareId } from '../graphql/ids.ts';
import { defineMutation } from '../graphql/mutation.ts';
import { empty, sql, type Tag } from '../store/index.ts';
import { tagColumns } from './loaders.ts';
import { noSuchTag, TagType } from './tag.ts';
import { checkTagInput, withNameConflict } from './write-input.ts';

defineMutation('updateTag', {
  description: 'Renames a tag, its case included, or changes its colour. The contacts that have it keep it.',
  scope: 'settings:write',
  errors: ['ConflictError', 'NotFoundError'],
  input: (t) => ({
    id: t.id({ required: true, description: 'The global id or the UUID.' }),
    name: t.string({ description: 'The new name: 1 to 100 characters, blanks around them not counted. Unique without case. Absent: unchanged.' }),
    color: t.string({ description: 'The colour, as the user interface takes it: 1 to 50 characters. Absent: unchanged; null: none.' }),
  }),
  resolve: async ({ id, ...input }, context) => {
    const { name, color } = checkTagInput(input);
    const uuid = bareId('Tag', id);
    if (uuid === null) throw noSuchTag(id);
    const nameChange = name == null ? empty : sql`, name = ${name}::text`;
    const colorChange = color === undefined ? empty : sql`, color = ${color}::text`;
    const [tag] = await withNameConflict(name ?? '', context, () =>
      context.store.query<Tag>(sql`
        UPDATE tag t SET updated_at = now()${nameChange}${colorChange}
        WHERE t.workspace_id = ${context.viewer.workspace.id}::uuid AND t.id = ${uuid}::uuid RETURNING ${tagColumns}`),
    );
    if (tag === undefined) throw noSuchTag(id);
    return { tag };
  },
  success: (t) => ({ tag: t.expose('tag', { type: TagType, description: 'The tag as it is now.' }) }),
});
