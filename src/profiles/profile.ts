import { ContactType } from '../contacts/index.ts';
import { builder } from '../graphql/builder.ts';
import { reads, requestedRowFields } from '../graphql/requested-columns.ts';
import { profileOfContact, type Profile } from './loaders.ts';

/** What enrichment found about a contact. */
export const UnifiedProfileType = builder.objectRef<Profile>('UnifiedProfile').implement({
  description: 'What enrichment found about a contact, in the shape of properties.',
  fields: (t) => ({
    data: t.expose('data', { type: 'JSONObject', description: 'What was found, and nothing else.' }),
    merged: t.field({
      type: 'JSONObject',
      description:
        'What was found, laid over what the contact has itself: its free properties, and its email, firstname, lastname, phone and company. A key that was found replaces the contact\'s own, nested values included.',
      extensions: reads('data', 'own'),
      resolve: ({ own, data }) => ({ ...own, ...data }),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When something was first found.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When something was last found.' }),
  }),
});

builder.objectField(ContactType, 'unifiedProfile', (t) =>
  t.field({
    type: UnifiedProfileType,
    nullable: true,
    description: 'What enrichment found; null where the contact is NOT_ENRICHED.',
    extensions: reads('id'),
    resolve: (contact, _args, context, info) => profileOfContact(context, 'profile', requestedRowFields(info, 'UnifiedProfile')).load(contact.id),
  }),
);
