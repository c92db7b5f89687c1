import { builder } from '../../graphql/builder.ts';
import { defineNode } from '../../graphql/node.ts';
import { reads } from '../../graphql/look-ahead/selected-columns.ts';
import { defineConnection } from '../../graphql/pagination/index.ts';
import { tagExternalIds } from './external-ids.ts';
import { contactCountOfTag, tagById } from './loaders.ts';

/** A tag. */
export const TagType = builder.prismaObject('Tag', {
  description: 'A word that contacts are marked with. Unique in the workspace without case.',
  fields: (t) => ({
    uuid: t.exposeID('id', { description: 'The bare id, a UUID. Arguments take either id.' }),
    name: t.exposeString('name', { description: 'The word, as first written.' }),
    color: t.exposeString('color', { nullable: true, description: 'The colour, as the user interface takes it.' }),
    contactCount: t.int({
      description: 'How many contacts have the tag, those outside of the data scope not counted.',
      extensions: reads('id'),
      resolve: (tag, _args, context) => contactCountOfTag(context).load(tag.id),
    }),
    externalIds: t.field(tagExternalIds.field),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the tag was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the tag was last changed.' }),
  }),
});

defineNode(TagType, tagById);

export const TagConnection = defineConnection(TagType, 'Tag', { many: 'tags', one: 'a tag' });
