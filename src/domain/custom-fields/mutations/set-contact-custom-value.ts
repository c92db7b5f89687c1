import {
  ContactType,
  contactColumns,
  type StoredContact,
  ContactReferenceInput,
  contactIdOf,
  noSuchContact,
  visibleContacts,
} from '../../contact/index.ts';
import type { Viewer } from '../../../access/viewer.ts';
import { invalid, NotFoundFailure, throwIssues } from '../../../values/failures.ts';
import { formatValue, type Issue } from '../../../values/issues.ts';
import { defineMutation } from '../../../graphql/mutation.ts';
import { insertOutboxEventsFrom } from '../../outbox/index.ts';
import { sql, timeOfWrite, type Store, typed } from '../../../store/index.ts';
import { unwrap } from '../../../values/index.ts';
import { checkCustomValue } from '../check-value.ts';
import { ContactCustomFieldObject } from '../contact/contact-custom-fields.ts';
import { customFieldDefinitions } from '../definitions.ts';
import { changedCustomValues } from '../values.ts';

/** Writes the value and its event by one statement; an equal value changes nothing. Null where the viewer sees no such contact. */
async function writeValue(
  store: Store,
  viewer: Viewer,
  contactId: string,
  values: Record<string, unknown>,
): Promise<StoredContact | null> {
  const after = changedCustomValues(sql`c.custom_values`, values);
  const chosen = sql`${visibleContacts(viewer)} AND c.id = ${contactId}::uuid`;
  const events = sql`SELECT written.id AS contact_id, ${JSON.stringify({ fields: ['customValues'] })}::jsonb AS payload
    FROM written`;
  const [contact] = await store.write(typed('Contact')`
    WITH written AS (
        UPDATE contact c SET custom_values = ${after}, updated_at = ${timeOfWrite()}, version = c.version + 1
        WHERE ${chosen} AND c.custom_values <> ${after} RETURNING ${contactColumns}),
      recorded AS (${insertOutboxEventsFrom(viewer.workspace.id, 'contact.updated', events)})
    SELECT * FROM written UNION ALL SELECT ${contactColumns} FROM contact c
    WHERE ${chosen} AND NOT EXISTS (SELECT 1 FROM written)`);
  return contact ?? null;
}

defineMutation('setContactCustomValue', {
  description: 'Sets one custom value of a contact, or clears it. An equal value changes nothing.',
  scope: 'contacts:write',
  errors: ['NotFoundError'],
  input: (t) => ({
    contact: t.field({ type: ContactReferenceInput, required: true, description: 'Which contact.' }),
    key: t.string({ required: true, description: 'The key of a custom field.' }),
    value: t.field({ type: 'JSON', description: 'The value, in the JSON type of the field; null clears it.' }),
  }),
  resolve: async ({ contact: reference, key, value }, context) => {
    if (value === undefined) throw invalid(['input', 'value'], 'REQUIRED', 'give a value, or null to clear it');
    const contactId = await contactIdOf(reference, ['input', 'contact'], context);
    const field = (await customFieldDefinitions(context)).find((definition) => definition.key === key);
    if (field === undefined)
      throw new NotFoundFailure(`no custom field has the key ${formatValue(key)}`, ['input', 'key']);
    const issues: Issue[] = [];
    const checked = unwrap(checkCustomValue(field, value, { strings: false }), ['input', 'value'], issues) ?? null;
    throwIssues(issues);
    const contact = await writeValue(context.store, context.viewer, contactId, { [key]: checked });
    if (contact === null) throw noSuchContact(reference, ['input', 'contact']);
    return { contact, customField: { field, kept: checked } };
  },
  success: (t) => ({
    contact: t.expose('contact', { type: ContactType, description: 'The contact as it is now.' }),
    customField: t.expose('customField', {
      type: ContactCustomFieldObject,
      description: 'The field with its value as it is now.',
    }),
  }),
});
