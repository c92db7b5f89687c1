import { ExternalIdReference } from '../../external-ids/index.ts';
import { builder } from '../../../graphql/builder.ts';
import { requestedSelect } from '../../../graphql/look-ahead/requested-select.ts';
import { ContactType, findContact, LegacyContactReference } from '../../contact/index.ts';

builder.queryField('contact', (t) =>
  t.field({
    type: ContactType,
    nullable: true,
    description: 'One contact, by exactly one of the arguments; null where there is none.',
    extensions: { scope: 'contacts:read' },
    // The fields of ContactReference, side by side: contact(email: "…") reads better than contact(by: {email: "…"}).
    args: {
      id: t.arg.id({ description: 'The global id or the UUID.' }),
      email: t.arg.string({ description: 'One of the emails, in any case.' }),
      externalId: t.arg({ type: ExternalIdReference, description: 'One of the external ids.' }),
      visitorId: t.arg.string({ description: 'One of the visitor ids, as a website tracker knows them.' }),
      legacyId: t.arg({
        type: LegacyContactReference,
        description: 'The UUID or an external id, for clients that cannot tell which they have.',
      }),
    },
    resolve: (_root, reference, context, info) =>
      findContact(reference, [], context, requestedSelect(info, 'Contact', 'c', context)),
  }),
);
