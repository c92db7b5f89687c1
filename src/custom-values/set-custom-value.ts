import { checkKey } from '../custom-fields/keys.ts';
import { throwIssues, type Issue } from '../graphql/failures.ts';
import { defineMutation } from '../graphql/mutation.ts';
import { sql, type CustomValue } from '../store/index.ts';
import { checkText, take } from '../values/index.ts';
import { CustomValueType } from './custom-value.ts';
import { customValueColumns } from './loaders.ts';

const longestValue = 10_000;

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
    take(checkText(value, { most: longestValue }), ['input', 'value'], issues);
    throwIssues(issues);
    const [customValue] = await store.query<CustomValue>(sql`
      INSERT INTO custom_value AS v (workspace_id, key, value) VALUES (${viewer.workspace.id}::uuid, ${key}::text, ${value}::text)
      ON CONFLICT (workspace_id, key) DO UPDATE SET value = excluded.value, updated_at = now(), version = v.version + 1 RETURNING ${customValueColumns}`);
    if (customValue === undefined) throw new Error('the custom value was not written');
    return { customValue };
  },
  success: (t) => ({ customValue: t.expose('customValue', { type: CustomValueType, description: 'The text as it is now.' }) }),
});
