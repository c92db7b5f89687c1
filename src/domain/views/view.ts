import { ContactOrderTermType } from '../contact/index.ts';
import { SearchFieldEnum } from '../contact-filter/index.ts';
import { builder } from '../../graphql/builder.ts';
import { defineNode, defineQueryById } from '../../graphql/node.ts';
import { memberById, MemberType } from '../members/index.ts';
import { viewById } from './loaders.ts';
import { keptBy, missingCustomFields } from './selection.ts';

/** A saved smart list. */
export const ViewType = builder.prismaObject('View', {
  description:
    'A saved smart list, shared by the members of the workspace: each sees those of its contacts that they may see.',
  fields: (t) => ({
    uuid: t.exposeID('id', { description: 'The bare id, a UUID. Arguments take either id.' }),
    name: t.exposeString('name', { description: 'The name.' }),
    filter: t.expose('filter', {
      type: 'JSONObject',
      nullable: true,
      description:
        'Which contacts, in the shape of the input ContactFilter: it may be sent as `contacts(filter:)`. Null: everybody.',
    }),
    filterSource: t.expose('filterSource', {
      type: 'JSONObject',
      nullable: true,
      description:
        'What the client made `filter` from, in a format of its own, such as the state of a filter editor; null where the filter was written without.',
    }),
    search: t.exposeString('search', {
      nullable: true,
      description: 'A text that the contacts have; null: none is asked for.',
    }),
    searchFields: t.field({
      type: [SearchFieldEnum],
      description: 'Where the search looks; everywhere where the list is empty.',
      resolve: (view) => keptBy(view).searchFields,
    }),
    sort: t.field({
      type: [ContactOrderTermType],
      description: 'The order of the contacts; newest first where the list is empty.',
      resolve: (view) => keptBy(view).sort,
    }),
    columns: t.exposeStringList('columns', {
      description: 'What the user interface shows of a contact, as it names it.',
    }),
    position: t.exposeInt('position', { description: 'The place in the saved order, from 0.' }),
    broken: t.stringList({
      description:
        'The keys of custom fields that the view uses and that are gone. While there are any, its contacts cannot be read.',
      resolve: (view, _args, context) => missingCustomFields(view, context),
    }),
    createdBy: t.field({
      type: MemberType,
      nullable: true,
      description: 'The member who made the view; null for one made with a key of the workspace.',
      resolve: ({ createdById }, _args, context) =>
        createdById === null ? null : memberById(context).load(createdById),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the view was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the view was last changed.' }),
  }),
});

defineNode(ViewType, viewById);
defineQueryById('view', ViewType, viewById, {
  description: 'One saved smart list; null where there is none.',
  scope: 'contacts:read',
});
