import { builder } from '../../graphql/builder.ts';
import type { CustomValue } from '../../store/index.ts';

/** A token of the workspace. It has no id: its key names it. */
export const CustomValueType = builder.objectRef<CustomValue>('CustomValue').implement({
  description: 'A text of the workspace that templates name by its key: {{custom_values.key}}.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The key: [a-z][a-z0-9_]{0,63}, unique in the workspace.' }),
    value: t.exposeString('value', { description: 'The text.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the key was first set.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the text was last set.' }),
  }),
});
