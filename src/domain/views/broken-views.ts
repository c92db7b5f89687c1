import { DeleteCustomFieldSuccess } from '../custom-fields/index.ts';
import { builder } from '../../graphql/builder.ts';
import { viewById } from './loaders.ts';
import { ViewType } from './view.ts';

builder.objectField(DeleteCustomFieldSuccess, 'brokenViews', (t) =>
  t.field({
    type: [ViewType],
    description:
      'The views whose filter or order uses the custom field: their contacts cannot be read until that is changed.',
    resolve: async ({ brokenViewIds }, _args, context) =>
      (await Promise.all(brokenViewIds.map((id) => viewById(context).load(id)))).filter((view) => view !== null),
  }),
);
