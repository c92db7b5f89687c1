import { builder } from '../graphql/builder.ts';
import { invalid } from '../graphql/failures.ts';
import { bareId } from '../graphql/ids.ts';
import { tagById, tagByName } from './loaders.ts';
import { TagType } from './tag.ts';

builder.queryField('tag', (t) =>
  t.field({
    type: TagType,
    nullable: true,
    description: 'One tag, by id or by name; null where there is none.',
    extensions: { scope: 'contacts:read' },
    args: {
      id: t.arg.id({ description: 'The global id or the UUID.' }),
      name: t.arg.string({ description: 'The name, in any case.' }),
    },
    resolve: (_root, { id, name }, context) => {
      if ((id == null) === (name == null)) throw invalid(['id'], 'CONFLICTING_ARGUMENTS', 'give exactly one of id and name');
      if (name != null) return tagByName(context).load(name.trim());
      const uuid = bareId('Tag', id ?? '');
      return uuid === null ? null : tagById(context).load(uuid);
    },
  }),
);
