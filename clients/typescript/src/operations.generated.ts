/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Conditions on a yes or no; all that are given must hold. */
export type BooleanFilter = {
  /** Is this. */
  eq?: boolean | null | undefined;
  /** Is one of these. */
  in?: Array<boolean> | null | undefined;
  /** Whether there is a value. */
  isSet?: boolean | null | undefined;
  /** Is not this. */
  neq?: boolean | null | undefined;
  /** Is none of these. */
  notIn?: Array<boolean> | null | undefined;
};

/** The roles of the customer portal that every workspace has. */
export type BuiltInPortalRole =
  /** Sees the matters of the account. */
  | 'ADMIN'
  /** Sees own matters. */
  | 'MEMBER'
  /** May not enter the portal. */
  | 'NO_ACCESS';

/** Conditions on a value of a fixed set; all that are given must hold. */
export type BuiltInPortalRoleFilter = {
  /** Is this one. */
  eq?: BuiltInPortalRole | null | undefined;
  /** Is one of these. */
  in?: Array<BuiltInPortalRole> | null | undefined;
  /** Whether there is one: there always is. */
  isSet?: boolean | null | undefined;
  /** Is not this one. */
  neq?: BuiltInPortalRole | null | undefined;
  /** Is none of these. */
  notIn?: Array<BuiltInPortalRole> | null | undefined;
};

/** The account that a contact belongs to: exactly one of its fields. */
export type ContactAccount =
  {   /** An external id of the account, of any label. */
  externalId: string; id?: never; legacyId?: never; }
  |  { externalId?: never;   /** The global id or the UUID of the account. */
  id: string | number; legacyId?: never; }
  |  { externalId?: never; id?: never;   /** The UUID or an external id, for clients that cannot tell which they have. */
  legacyId: LegacyIdReference; };

/** The member who looks after a contact: exactly one of its fields. */
export type ContactAssignee =
  {   /** An external id of the member, of any label. */
  externalId: string; id?: never; legacyId?: never; }
  |  { externalId?: never;   /** The global id or the UUID of the member. */
  id: string | number; legacyId?: never; }
  |  { externalId?: never; id?: never;   /** The UUID or an external id, for clients that cannot tell which they have. */
  legacyId: LegacyIdReference; };

