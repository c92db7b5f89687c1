import { isDeepStrictEqual } from 'node:util';
import { builder } from '../../../graphql/builder.ts';
import { throwIssues } from '../../../values/failures.ts';
import { type Issue } from '../../../values/issues.ts';
import { bareId, newId } from '../../../values/ids.ts';
import { defineMutation } from '../../../graphql/mutation.ts';
import { jsonInput, Prisma, type View } from '../../../store/index.ts';
import { asName } from '../../../values/index.ts';
import { knownViewIds, lockViews } from '../known-ids.ts';
import { viewsInOrder } from '../loaders.ts';
import { makerOf } from './maker.ts';
import { customFieldKeysUsed, viewData, viewFields, viewIssues } from './view-input.ts';
import { ViewType } from '../view.ts';

const maxViews = 500;

const ReplacedViewInput = builder.inputType('ReplacedViewInput', {
  description: 'A smart list of the whole list: what is absent is empty.',
  fields: (t) => ({
    id: t.id({ description: 'The global id or the UUID of a view that stays; a new one has none.' }),
    name: t.string({ required: true, description: 'The name: 1 to 100 characters, blanks around them not counted.' }),
    ...viewFields(t),
  }),
});

/** Whether a view has what is to be written: then it stays as it is, and was not changed now. */
function isSame(view: View, data: object): boolean {
  return Object.entries(data).every(([field, value]) => {
    const now = view[field as keyof View];
    return value === Prisma.DbNull ? now === null : isDeepStrictEqual(jsonInput(now), jsonInput(value));
  });
}

defineMutation('replaceViews', {
  description:
    'Replaces the whole list of smart lists at once, in this order: those with an id are changed, those without are made, those left out are deleted. One that is wrong changes nothing.',
  scope: 'settings:write',
  errors: [],
  input: (t) => ({
    views: t.field({ type: [ReplacedViewInput], required: true, description: `The new list, ${maxViews} at most.` }),
  }),
  resolve: async ({ views: wanted }, context) => {
    const { store, viewer } = context;
    const issues: Issue[] = [];
    if (wanted.length > maxViews)
      issues.push({
        path: ['input', 'views'],
        code: 'OUT_OF_RANGE',
        problem: `${wanted.length} views are too many: at most ${maxViews} are allowed`,
      });
    for (const [place, view] of wanted.entries())
      issues.push(...(await viewIssues(view, ['input', 'views', place], context)));

    await store.transaction(async (transaction) => {
      const present = await lockViews(transaction, viewer.workspace.id);
      const named = wanted.flatMap(({ id }, place) =>
        id == null ? [] : [{ id, path: ['input', 'views', place, 'id'] }],
      );
      throwIssues([...issues, ...knownViewIds(named, present).issues]);
      const byId = new Map(present.map((view) => [view.id, view]));
      const workspaceId = viewer.workspace.id;
      const createdById = await makerOf(transaction, viewer);
      const added: Prisma.ViewCreateManyInput[] = [];
      const kept = new Set<string>();
      for (const [position, view] of wanted.entries()) {
        const before = byId.get(bareId('View', view.id ?? '') ?? '');
        const data = {
          name: asName(view.name),
          position,
          ...viewData(view, await customFieldKeysUsed(view, before?.customFieldKeys ?? [], context)),
        };
        if (before === undefined) added.push({ workspaceId, id: newId(), createdById, ...data });
        else {
          kept.add(before.id);
          if (!isSame(before, data))
            await transaction.prisma.view.update({
              where: { workspaceId_id: { workspaceId, id: before.id } },
              data: { ...data, version: { increment: 1 } },
            });
        }
      }
      await transaction.prisma.view.deleteMany({
        where: { workspaceId, id: { in: present.map(({ id }) => id).filter((id) => !kept.has(id)) } },
      });
      await transaction.prisma.view.createMany({ data: added });
    });
    return { views: await viewsInOrder(context) };
  },
  success: (t) => ({
    views: t.field({ type: [ViewType], description: 'All views, in their new order.', resolve: ({ views }) => views }),
  }),
});
