import { requestedSelect } from '../../../graphql/look-ahead/requested-select.ts';
import { defineMutation } from '../../../graphql/mutation.ts';
import { contactPaths } from '../../../graphql/look-ahead/selected-columns.ts';
import { ContactType, ContactReferenceInput, findContact, noSuchContact } from '../../contact/index.ts';
import { contactInputFields, PropertiesModeEnum } from '../write/input/input.ts';
import { updateContact } from '../write/update.ts';
import { updateInOneStatement } from '../write/single-statement-update.ts';

defineMutation('updateContact', {
  description: 'Changes a contact: only the given fields. A change that changes nothing causes no event.',
  scope: 'contacts:write',
  errors: ['NotFoundError', 'ConflictError'],
  input: (t) => ({
    contact: t.field({ type: ContactReferenceInput, required: true, description: 'Which contact.' }),
    ...contactInputFields(t),
    propertiesMode: t.field({
      type: PropertiesModeEnum,
      description: 'What becomes of the free properties that are not given: MERGE where absent.',
    }),
    addVisitorIds: t.stringList({
      description:
        'Visitor ids to add to those that the contact has. One that another contact has moves here; one of a contact that you may not see is a conflict.',
    }),
  }),
  resolve: async ({ contact: reference, propertiesMode, ...input }, context, info) => {
    const rules = { path: ['input'], propertiesMode: propertiesMode ?? 'MERGE', requireCustomFields: false };
    const select = requestedSelect(info, 'Contact', 'c', context, contactPaths);
    const changed = await updateInOneStatement(reference, input, rules, context, select);
    if (changed !== null) return { contact: changed };
    const found = await findContact(reference, ['input', 'contact'], context);
    const contact = found === null ? null : await updateContact(found, input, rules, context, select);
    if (contact === null) throw noSuchContact(reference, ['input', 'contact']);
    return { contact };
  },
  success: (t) => ({ contact: t.expose('contact', { type: ContactType, description: 'The contact as it is now.' }) }),
});