/** Which contacts. All fields that are given must hold; an empty filter matches everybody. Filters nest 10 deep and hold 500 conditions at most. Null is not a condition: leave a field out, or ask with isSet. */
export type ContactFilter = {
  /** The account that the contact belongs to. */
  account?: IdFilter | null | undefined;
  /** Ids that other systems gave the account. */
  accountExternalId?: ExternalIdFilter | null | undefined;
  /** The account, for clients that cannot tell a UUID from an external id. */
  accountLegacyId?: LegacyIdFilter | null | undefined;
  /** All of these hold. */
  and?: Array<ContactFilter> | null | undefined;
  /** The member that the contact is assigned to. */
  assignedTo?: IdFilter | null | undefined;
  /** Ids that other systems gave the member. */
  assignedToExternalId?: ExternalIdFilter | null | undefined;
  /** The member, for clients that cannot tell a UUID from an external id. */
  assignedToLegacyId?: LegacyIdFilter | null | undefined;
  /** The built-in portal role. */
  builtInPortalRole?: BuiltInPortalRoleFilter | null | undefined;
  /** The messaging channel. */
  channel?: StringFilter | null | undefined;
  /** The company by name. */
  company?: StringFilter | null | undefined;
  /** When the contact was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** A custom field; several are put under `and`. */
  customField?: CustomFieldFilter | null | undefined;
  /** Whether nobody may contact the person. */
  doNotContact?: BooleanFilter | null | undefined;
  /** Any of the emails. */
  email?: StringFilter | null | undefined;
  /** Whether enrichment has found a profile. */
  enrichmentStatus?: EnrichmentStatusFilter | null | undefined;
  /** An event; several are put under `and`. */
  event?: EventFilter | null | undefined;
  /** Ids that other systems gave the contact. */
  externalId?: ExternalIdFilter | null | undefined;
  /** The first name. */
  firstName?: StringFilter | null | undefined;
  /** The time of the earliest event; the creation where there is none. */
  firstSeenAt?: DateTimeFilter | null | undefined;
  /** The contact itself. */
  id?: IdFilter | null | undefined;
  /** The job title. */
  jobTitle?: StringFilter | null | undefined;
  /** The last name. */
  lastName?: StringFilter | null | undefined;
  /** The contact itself, for clients that cannot tell a UUID from an external id. */
  legacyId?: LegacyIdFilter | null | undefined;
  /** The location. */
  location?: IdFilter | null | undefined;
  /** Ids that other systems gave the location. */
  locationExternalId?: ExternalIdFilter | null | undefined;
  /** The location, for clients that cannot tell a UUID from an external id. */
  locationLegacyId?: LegacyIdFilter | null | undefined;
  /** The full name. */
  name?: StringFilter | null | undefined;
  /** This does not hold. */
  not?: ContactFilter | null | undefined;
  /** The notes. */
  notes?: StringFilter | null | undefined;
  /** At least one of these holds. */
  or?: Array<ContactFilter> | null | undefined;
  /** Any of the phone numbers. Equal are numbers of one normal form (5 to 15 digits, with a leading + and an extension if there are); parts are found as written and in the normal form. */
  phone?: StringFilter | null | undefined;
  /** The custom portal role. */
  portalRole?: IdFilter | null | undefined;
  /** Ids that other systems gave the custom portal role. */
  portalRoleExternalId?: ExternalIdFilter | null | undefined;
  /** The custom portal role, for clients that cannot tell a UUID from an external id. */
  portalRoleLegacyId?: LegacyIdFilter | null | undefined;
  /** What the unified profile has, by enrichment; several are put under `and`. */
  profile?: PropertyFilter | null | undefined;
  /** A free property; several are put under `and`. */
  property?: PropertyFilter | null | undefined;
  /** Where the contact came from. */
  source?: StringFilter | null | undefined;
  /** How far the contact has come. */
  stage?: LifecycleStageFilter | null | undefined;
  /** Whether the contact takes part in mailings. */
  subscriptionStatus?: SubscriptionStatusFilter | null | undefined;
  /** The tags. */
  tags?: TagFilter | null | undefined;
  /** When the contact was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The location that a contact belongs to: exactly one of its fields. */
export type ContactLocation =
  {   /** An external id of the location, of any label. */
  externalId: string; id?: never; legacyId?: never; }
  |  { externalId?: never;   /** The global id or the UUID of the location. */
  id: string | number; legacyId?: never; }
  |  { externalId?: never; id?: never;   /** The UUID or an external id, for clients that cannot tell which they have. */
  legacyId: LegacyIdReference; };

/** By what a contact is recognised: exactly one of its fields. A new contact gets the value, an email or phone number only where the input gives none. */
export type ContactMatch =
  {   /** An email, in any case. */
  email: string; externalId?: never; phone?: never; }
  |  { email?: never;   /** An external id with its label. */
  externalId: ExternalIdReference; phone?: never; }
  |  { email?: never; externalId?: never;   /** A phone number of 5 to 15 digits, in any writing. Of several contacts that have it, the oldest is meant. */
  phone: string; };

/** One term of an order: a field or a custom field. Ties are decided by the next term, at last by the id. */
export type ContactOrder = {
  /** Instead of a field, the key of a custom field: numbers and dates by their value, all others as text without case. */
  customField?: string | null | undefined;
  /** Which way. */
  direction?: OrderDirection | null | undefined;
  /** The field. */
  field?: ContactOrderField | null | undefined;
  /** Where contacts without a value stand, whichever way. */
  nulls?: NullPlacement | null | undefined;
};

/** What contacts may be ordered by, besides custom fields. */
export type ContactOrderField =
  /** By channel, without case. */
  | 'CHANNEL'
  /** By company, without case. */
  | 'COMPANY'
  /** By creation. */
  | 'CREATED_AT'
  /** Those who may be contacted first. */
  | 'DO_NOT_CONTACT'
  /** By primary email, without case. */
  | 'EMAIL'
  /** Enriched first. */
  | 'ENRICHMENT_STATUS'
  /** By first name, without case. */
  | 'FIRST_NAME'
  /** By the earliest event. */
  | 'FIRST_SEEN_AT'
  /** By job title, without case. */
  | 'JOB_TITLE'
  /** By last name, without case. */
  | 'LAST_NAME'
  /** By full name, without case. */
  | 'NAME'
  /** By the first 100 characters of the notes, without case. */
  | 'NOTES'
  /** By primary phone number, as it was written. */
  | 'PHONE'
  /** By source, without case. */
  | 'SOURCE'
  /** By stage, in the order from subscriber to customer. */
  | 'STAGE'
  /** Subscribed first. */
  | 'SUBSCRIPTION_STATUS'
  /** By the last change. */
  | 'UPDATED_AT';

/** The role of a contact in the customer portal: exactly one of its fields. */
export type ContactPortalRole =
  {   /** An external id of a custom role, of any label. */
  externalId: string; id?: never; legacyId?: never; slug?: never; }
  |  { externalId?: never;   /** The global id or the UUID of a custom role. */
  id: string | number; legacyId?: never; slug?: never; }
  |  { externalId?: never; id?: never;   /** The UUID or an external id of a custom role, for clients that cannot tell which they have. */
  legacyId: LegacyIdReference; slug?: never; }
  |  { externalId?: never; id?: never; legacyId?: never;   /** no_access, member, admin, or the slug of a custom role. */
  slug: string; };

/** Which contact is meant: exactly one of its fields. */
export type ContactReference =
  {   /** One of the emails, in any case. */
  email: string; externalId?: never; id?: never; legacyId?: never; visitorId?: never; }
  |  { email?: never;   /** One of the external ids. */
  externalId: ExternalIdReference; id?: never; legacyId?: never; visitorId?: never; }
  |  { email?: never; externalId?: never;   /** The global id or the UUID. */
  id: string | number; legacyId?: never; visitorId?: never; }
  |  { email?: never; externalId?: never; id?: never;   /** The UUID or an external id, for clients that cannot tell which they have. */
  legacyId: LegacyContactReference; visitorId?: never; }
  |  { email?: never; externalId?: never; id?: never; legacyId?: never;   /** One of the visitor ids, as a website tracker knows them. */
  visitorId: string; };

/** Contacts that have a text in one of the fields, in any case; every character stands for itself. */
export type ContactSearch = {
  /** Where to look; everywhere if none is given. */
  fields?: Array<ContactSearchField> | null | undefined;
  /** The text. An empty one matches everybody. */
  text: string;
};

/** Where a search looks. */
export type ContactSearchField =
  /** The company. */
  | 'COMPANY'
  /** All emails. */
  | 'EMAIL'
  /** The job title. */
  | 'JOB_TITLE'
  /** The name, and the first and last name joined. */
  | 'NAME'
  /** All phone numbers, as written and in their normal form. */
  | 'PHONE'
  /** Texts in the free properties, nested ones included. */
  | 'PROPERTIES';

/** What createContact takes. */
export type CreateContactInput = {
  /** The account that the contact belongs to; null takes it off its account. */
  account?: ContactAccount | null | undefined;
  /** The member who looks after the contact; null for nobody. */
  assignedTo?: ContactAssignee | null | undefined;
  /** The same as assignedTo, by their global id or UUID alone. Not together with assignedTo. */
  assignedToId?: string | number | null | undefined;
  /** The picture: an http(s) URL whose path ends in .png, .jpg or .jpeg. */
  avatarUrl?: string | null | undefined;
  /** The messaging channel that the contact came in by. 1 to 100 characters. */
  channel?: string | null | undefined;
  /** The company by name. At most 200 characters. */
  company?: string | null | undefined;
  /** Whether texts among customValues are converted to the type of their field, as a form has them: "12" for a NUMBER, "true" for a BOOLEAN, "a; b" for a MULTISELECT, and "" to clear. False where absent. */
  convertCustomValues?: boolean | null | undefined;
  /** Values of custom fields by key. Those not named stay; null clears one. */
  customValues?: Record<string, unknown> | null | undefined;
  /** Whether nobody may contact the person. */
  doNotContact?: boolean | null | undefined;
  /** The primary email: an address that the email input of HTML takes, or one in another script. Alone it replaces the primary one and keeps the others; beside `emails` it must be one of them. */
  email?: string | null | undefined;
  /** All emails, at most 50. The primary one stays, or is the first, where `email` is absent. */
  emails?: Array<string> | null | undefined;
  /** All external ids, at most 50. */
  externalIds?: Array<ExternalIdInput> | null | undefined;
  /** The first name. Writing a part makes the name the parts joined. At most 100 characters. */
  firstName?: string | null | undefined;
  /** The job title. At most 300 characters. */
  jobTitle?: string | null | undefined;
  /** The last name. Writing a part makes the name the parts joined. At most 100 characters. */
  lastName?: string | null | undefined;
  /** The location that the contact belongs to; null takes it off its location. */
  location?: ContactLocation | null | undefined;
  /** The same as location, by its global id or UUID alone. Not together with location. */
  locationId?: string | number | null | undefined;
  /** The full name, kept as written; the parts become its first word and the rest. At most 200 characters. */
  name?: string | null | undefined;
  /** Free text. At most 100,000 characters. */
  notes?: string | null | undefined;
  /** The primary phone number. Alone it replaces the primary one and keeps the others; beside `phones` it must be one of them. */
  phone?: string | null | undefined;
  /** Which texts are taken as phone numbers: INTERNATIONAL where absent, so that a typo is refused; TEXT takes what people write in a free field, such as an extension. */
  phoneFormat?: PhoneFormat | null | undefined;
  /** All phone numbers, at most 50. The primary one stays, or is the first, where `phone` is absent. */
  phones?: Array<string> | null | undefined;
  /** The role in the customer portal; null for the default of the workspace. */
  portalRole?: ContactPortalRole | null | undefined;
  /** Free properties: any JSON object. */
  properties?: Record<string, unknown> | null | undefined;
  /** Whether required custom fields must have a value. True where absent. */
  requireCustomFields?: boolean | null | undefined;
  /** Where the contact came from. At most 200 characters. */
  source?: string | null | undefined;
  /** How far the contact has come towards being a customer. */
  stage?: LifecycleStage | null | undefined;
  /** Whether the contact takes part in mailings. */
  subscriptionStatus?: SubscriptionStatus | null | undefined;
  /** The names of all tags; unknown ones are created. Compared without case. */
  tags?: Array<string> | null | undefined;
  /** What happens to customValues whose key is not that of a custom field: REFUSE where absent. */
  unknownCustomFields?: UnknownCustomFields | null | undefined;
  /** All visitor ids. One that another contact has moves here; one of a contact that you may not see is a conflict. */
  visitorIds?: Array<string> | null | undefined;
};

/** Conditions on a custom field; all that are given must hold. The definition says which operators there are: texts (also of a multiselect: one of its values) have those of StringFilter; numbers eq, neq, in, notIn, lt, lte, gt, gte, between, isSet; booleans eq, neq, in, notIn, isSet; dates those of DateTimeFilter. A key without a definition compares as text. A list is compared by its elements. */
export type CustomFieldFilter = {
  /** Two values, from and to, both included. */
  between?: Array<unknown> | null | undefined;
  /** Has this text in it. */
  contains?: string | null | undefined;
  /** Ends with this text. */
  endsWith?: string | null | undefined;
  /** Is this value. */
  eq?: unknown;
  /** Is greater, or later. */
  gt?: unknown;
  /** Is greater or equal, or not earlier. */
  gte?: unknown;
  /** Is one of these values. */
  in?: Array<unknown> | null | undefined;
  /** Whether there is a value, and not an empty one. */
  isSet?: boolean | null | undefined;
  /** The key of the field. */
  key: string;
  /** Is less, or earlier. */
  lt?: unknown;
  /** Is less or equal, or not later. */
  lte?: unknown;
  /** Is not this value, or there is none. */
  neq?: unknown;
  /** Does not have this text in it, or there is none. */
  notContains?: string | null | undefined;
  /** Is none of these values, or there is none. */
  notIn?: Array<unknown> | null | undefined;
  /** Begins with this text. */
  startsWith?: string | null | undefined;
  /** A date in the time up to now; of days, the first counts as a whole. */
  withinLast?: DurationInput | null | undefined;
  /** A date in the time from now on; of days, today counts. */
  withinNext?: DurationInput | null | undefined;
};

/** Which contacts somebody sees and changes. */
export type DataScope =
  /** All contacts of the workspace. */
  | 'ALL'
  /** Those assigned to the member, who can make nobody see more: neither themselves, nor another member, nor a key. */
  | 'ASSIGNED';

/** Conditions on a time; all that are given must hold. */
export type DateTimeFilter = {
  /** Two dates, from and to, both included. */
  between?: Array<string> | null | undefined;
  /** On this day, or in this millisecond. */
  eq?: string | null | undefined;
  /** After the day has ended, or after the time. */
  gt?: string | null | undefined;
  /** After the day has begun, or not before the time. */
  gte?: string | null | undefined;
  /** On one of these days, or in one of these milliseconds. */
  in?: Array<string> | null | undefined;
  /** Whether there is a time. */
  isSet?: boolean | null | undefined;
  /** Before the day begins, or before the time. */
  lt?: string | null | undefined;
  /** Before the day ends, or not after the time. */
  lte?: string | null | undefined;
  /** Not on this day, or not in this millisecond. */
  neq?: string | null | undefined;
  /** On none of these days, in none of these milliseconds. */
  notIn?: Array<string> | null | undefined;
  /** In the time up to now: {days: 30} is the last 30 days. */
  withinLast?: DurationInput | null | undefined;
  /** In the time from now on. */
  withinNext?: DurationInput | null | undefined;
};

/** What deleteContact takes. */
export type DeleteContactInput = {
  /** Which contact. */
  contact: ContactReference;
};

/** A length of time: the sum of what is given. */
export type DurationInput = {
  /** Days of 24 hours. */
  days?: number | null | undefined;
  /** Hours. */
  hours?: number | null | undefined;
  /** Minutes. */
  minutes?: number | null | undefined;
  /** Weeks of 7 days. */
  weeks?: number | null | undefined;
};

/** Whether enrichment has found a profile. */
export type EnrichmentStatus =
  /** The contact has a unified profile. */
  | 'ENRICHED'
  /** The contact has none. */
  | 'NOT_ENRICHED';

/** Conditions on a value of a fixed set; all that are given must hold. */
export type EnrichmentStatusFilter = {
  /** Is this one. */
  eq?: EnrichmentStatus | null | undefined;
  /** Is one of these. */
  in?: Array<EnrichmentStatus> | null | undefined;
  /** Whether there is one: there always is. */
  isSet?: boolean | null | undefined;
  /** Is not this one. */
  neq?: EnrichmentStatus | null | undefined;
  /** Is none of these. */
  notIn?: Array<EnrichmentStatus> | null | undefined;
};

/** Whether there is an event of this kind. */
export type EventFilter = {
  /** Before this time. */
  before?: string | null | undefined;
  /** false: there is none such. Default: true. */
  exists?: boolean | null | undefined;
  /** At this time or later. */
  since?: string | null | undefined;
  /** The type of the event; any if none is given. */
  type?: string | null | undefined;
  /** In the time up to now. Instead of since and before. */
  withinLast?: DurationInput | null | undefined;
};

/** Conditions on ids that other systems gave; all that are given must hold. They compare as they came, with case. */
export type ExternalIdFilter = {
  /** Has this id. */
  eq?: string | null | undefined;
  /** Has one of these ids. */
  in?: Array<string> | null | undefined;
  /** Whether there is any. */
  isSet?: boolean | null | undefined;
  /** Whose ids; those of all labels if none is given. */
  label?: string | null | undefined;
  /** Does not have this id. */
  neq?: string | null | undefined;
  /** Has none of these ids. */
  notIn?: Array<string> | null | undefined;
};

/** An id that another system gave. Among objects of a type, label and id together are unique in the workspace. */
export type ExternalIdInput = {
  /** The id in that system: 1 to 255 characters. */
  externalId: string;
  /** Whose id it is: pylon, whautomate, pristinesend, pathbound, orgcrm, or any other. 1 to 100 characters. */
  label: string;
};

/** An id that another system gave. */
export type ExternalIdReference = {
  /** The id in that system. */
  externalId: string;
  /** Whose id it is: pylon, whautomate, pristinesend, pathbound, orgcrm, or any other. */
  label: string;
};

/** Conditions on an id; all that are given must hold. Ids are global ids or UUIDs; one that names nothing matches nothing. */
export type IdFilter = {
  /** Is this one. */
  eq?: string | number | null | undefined;
  /** Is one of these. */
  in?: Array<string | number> | null | undefined;
  /** Whether there is one. */
  isSet?: boolean | null | undefined;
  /** Is not this one, or there is none. */
  neq?: string | number | null | undefined;
  /** Is none of these, or there is none. */
  notIn?: Array<string | number> | null | undefined;
};

/** The id of a contact as a legacy client stored it: the UUID, or an external id with a label. A UUID wins over an external id that looks like one. */
export type LegacyContactReference = {
  /** Whether an external id with another label will do where none has the label; false where absent. */
  anyLabel?: boolean | null | undefined;
  /** true: a contact without an email is not meant, as in an API in which each has one. */
  hasEmail?: boolean | null | undefined;
  /** The UUID or the external id. */
  id: string | number;
  /** The label of the external id. */
  label: string;
};

/** Conditions on an id as a legacy client stored it: the UUID, or an external id with the label. All that are given must hold. */
export type LegacyIdFilter = {
  /** Is this one. */
  eq?: string | null | undefined;
  /** Is one of these. */
  in?: Array<string> | null | undefined;
  /** The label of the external ids. */
  label: string;
  /** Is not this one, or there is none. */
  neq?: string | null | undefined;
  /** Is none of these, or there is none. */
  notIn?: Array<string> | null | undefined;
};

/** An id as a legacy client stored it: the UUID, or an external id with a label. A UUID wins over an external id that looks like one. */
export type LegacyIdReference = {
  /** Whether an external id with another label will do where none has the label; false where absent. */
  anyLabel?: boolean | null | undefined;
  /** The UUID or the external id. */
  id: string | number;
  /** The label of the external id. */
  label: string;
};

/** How far the contact has come towards being a customer. */
export type LifecycleStage =
  /** Has bought. */
  | 'CUSTOMER'
  /** Has answered, or taken part in something. */
  | 'ENGAGED'
  /** Recommends. */
  | 'EVANGELIST'
  /** Waits to be contacted again. */
  | 'FOLLOW_UP_REQUIRED'
  /** Has not been heard of for a long time. */
  | 'INACTIVE'
  /** Has shown interest. */
  | 'LEAD'
  /** Has decided against buying. */
  | 'LOST'
  /** Marketing finds the contact ready (MQL). */
  | 'MARKETING_QUALIFIED_LEAD'
  /** A deal is in progress. */
  | 'OPPORTUNITY'
  /** None of the others. */
  | 'OTHER'
  /** Sales finds the contact ready (SQL). */
  | 'SALES_QUALIFIED_LEAD'
  /** Has signed up; the stage of a new contact. */
  | 'SUBSCRIBER';

/** Conditions on a value of a fixed set; all that are given must hold. */
export type LifecycleStageFilter = {
  /** Is this one. */
  eq?: LifecycleStage | null | undefined;
  /** Is one of these. */
  in?: Array<LifecycleStage> | null | undefined;
  /** Whether there is one: there always is. */
  isSet?: boolean | null | undefined;
  /** Is not this one. */
  neq?: LifecycleStage | null | undefined;
  /** Is none of these. */
  notIn?: Array<LifecycleStage> | null | undefined;
};

/** Where items without a value stand in a sorted list. */
export type NullPlacement =
  /** Before all others, in both directions. */
  | 'FIRST'
  /** After all others, in both directions. */
  | 'LAST';

/** Which way a list is sorted. */
export type OrderDirection =
  /** From small to large, from A to Z, oldest first. */
  | 'ASC'
  /** From large to small, from Z to A, newest first. */
  | 'DESC';

/** Which texts are taken as phone numbers. */
export type PhoneFormat =
  /** Digits with an optional leading +, and spaces, dots, dashes and brackets between them; 5 to 15 digits. */
  | 'INTERNATIONAL'
  /** Any text of 1 to 40 characters. */
  | 'TEXT';

/** How an update treats the free properties. */
export type PropertiesMode =
  /** Sets the given keys and keeps the others; a key given as null is kept as null. */
  | 'MERGE'
  /** Sets the given keys and keeps the others; a key given as null is removed. */
  | 'MERGE_WITHOUT_NULLS'
  /** Replaces all properties by the given ones. */
  | 'REPLACE';

/** Conditions on a free property, or on a value of the unified profile; all that are given must hold. The operand says what it compares with: a number with numbers, a boolean with booleans, a text with texts; lt, lte, gt, gte and between with a text compare dates. A list is compared by its elements: one of them has to pass, for neq, notContains and notIn none. */
export type PropertyFilter = {
  /** Two values, from and to, both included. */
  between?: Array<unknown> | null | undefined;
  /** Has this text in it. */
  contains?: string | null | undefined;
  /** Ends with this text. */
  endsWith?: string | null | undefined;
  /** Is this value. */
  eq?: unknown;
  /** Is greater, or later. */
  gt?: unknown;
  /** Is greater or equal, or not earlier. */
  gte?: unknown;
  /** Is one of these values, each compared with values of its own type. */
  in?: Array<unknown> | null | undefined;
  /** Whether there is a value, and not an empty one. */
  isSet?: boolean | null | undefined;
  /** Is less, or earlier. */
  lt?: unknown;
  /** Is less or equal, or not later. */
  lte?: unknown;
  /** Is not this value, or there is none. */
  neq?: unknown;
  /** Does not have this text in it, or there is none. */
  notContains?: string | null | undefined;
  /** Is none of these values, each compared with values of its own type, or there is none. */
  notIn?: Array<unknown> | null | undefined;
  /** The keys from the root of the properties, or of the profile; the place in a list counts from 0. */
  path: Array<string>;
  /** Begins with this text. */
  startsWith?: string | null | undefined;
  /** A date in the time up to now. */
  withinLast?: DurationInput | null | undefined;
  /** A date in the time from now on. */
  withinNext?: DurationInput | null | undefined;
};

/** What a key may do. A key that acts as a member never may more than the role of the member. */
export type Scope =
  /** Everything, and members and keys. */
  | 'ADMIN'
  /** Delete contacts and what hangs on them; to merge contacts needs CONTACTS_WRITE too. */
  | 'CONTACTS_DELETE'
  /** Read everything about contacts, and the settings that describe them. */
  | 'CONTACTS_READ'
  /** Create and change contacts, what hangs on them, and accounts. Without CONTACTS_READ, answers show ids only. */
  | 'CONTACTS_WRITE'
  /** Change tags, custom fields, views, and the other settings of the workspace; delete accounts. Without CONTACTS_READ, answers show ids only. */
  | 'SETTINGS_WRITE';

/** Conditions on a text; all that are given must hold. Texts compare without case, and every character stands for itself. neq, notContains and notIn also match contacts without a value. */
export type StringFilter = {
  /** Has this text in it. */
  contains?: string | null | undefined;
  /** Ends with this text. */
  endsWith?: string | null | undefined;
  /** Is this text. */
  eq?: string | null | undefined;
  /** Is one of these texts. */
  in?: Array<string> | null | undefined;
  /** Whether there is a text, and not an empty one. */
  isSet?: boolean | null | undefined;
  /** Is not this text, or there is none. */
  neq?: string | null | undefined;
  /** Does not have this text in it, or there is none. */
  notContains?: string | null | undefined;
  /** Is none of these texts, or there is none. */
  notIn?: Array<string> | null | undefined;
  /** Begins with this text. */
  startsWith?: string | null | undefined;
};

/** Whether the contact takes part in mailings. */
export type SubscriptionStatus =
  /** Takes part. */
  | 'SUBSCRIBED'
  /** Has opted out. */
  | 'UNSUBSCRIBED';

/** Conditions on a value of a fixed set; all that are given must hold. */
export type SubscriptionStatusFilter = {
  /** Is this one. */
  eq?: SubscriptionStatus | null | undefined;
  /** Is one of these. */
  in?: Array<SubscriptionStatus> | null | undefined;
  /** Whether there is one: there always is. */
  isSet?: boolean | null | undefined;
  /** Is not this one. */
  neq?: SubscriptionStatus | null | undefined;
  /** Is none of these. */
  notIn?: Array<SubscriptionStatus> | null | undefined;
};

/** Conditions on the tags; all that are given must hold. Tags are named without case; an unknown name is on no contact. */
export type TagFilter = {
  /** Has each of these tags. */
  all?: Array<string> | null | undefined;
  /** Has at least one of these tags. */
  any?: Array<string> | null | undefined;
  /** Has this tag. */
  has?: string | null | undefined;
  /** Whether there is any tag. */
  isSet?: boolean | null | undefined;
  /** Has none of these tags. */
  none?: Array<string> | null | undefined;
};

/** What happens to custom values whose key is not that of a custom field. */
export type UnknownCustomFields =
  /** They are kept as they came. */
  | 'KEEP'
  /** The write is refused. */
  | 'REFUSE';

/** What updateContact takes. */
export type UpdateContactInput = {
  /** The account that the contact belongs to; null takes it off its account. */
  account?: ContactAccount | null | undefined;
  /** Visitor ids to add to those that the contact has. One that another contact has moves here; one of a contact that you may not see is a conflict. */
  addVisitorIds?: Array<string> | null | undefined;
  /** The member who looks after the contact; null for nobody. */
  assignedTo?: ContactAssignee | null | undefined;
  /** The same as assignedTo, by their global id or UUID alone. Not together with assignedTo. */
  assignedToId?: string | number | null | undefined;
  /** The picture: an http(s) URL whose path ends in .png, .jpg or .jpeg. */
  avatarUrl?: string | null | undefined;
  /** The messaging channel that the contact came in by. 1 to 100 characters. */
  channel?: string | null | undefined;
  /** The company by name. At most 200 characters. */
  company?: string | null | undefined;
  /** Which contact. */
  contact: ContactReference;
  /** Whether texts among customValues are converted to the type of their field, as a form has them: "12" for a NUMBER, "true" for a BOOLEAN, "a; b" for a MULTISELECT, and "" to clear. False where absent. */
  convertCustomValues?: boolean | null | undefined;
  /** Values of custom fields by key. Those not named stay; null clears one. */
  customValues?: Record<string, unknown> | null | undefined;
  /** Whether nobody may contact the person. */
  doNotContact?: boolean | null | undefined;
  /** The primary email: an address that the email input of HTML takes, or one in another script. Alone it replaces the primary one and keeps the others; beside `emails` it must be one of them. */
  email?: string | null | undefined;
  /** All emails, at most 50. The primary one stays, or is the first, where `email` is absent. */
  emails?: Array<string> | null | undefined;
  /** All external ids, at most 50. */
  externalIds?: Array<ExternalIdInput> | null | undefined;
  /** The first name. Writing a part makes the name the parts joined. At most 100 characters. */
  firstName?: string | null | undefined;
  /** The job title. At most 300 characters. */
  jobTitle?: string | null | undefined;
  /** The last name. Writing a part makes the name the parts joined. At most 100 characters. */
  lastName?: string | null | undefined;
  /** The location that the contact belongs to; null takes it off its location. */
  location?: ContactLocation | null | undefined;
  /** The same as location, by its global id or UUID alone. Not together with location. */
  locationId?: string | number | null | undefined;
  /** The full name, kept as written; the parts become its first word and the rest. At most 200 characters. */
  name?: string | null | undefined;
  /** Free text. At most 100,000 characters. */
  notes?: string | null | undefined;
  /** The primary phone number. Alone it replaces the primary one and keeps the others; beside `phones` it must be one of them. */
  phone?: string | null | undefined;
  /** Which texts are taken as phone numbers: INTERNATIONAL where absent, so that a typo is refused; TEXT takes what people write in a free field, such as an extension. */
  phoneFormat?: PhoneFormat | null | undefined;
  /** All phone numbers, at most 50. The primary one stays, or is the first, where `phone` is absent. */
  phones?: Array<string> | null | undefined;
  /** The role in the customer portal; null for the default of the workspace. */
  portalRole?: ContactPortalRole | null | undefined;
  /** Free properties: any JSON object. */
  properties?: Record<string, unknown> | null | undefined;
  /** What becomes of the free properties that are not given: MERGE where absent. */
  propertiesMode?: PropertiesMode | null | undefined;
  /** Where the contact came from. At most 200 characters. */
  source?: string | null | undefined;
  /** How far the contact has come towards being a customer. */
  stage?: LifecycleStage | null | undefined;
  /** Whether the contact takes part in mailings. */
  subscriptionStatus?: SubscriptionStatus | null | undefined;
  /** The names of all tags; unknown ones are created. Compared without case. */
  tags?: Array<string> | null | undefined;
  /** What happens to customValues whose key is not that of a custom field: REFUSE where absent. */
  unknownCustomFields?: UnknownCustomFields | null | undefined;
  /** All visitor ids. One that another contact has moves here; one of a contact that you may not see is a conflict. */
  visitorIds?: Array<string> | null | undefined;
};

/** What upsertContact takes. */
export type UpsertContactInput = {
  /** The account that the contact belongs to; null takes it off its account. */
  account?: ContactAccount | null | undefined;
  /** The member who looks after the contact; null for nobody. */
  assignedTo?: ContactAssignee | null | undefined;
  /** The same as assignedTo, by their global id or UUID alone. Not together with assignedTo. */
  assignedToId?: string | number | null | undefined;
  /** The picture: an http(s) URL whose path ends in .png, .jpg or .jpeg. */
  avatarUrl?: string | null | undefined;
  /** The messaging channel that the contact came in by. 1 to 100 characters. */
  channel?: string | null | undefined;
  /** The company by name. At most 200 characters. */
  company?: string | null | undefined;
  /** Whether texts among customValues are converted to the type of their field, as a form has them: "12" for a NUMBER, "true" for a BOOLEAN, "a; b" for a MULTISELECT, and "" to clear. False where absent. */
  convertCustomValues?: boolean | null | undefined;
  /** Values of custom fields by key. Those not named stay; null clears one. */
  customValues?: Record<string, unknown> | null | undefined;
  /** Whether nobody may contact the person. */
  doNotContact?: boolean | null | undefined;
  /** The primary email: an address that the email input of HTML takes, or one in another script. Alone it replaces the primary one and keeps the others; beside `emails` it must be one of them. */
  email?: string | null | undefined;
  /** All emails, at most 50. The primary one stays, or is the first, where `email` is absent. */
  emails?: Array<string> | null | undefined;
  /** All external ids, at most 50. */
  externalIds?: Array<ExternalIdInput> | null | undefined;
  /** The first name. Writing a part makes the name the parts joined. At most 100 characters. */
  firstName?: string | null | undefined;
  /** The job title. At most 300 characters. */
  jobTitle?: string | null | undefined;
  /** The last name. Writing a part makes the name the parts joined. At most 100 characters. */
  lastName?: string | null | undefined;
  /** The location that the contact belongs to; null takes it off its location. */
  location?: ContactLocation | null | undefined;
  /** The same as location, by its global id or UUID alone. Not together with location. */
  locationId?: string | number | null | undefined;
  /** By what the contact is recognised. */
  match: ContactMatch;
  /** The full name, kept as written; the parts become its first word and the rest. At most 200 characters. */
  name?: string | null | undefined;
  /** Free text. At most 100,000 characters. */
  notes?: string | null | undefined;
  /** The primary phone number. Alone it replaces the primary one and keeps the others; beside `phones` it must be one of them. */
  phone?: string | null | undefined;
  /** Which texts are taken as phone numbers: INTERNATIONAL where absent, so that a typo is refused; TEXT takes what people write in a free field, such as an extension. */
  phoneFormat?: PhoneFormat | null | undefined;
  /** All phone numbers, at most 50. The primary one stays, or is the first, where `phone` is absent. */
  phones?: Array<string> | null | undefined;
  /** The role in the customer portal; null for the default of the workspace. */
  portalRole?: ContactPortalRole | null | undefined;
  /** Free properties: any JSON object. */
  properties?: Record<string, unknown> | null | undefined;
  /** What becomes of the free properties that are not given: MERGE where absent. */
  propertiesMode?: PropertiesMode | null | undefined;
  /** Whether required custom fields must have a value in a new contact. True where absent. */
  requireCustomFields?: boolean | null | undefined;
  /** Where the contact came from. At most 200 characters. */
  source?: string | null | undefined;
  /** Where a new contact came from, if source is absent; an existing one keeps its own. */
  sourceIfCreated?: string | null | undefined;
  /** How far the contact has come towards being a customer. */
  stage?: LifecycleStage | null | undefined;
  /** Whether the contact takes part in mailings. */
  subscriptionStatus?: SubscriptionStatus | null | undefined;
  /** The names of all tags; unknown ones are created. Compared without case. */
  tags?: Array<string> | null | undefined;
  /** What happens to customValues whose key is not that of a custom field: REFUSE where absent. */
  unknownCustomFields?: UnknownCustomFields | null | undefined;
  /** All visitor ids. One that another contact has moves here; one of a contact that you may not see is a conflict. */
  visitorIds?: Array<string> | null | undefined;
};

/** The kind of an error that the caller can do something about. Stable: clients may switch on it. */
export type UserErrorCode =
  /** Another object has the value already. */
  | 'CONFLICT'
  /** What the caller names does not exist, or not for this caller. */
  | 'NOT_FOUND'
  /** The input is wrong; `issues` says where and why. */
  | 'VALIDATION_ERROR';

export type ContactFieldsFragment = { id: string, uuid: string, name: string | null, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, company: string | null, jobTitle: string | null, stage: LifecycleStage, subscriptionStatus: SubscriptionStatus, doNotContact: boolean, customValues: Record<string, unknown>, properties: Record<string, unknown>, createdAt: string, updatedAt: string, tags: Array<{ name: string }> };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { scopes: Array<Scope>, dataScope: DataScope, workspace: { slug: string, name: string } } };

