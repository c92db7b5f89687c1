import { contactFields, filteredFields, ofEach, type FieldKind } from '../../query/contact-fields/index.ts';
import type { ContactFilterValue } from '../../query/filter/index.ts';
import { builder } from '../../graphql/builder.ts';
import {
  BooleanFilter,
  BuiltInPortalRoleFilter,
  DateTimeFilter,
  EnrichmentStatusFilter,
  IdFilter,
  LifecycleStageFilter,
  StringFilter,
  SubscriptionStatusFilter,
} from './operator-inputs.ts';
import {
  CustomFieldFilter,
  EventFilter,
  ExternalIdFilter,
  LegacyIdFilter,
  PropertyFilter,
  TagFilter,
} from './relation-inputs.ts';

/** The conditions on each kind of field. */
const filterTypes = {
  text: StringFilter,
  imageUrl: StringFilter,
  boolean: BooleanFilter,
  time: DateTimeFilter,
  SubscriptionStatus: SubscriptionStatusFilter,
  EnrichmentStatus: EnrichmentStatusFilter,
  LifecycleStage: LifecycleStageFilter,
} as const satisfies Record<FieldKind, unknown>;

export const ContactFilterInput = builder.inputRef<ContactFilterValue>('ContactFilter');

ContactFilterInput.implement({
  description:
    'Which contacts. All fields that are given must hold; an empty filter matches everybody. Filters nest 10 deep and hold 500 conditions at most. ' +
    'Null is not a condition: leave a field out, or ask with isSet.',
  fields: (t) => ({
    and: t.field({ type: [ContactFilterInput], description: 'All of these hold.' }),
    or: t.field({ type: [ContactFilterInput], description: 'At least one of these holds.' }),
    not: t.field({ type: ContactFilterInput, description: 'This does not hold.' }),
    id: t.field({ type: IdFilter, description: 'The contact itself.' }),
    ...ofEach(filteredFields, (field) =>
      t.field({ type: filterTypes[contactFields[field].kind], description: contactFields[field].filter }),
    ),
    email: t.field({ type: StringFilter, description: 'Any of the emails.' }),
    phone: t.field({
      type: StringFilter,
      description:
        'Any of the phone numbers. Equal are numbers of one normal form (5 to 15 digits, with a leading + and an extension if there are); parts are found as written and in the normal form.',
    }),
    builtInPortalRole: t.field({ type: BuiltInPortalRoleFilter, description: 'The built-in portal role.' }),
    tags: t.field({ type: TagFilter, description: 'The tags.' }),
    customField: t.field({ type: CustomFieldFilter, description: 'A custom field; several are put under `and`.' }),
    property: t.field({ type: PropertyFilter, description: 'A free property; several are put under `and`.' }),
    profile: t.field({
      type: PropertyFilter,
      description: 'What the unified profile has, by enrichment; several are put under `and`.',
    }),
    externalId: t.field({ type: ExternalIdFilter, description: 'Ids that other systems gave the contact.' }),
    legacyId: t.field({
      type: LegacyIdFilter,
      description: 'The contact itself, for clients that cannot tell a UUID from an external id.',
    }),
    account: t.field({ type: IdFilter, description: 'The account that the contact belongs to.' }),
    accountExternalId: t.field({ type: ExternalIdFilter, description: 'Ids that other systems gave the account.' }),
    accountLegacyId: t.field({
      type: LegacyIdFilter,
      description: 'The account, for clients that cannot tell a UUID from an external id.',
    }),
    location: t.field({ type: IdFilter, description: 'The location.' }),
    locationExternalId: t.field({ type: ExternalIdFilter, description: 'Ids that other systems gave the location.' }),
    locationLegacyId: t.field({
      type: LegacyIdFilter,
      description: 'The location, for clients that cannot tell a UUID from an external id.',
    }),
    portalRole: t.field({ type: IdFilter, description: 'The custom portal role.' }),
    portalRoleExternalId: t.field({
      type: ExternalIdFilter,
      description: 'Ids that other systems gave the custom portal role.',
    }),
    portalRoleLegacyId: t.field({
      type: LegacyIdFilter,
      description: 'The custom portal role, for clients that cannot tell a UUID from an external id.',
    }),
    assignedTo: t.field({ type: IdFilter, description: 'The member that the contact is assigned to.' }),
    assignedToExternalId: t.field({ type: ExternalIdFilter, description: 'Ids that other systems gave the member.' }),
    assignedToLegacyId: t.field({
      type: LegacyIdFilter,
      description: 'The member, for clients that cannot tell a UUID from an external id.',
    }),
    event: t.field({ type: EventFilter, description: 'An event; several are put under `and`.' }),
  }),
});
