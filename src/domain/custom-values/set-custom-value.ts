import { checkKey } from '../custom-fields/index.ts';
import { throwIssues } from '../../values/failures.ts';
import { type Issue } from '../../values/issues.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { checkText, unwrap } from '../../values/index.ts';
import { CustomValueType } from './custom-value.ts';

const maxValueLength = 10_000;

defineMutation('setCustomValue', {
  description: 'Sets a text that templates name by its key, whether or not there is one already.',
  scope: 'settings:write',
  errors: [],
  input: (t) => ({
    key: t.string({ required: true, description: 'The key: [a-z][a-z0-9_]{0,63}.' }),
    value: t.string({ required: true, description: 'The text: at most 10,000 characters.' }),
  }),
  resolve: async ({ key, value }, { store, viewer }) => {
    const issues: Issue[] = [];
    checkKey(key, ['input', 'key'], issues);
    unwrap(checkText(value, { max: maxValueLength }), ['input', 'value'], issues);
    throwIssues(issues);
    const workspaceId = viewer.workspace.id;
    return {
      customValue: await store.prisma.customValue.upsert({
        where: { workspaceId_key: { workspaceId, key } },
        create: { workspaceId, key, value },
        update: { value, version: { increment: 1 } },
      }),
    };
  },
  success: (t) => ({
    customValue: t.expose('customValue', { type: CustomValueType, description: 'The text as it is now.' }),
  }),
});
