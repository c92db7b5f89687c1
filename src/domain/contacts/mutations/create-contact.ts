import { defineMutation } from '../../../graphql/mutation.ts';
import { contactPaths, requestedRowFields } from '../../../graphql/look-ahead/selected-columns.ts';
import { ContactType } from '../../contact/index.ts';
import { createContact } from '../write/create.ts';
import { contactInputFields } from '../write/input/input.ts';

defineMutation('createContact', {
  description: 'Creates a contact. What a member restricted to assigned data creates is assigned to them.',
  scope: 'contacts:write',
  errors: ['ConflictError'],
  input: (t) => ({
    ...contactInputFields(t),
    requireCustomFields: t.boolean({
      description: 'Whether required custom fields must have a value. True where absent.',
    }),
  }),
  resolve: async ({ requireCustomFields, ...input }, context, info) => {
    const rules = {
      path: ['input'],
      propertiesMode: 'REPLACE' as const,
      requireCustomFields: requireCustomFields ?? true,
    };
    return { contact: await createContact(input, rules, context, requestedRowFields(info, 'Contact', contactPaths)) };
  },
  success: (t) => ({ contact: t.expose('contact', { type: ContactType, description: 'The new contact.' }) }),
});
