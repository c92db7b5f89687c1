import { assertOneGiven, referenceArguments } from '../external-ids/index.ts';
import { builder } from '../../graphql/builder.ts';
import { tagExternalIds } from './external-ids.ts';
import { tagByName } from './loaders.ts';
import { TagType } from './tag.ts';

builder.queryField('tag', (t) =>
  t.field({
    type: TagType,
    nullable: true,
    description: 'One tag, by exactly one of id, name, externalId and legacyId; null where there is none.',
    extensions: { scope: 'contacts:read' },
    args: { ...referenceArguments(t.arg), name: t.arg.string({ description: 'The name, in any case.' }) },
    resolve: (_root, { id, name, externalId, label, legacyId }, context) => {
      assertOneGiven({ id, name, externalId, legacyId, label });
      return name == null
        ? tagExternalIds.find({ id, externalId, label, legacyId }, context)
        : tagByName(context).load(name.trim());
    },
  }),
);
