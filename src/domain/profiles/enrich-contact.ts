import { PropertiesModeEnum } from '../contacts/index.ts';
import {
  ContactReferenceInput,
  contactColumns,
  contactIdOf,
  ContactType,
  noSuchContact,
  visibleContacts,
} from '../contact/index.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { insertOutboxEvents } from '../outbox/index.ts';
import { sql, timeOfWrite, typed } from '../../store/index.ts';
import { checkJsonObject, valid } from '../../values/index.ts';
import { profileOfContact } from './loaders.ts';
import { UnifiedProfileType } from './profile.ts';

/** Top-level keys whose value is null. */
function nullKeys(data: Record<string, unknown>): string[] {
  return Object.keys(data).filter((key) => data[key] === null);
}

defineMutation('enrichContact', {
  description:
    'Keeps what enrichment found about a contact, which is ENRICHED from then on. What the contact has itself stays as it is.',
  scope: 'contacts:write',
  errors: ['NotFoundError'],
  input: (t) => ({
    contact: t.field({ type: ContactReferenceInput, required: true, description: 'Which contact.' }),
    data: t.field({
      type: 'JSONObject',
      required: true,
      description: 'What was found, in the shape of properties: any JSON object, at most 100,000 characters as JSON.',
    }),
    mode: t.field({
      type: PropertiesModeEnum,
      description: 'What becomes of what was found before: MERGE where absent.',
    }),
  }),
  resolve: async ({ contact: reference, data, mode }, context) => {
    const { store, viewer } = context;
    const found = JSON.stringify(valid(checkJsonObject(data), ['input', 'data']));
    const contactId = await contactIdOf(reference, ['input', 'contact'], context);
    const before = mode === 'REPLACE' ? sql`'{}'::jsonb` : sql`p.data`;
    const removed = mode === 'MERGE_WITHOUT_NULLS' ? nullKeys(data) : [];
    const event = {
      type: 'contact.updated' as const,
      contactId,
      payload: { fields: ['enrichmentStatus', 'unifiedProfile'] },
    };
    const at = timeOfWrite();
    const [contact] = await store.write(typed('Contact')`
      WITH target AS MATERIALIZED (
          SELECT c.id FROM contact c WHERE ${visibleContacts(viewer)} AND c.id = ${contactId}::uuid FOR NO KEY UPDATE OF c),
        profiled AS (
          INSERT INTO unified_profile AS p (workspace_id, contact_id, data, created_at, updated_at)
          SELECT ${viewer.workspace.id}::uuid, id, ${found}::jsonb - ${removed}::text[], ${at}, ${at} FROM target
          ON CONFLICT (workspace_id, contact_id) DO UPDATE
            SET data = (${before} || ${found}::jsonb) - ${removed}::text[], updated_at = ${at}, version = p.version + 1),
        recorded AS (${insertOutboxEvents(viewer.workspace.id, [event])} WHERE EXISTS (SELECT 1 FROM target))
      UPDATE contact c SET enrichment_status = 'ENRICHED', updated_at = ${at}, version = c.version + 1
      FROM target WHERE c.workspace_id = ${viewer.workspace.id}::uuid AND c.id = target.id RETURNING ${contactColumns}`);
    if (contact === undefined) throw noSuchContact(reference, ['input', 'contact']);
    return { contact };
  },
  success: (t) => ({
    contact: t.expose('contact', { type: ContactType, description: 'The contact as it is now.' }),
    unifiedProfile: t.field({
      type: UnifiedProfileType,
      nullable: true,
      description: 'The profile as it is now; null only where it was cleared meanwhile.',
      resolve: ({ contact }, _args, context) => profileOfContact(context, 'profile', null).load(contact.id),
    }),
  }),
});
