import { ContactType } from '../contact/index.ts';
import { builder } from '../../graphql/builder.ts';
import { defineInlinedRelation, inlines } from '../../graphql/look-ahead/inlined-relations.ts';
import { reads, requestedRowFields } from '../../graphql/look-ahead/selected-columns.ts';
import { empty, join, sql } from '../../store/index.ts';
import { ownProperties, profileOfContact, type Profile } from './loaders.ts';

/** What enrichment found about a contact. */
export const UnifiedProfileType = builder.objectRef<Profile>('UnifiedProfile').implement({
  description: 'What enrichment found about a contact, in the shape of properties.',
  fields: (t) => ({
    data: t.expose('data', { type: 'JSONObject', description: 'What was found, and nothing else.' }),
    merged: t.field({
      type: 'JSONObject',
      description:
        "What was found, laid over what the contact has itself: its free properties, and its email, firstname, lastname, phone and company. A key that was found replaces the contact's own, nested values included.",
      extensions: reads('data', 'own'),
      resolve: ({ own, data }) => ({ ...own, ...data }),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When something was first found.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When something was last found.' }),
  }),
});

const jsonValues = { data: sql`'data', p.data`, own: sql`'own', ${ownProperties}` };

const inlinedProfile = defineInlinedRelation<Profile | null>({
  as: 'inlinedProfile',
  typeName: 'UnifiedProfile',
  jsonFields: Object.keys(jsonValues),
  select: (fields, workspaceId) => {
    const values = Object.entries(jsonValues).flatMap(([field, value]) => (fields.includes(field) ? [value] : []));
    return sql`
    SELECT json_build_object(${values.length === 0 ? empty : join(values)})
    FROM unified_profile p WHERE p.workspace_id = ${workspaceId}::uuid AND p.contact_id = c.id`;
  },
});

builder.objectField(ContactType, 'unifiedProfile', (t) =>
  t.field({
    type: UnifiedProfileType,
    nullable: true,
    description: 'What enrichment found; null where the contact is NOT_ENRICHED.',
    extensions: inlines(['id'], inlinedProfile),
    resolve: (contact, _args, context, info) => {
      const embedded = inlinedProfile.of(contact);
      return embedded === undefined
        ? profileOfContact(context, 'profile', requestedRowFields(info, 'UnifiedProfile')).load(contact.id)
        : embedded;
    },
  }),
);