export type ContactsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ContactFilter | null | undefined;
  search?: ContactSearch | null | undefined;
  orderBy?: Array<ContactOrder> | ContactOrder | null | undefined;
}>;


export type ContactsQuery = { contacts: { totalCount: number, nodes: Array<{ id: string, uuid: string, name: string | null, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, company: string | null, jobTitle: string | null, stage: LifecycleStage, subscriptionStatus: SubscriptionStatus, doNotContact: boolean, customValues: Record<string, unknown>, properties: Record<string, unknown>, createdAt: string, updatedAt: string, tags: Array<{ name: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ContactQueryVariables = Exact<{
  id?: string | number | null | undefined;
  email?: string | null | undefined;
}>;


export type ContactQuery = { contact: { id: string, uuid: string, name: string | null, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, company: string | null, jobTitle: string | null, stage: LifecycleStage, subscriptionStatus: SubscriptionStatus, doNotContact: boolean, customValues: Record<string, unknown>, properties: Record<string, unknown>, createdAt: string, updatedAt: string, tags: Array<{ name: string }> } | null };

export type CreateContactMutationVariables = Exact<{
  input: CreateContactInput;
}>;


export type CreateContactMutation = { createContact:
    | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
    | { __typename: 'CreateContactSuccess', contact: { id: string, uuid: string, name: string | null, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, company: string | null, jobTitle: string | null, stage: LifecycleStage, subscriptionStatus: SubscriptionStatus, doNotContact: boolean, customValues: Record<string, unknown>, properties: Record<string, unknown>, createdAt: string, updatedAt: string, tags: Array<{ name: string }> } }
    | { __typename: 'ValidationError', code: UserErrorCode, message: string, path: Array<string> }
   };

export type UpdateContactMutationVariables = Exact<{
  input: UpdateContactInput;
}>;


export type UpdateContactMutation = { updateContact:
    | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
    | { __typename: 'NotFoundError', code: UserErrorCode, message: string, path: Array<string> }
    | { __typename: 'UpdateContactSuccess', contact: { id: string, uuid: string, name: string | null, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, company: string | null, jobTitle: string | null, stage: LifecycleStage, subscriptionStatus: SubscriptionStatus, doNotContact: boolean, customValues: Record<string, unknown>, properties: Record<string, unknown>, createdAt: string, updatedAt: string, tags: Array<{ name: string }> } }
    | { __typename: 'ValidationError', code: UserErrorCode, message: string, path: Array<string> }
   };

export type UpsertContactMutationVariables = Exact<{
  input: UpsertContactInput;
}>;


export type UpsertContactMutation = { upsertContact:
    | { __typename: 'ConflictError', code: UserErrorCode, message: string, path: Array<string> }
    | { __typename: 'UpsertContactSuccess', created: boolean, contact: { id: string, uuid: string, name: string | null, firstName: string | null, lastName: string | null, email: string | null, phone: string | null, company: string | null, jobTitle: string | null, stage: LifecycleStage, subscriptionStatus: SubscriptionStatus, doNotContact: boolean, customValues: Record<string, unknown>, properties: Record<string, unknown>, createdAt: string, updatedAt: string, tags: Array<{ name: string }> } }
    | { __typename: 'ValidationError', code: UserErrorCode, message: string, path: Array<string> }
   };

export type DeleteContactMutationVariables = Exact<{
  input: DeleteContactInput;
}>;


export type DeleteContactMutation = { deleteContact:
    | { __typename: 'DeleteContactSuccess', id: string }
    | { __typename: 'NotFoundError', code: UserErrorCode, message: string, path: Array<string> }
    | { __typename: 'ValidationError', code: UserErrorCode, message: string, path: Array<string> }
   };

type Failure_ConflictError_Fragment = { code: UserErrorCode, message: string, path: Array<string> };

type Failure_NotFoundError_Fragment = { code: UserErrorCode, message: string, path: Array<string> };

type Failure_ValidationError_Fragment = { code: UserErrorCode, message: string, path: Array<string> };

export type FailureFragment =
  | Failure_ConflictError_Fragment
  | Failure_NotFoundError_Fragment
  | Failure_ValidationError_Fragment
;

export const ContactFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"subscriptionStatus"}},{"kind":"Field","name":{"kind":"Name","value":"doNotContact"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customValues"}},{"kind":"Field","name":{"kind":"Name","value":"properties"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<ContactFieldsFragment, unknown>;
export const FailureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<FailureFragment, unknown>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workspace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"dataScope"}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const ContactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Contacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactSearch"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"subscriptionStatus"}},{"kind":"Field","name":{"kind":"Name","value":"doNotContact"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customValues"}},{"kind":"Field","name":{"kind":"Name","value":"properties"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<ContactsQuery, ContactsQueryVariables>;
export const ContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Contact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"email"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"email"},"value":{"kind":"Variable","name":{"kind":"Name","value":"email"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"subscriptionStatus"}},{"kind":"Field","name":{"kind":"Name","value":"doNotContact"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customValues"}},{"kind":"Field","name":{"kind":"Name","value":"properties"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<ContactQuery, ContactQueryVariables>;
export const CreateContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateContactSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"subscriptionStatus"}},{"kind":"Field","name":{"kind":"Name","value":"doNotContact"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customValues"}},{"kind":"Field","name":{"kind":"Name","value":"properties"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CreateContactMutation, CreateContactMutationVariables>;
export const UpdateContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateContactSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"subscriptionStatus"}},{"kind":"Field","name":{"kind":"Name","value":"doNotContact"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customValues"}},{"kind":"Field","name":{"kind":"Name","value":"properties"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpdateContactMutation, UpdateContactMutationVariables>;
export const UpsertContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpsertContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpsertContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upsertContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpsertContactSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"subscriptionStatus"}},{"kind":"Field","name":{"kind":"Name","value":"doNotContact"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customValues"}},{"kind":"Field","name":{"kind":"Name","value":"properties"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpsertContactMutation, UpsertContactMutationVariables>;
export const DeleteContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteContactSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<DeleteContactMutation, DeleteContactMutationVariables>;