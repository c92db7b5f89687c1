/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Which accounts. All fields that are given must hold; an empty filter matches all. Filters nest 10 deep and hold 500 conditions at most. Null is not a condition: leave a field out, or ask with isSet. */
export type AccountFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<AccountFilter> | null | undefined;
  /** When the account was created. */
  readonly createdAt?: DateTimeFilter | null | undefined;
  /** The domain of its website and emails. */
  readonly domain?: StringFilter | null | undefined;
  /** Ids that other systems gave the account. */
  readonly externalId?: ExternalIdFilter | null | undefined;
  /** The account itself. */
  readonly id?: IdFilter | null | undefined;
  /** The account itself, for clients that cannot tell a UUID from an external id. */
  readonly legacyId?: LegacyIdFilter | null | undefined;
  /** The name. */
  readonly name?: StringFilter | null | undefined;
  /** This does not hold. */
  readonly not?: AccountFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<AccountFilter> | null | undefined;
  /** When the account itself was last changed. */
  readonly updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a yes or no; all that are given must hold. */
export type BooleanFilter = {
  /** Is this. */
  readonly eq?: boolean | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<boolean> | null | undefined;
  /** Whether there is a value. */
  readonly isSet?: boolean | null | undefined;
  /** Is not this. */
  readonly neq?: boolean | null | undefined;
  /** Is none of these. */
  readonly notIn?: ReadonlyArray<boolean> | null | undefined;
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
  readonly eq?: BuiltInPortalRole | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<BuiltInPortalRole> | null | undefined;
  /** Whether there is one: there always is. */
  readonly isSet?: boolean | null | undefined;
  /** Is not this one. */
  readonly neq?: BuiltInPortalRole | null | undefined;
  /** Is none of these. */
  readonly notIn?: ReadonlyArray<BuiltInPortalRole> | null | undefined;
};

/** The account that a contact belongs to: exactly one of its fields. */
export type ContactAccount =
  {   /** An external id of the account, of any label. */
  readonly externalId: string; readonly id?: never; readonly legacyId?: never; }
  |  { readonly externalId?: never;   /** The global id or the UUID of the account. */
  readonly id: string | number; readonly legacyId?: never; }
  |  { readonly externalId?: never; readonly id?: never;   /** The UUID or an external id, for clients that cannot tell which they have. */
  readonly legacyId: LegacyIdReference; };

/** The member who looks after a contact: exactly one of its fields. */
export type ContactAssignee =
  {   /** An external id of the member, of any label. */
  readonly externalId: string; readonly id?: never; readonly legacyId?: never; }
  |  { readonly externalId?: never;   /** The global id or the UUID of the member. */
  readonly id: string | number; readonly legacyId?: never; }
  |  { readonly externalId?: never; readonly id?: never;   /** The UUID or an external id, for clients that cannot tell which they have. */
  readonly legacyId: LegacyIdReference; };

/** Which contacts. All fields that are given must hold; an empty filter matches everybody. Filters nest 10 deep and hold 500 conditions at most. Null is not a condition: leave a field out, or ask with isSet. */
export type ContactFilter = {
  /** The account that the contact belongs to. */
  readonly account?: IdFilter | null | undefined;
  /** Ids that other systems gave the account. */
  readonly accountExternalId?: ExternalIdFilter | null | undefined;
  /** The account, for clients that cannot tell a UUID from an external id. */
  readonly accountLegacyId?: LegacyIdFilter | null | undefined;
  /** All of these hold. */
  readonly and?: ReadonlyArray<ContactFilter> | null | undefined;
  /** The member that the contact is assigned to. */
  readonly assignedTo?: IdFilter | null | undefined;
  /** Ids that other systems gave the member. */
  readonly assignedToExternalId?: ExternalIdFilter | null | undefined;
  /** The member, for clients that cannot tell a UUID from an external id. */
  readonly assignedToLegacyId?: LegacyIdFilter | null | undefined;
  /** The built-in portal role. */
  readonly builtInPortalRole?: BuiltInPortalRoleFilter | null | undefined;
  /** The messaging channel. */
  readonly channel?: StringFilter | null | undefined;
  /** The company by name. */
  readonly company?: StringFilter | null | undefined;
  /** When the contact was created. */
  readonly createdAt?: DateTimeFilter | null | undefined;
  /** A custom field; several are put under `and`. */
  readonly customField?: CustomFieldFilter | null | undefined;
  /** Whether nobody may contact the person. */
  readonly doNotContact?: BooleanFilter | null | undefined;
  /** Any of the emails. */
  readonly email?: StringFilter | null | undefined;
  /** Whether enrichment has found a profile. */
  readonly enrichmentStatus?: EnrichmentStatusFilter | null | undefined;
  /** An event; several are put under `and`. */
  readonly event?: EventFilter | null | undefined;
  /** Ids that other systems gave the contact. */
  readonly externalId?: ExternalIdFilter | null | undefined;
  /** The first name. */
  readonly firstName?: StringFilter | null | undefined;
  /** The time of the earliest event; the creation where there is none. */
  readonly firstSeenAt?: DateTimeFilter | null | undefined;
  /** The contact itself. */
  readonly id?: IdFilter | null | undefined;
  /** The job title. */
  readonly jobTitle?: StringFilter | null | undefined;
  /** The last name. */
  readonly lastName?: StringFilter | null | undefined;
  /** The contact itself, for clients that cannot tell a UUID from an external id. */
  readonly legacyId?: LegacyIdFilter | null | undefined;
  /** The location. */
  readonly location?: IdFilter | null | undefined;
  /** Ids that other systems gave the location. */
  readonly locationExternalId?: ExternalIdFilter | null | undefined;
  /** The location, for clients that cannot tell a UUID from an external id. */
  readonly locationLegacyId?: LegacyIdFilter | null | undefined;
  /** The full name. */
  readonly name?: StringFilter | null | undefined;
  /** This does not hold. */
  readonly not?: ContactFilter | null | undefined;
  /** The notes. */
  readonly notes?: StringFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<ContactFilter> | null | undefined;
  /** Any of the phone numbers. Equal are numbers of one normal form (5 to 15 digits, with a leading + and an extension if there are); parts are found as written and in the normal form. */
  readonly phone?: StringFilter | null | undefined;
  /** The custom portal role. */
  readonly portalRole?: IdFilter | null | undefined;
  /** Ids that other systems gave the custom portal role. */
  readonly portalRoleExternalId?: ExternalIdFilter | null | undefined;
  /** The custom portal role, for clients that cannot tell a UUID from an external id. */
  readonly portalRoleLegacyId?: LegacyIdFilter | null | undefined;
  /** What the unified profile has, by enrichment; several are put under `and`. */
  readonly profile?: PropertyFilter | null | undefined;
  /** A free property; several are put under `and`. */
  readonly property?: PropertyFilter | null | undefined;
  /** Where the contact came from. */
  readonly source?: StringFilter | null | undefined;
  /** How far the contact has come. */
  readonly stage?: LifecycleStageFilter | null | undefined;
  /** Whether the contact takes part in mailings. */
  readonly subscriptionStatus?: SubscriptionStatusFilter | null | undefined;
  /** The tags. */
  readonly tags?: TagFilter | null | undefined;
  /** When the contact was last changed. */
  readonly updatedAt?: DateTimeFilter | null | undefined;
};

/** The location that a contact belongs to: exactly one of its fields. */
export type ContactLocation =
  {   /** An external id of the location, of any label. */
  readonly externalId: string; readonly id?: never; readonly legacyId?: never; }
  |  { readonly externalId?: never;   /** The global id or the UUID of the location. */
  readonly id: string | number; readonly legacyId?: never; }
  |  { readonly externalId?: never; readonly id?: never;   /** The UUID or an external id, for clients that cannot tell which they have. */
  readonly legacyId: LegacyIdReference; };

/** By what a contact is recognised: exactly one of its fields. A new contact gets the value, an email or phone number only where the input gives none. */
export type ContactMatch =
  {   /** An email, in any case. */
  readonly email: string; readonly externalId?: never; readonly phone?: never; }
  |  { readonly email?: never;   /** An external id with its label. */
  readonly externalId: ExternalIdReference; readonly phone?: never; }
  |  { readonly email?: never; readonly externalId?: never;   /** A phone number of 5 to 15 digits, in any writing. Of several contacts that have it, the oldest is meant. */
  readonly phone: string; };

/** The role of a contact in the customer portal: exactly one of its fields. */
export type ContactPortalRole =
  {   /** An external id of a custom role, of any label. */
  readonly externalId: string; readonly id?: never; readonly legacyId?: never; readonly slug?: never; }
  |  { readonly externalId?: never;   /** The global id or the UUID of a custom role. */
  readonly id: string | number; readonly legacyId?: never; readonly slug?: never; }
  |  { readonly externalId?: never; readonly id?: never;   /** The UUID or an external id of a custom role, for clients that cannot tell which they have. */
  readonly legacyId: LegacyIdReference; readonly slug?: never; }
  |  { readonly externalId?: never; readonly id?: never; readonly legacyId?: never;   /** no_access, member, admin, or the slug of a custom role. */
  readonly slug: string; };

/** Which contact is meant: exactly one of its fields. */
export type ContactReference =
  {   /** One of the emails, in any case. */
  readonly email: string; readonly externalId?: never; readonly id?: never; readonly legacyId?: never; readonly visitorId?: never; }
  |  { readonly email?: never;   /** One of the external ids. */
  readonly externalId: ExternalIdReference; readonly id?: never; readonly legacyId?: never; readonly visitorId?: never; }
  |  { readonly email?: never; readonly externalId?: never;   /** The global id or the UUID. */
  readonly id: string | number; readonly legacyId?: never; readonly visitorId?: never; }
  |  { readonly email?: never; readonly externalId?: never; readonly id?: never;   /** The UUID or an external id, for clients that cannot tell which they have. */
  readonly legacyId: LegacyContactReference; readonly visitorId?: never; }
  |  { readonly email?: never; readonly externalId?: never; readonly id?: never; readonly legacyId?: never;   /** One of the visitor ids, as a website tracker knows them. */
  readonly visitorId: string; };

/** Contacts that have a text in one of the fields, in any case; every character stands for itself. */
export type ContactSearch = {
  /** Where to look; everywhere if none is given. */
  readonly fields?: ReadonlyArray<ContactSearchField> | null | undefined;
  /** The text. An empty one matches everybody. */
  readonly text: string;
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

/** What createAccount takes. */
export type CreateAccountInput = {
  /** The domain of its website and emails: example.com. At most 253 characters. */
  readonly domain?: string | null | undefined;
  /** All ids that other systems gave, at most 50. An id with its label belongs to one account. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The name: 1 to 200 characters. */
  readonly name: string;
};

/** What createContact takes. */
export type CreateContactInput = {
  /** The account that the contact belongs to; null takes it off its account. */
  readonly account?: ContactAccount | null | undefined;
  /** The member who looks after the contact; null for nobody. */
  readonly assignedTo?: ContactAssignee | null | undefined;
  /** The same as assignedTo, by their global id or UUID alone. Not together with assignedTo. */
  readonly assignedToId?: string | number | null | undefined;
  /** The picture: an http(s) URL whose path ends in .png, .jpg or .jpeg. */
  readonly avatarUrl?: string | null | undefined;
  /** The messaging channel that the contact came in by. 1 to 100 characters. */
  readonly channel?: string | null | undefined;
  /** The company by name. At most 200 characters. */
  readonly company?: string | null | undefined;
  /** Values of custom fields by key. Those not named stay; null clears one. */
  readonly customValues?: Record<string, unknown> | null | undefined;
  /** Whether customValues are texts to be converted by the type of their field. False where absent. */
  readonly customValuesAsText?: boolean | null | undefined;
  /** Whether nobody may contact the person. */
  readonly doNotContact?: boolean | null | undefined;
  /** The primary email: an address that the email input of HTML takes, or one in another script. Alone it replaces the primary one and keeps the others; beside `emails` it must be one of them. */
  readonly email?: string | null | undefined;
  /** All emails, at most 50. The primary one stays, or is the first, where `email` is absent. */
  readonly emails?: ReadonlyArray<string> | null | undefined;
  /** All external ids, at most 50. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The first name. Writing a part makes the name the parts joined. At most 100 characters. */
  readonly firstName?: string | null | undefined;
  /** The job title. At most 300 characters. */
  readonly jobTitle?: string | null | undefined;
  /** The last name. Writing a part makes the name the parts joined. At most 100 characters. */
  readonly lastName?: string | null | undefined;
  /** The location that the contact belongs to; null takes it off its location. */
  readonly location?: ContactLocation | null | undefined;
  /** The same as location, by its global id or UUID alone. Not together with location. */
  readonly locationId?: string | number | null | undefined;
  /** The full name, kept as written; the parts become its first word and the rest. At most 200 characters. */
  readonly name?: string | null | undefined;
  /** Free text. At most 100,000 characters. */
  readonly notes?: string | null | undefined;
  /** The primary phone number. Alone it replaces the primary one and keeps the others; beside `phones` it must be one of them. */
  readonly phone?: string | null | undefined;
  /** Which texts are taken as phone numbers: INTERNATIONAL where absent. */
  readonly phoneFormat?: PhoneFormat | null | undefined;
  /** All phone numbers, at most 50. The primary one stays, or is the first, where `phone` is absent. */
  readonly phones?: ReadonlyArray<string> | null | undefined;
  /** The role in the customer portal; null for the default of the workspace. */
  readonly portalRole?: ContactPortalRole | null | undefined;
  /** Free properties: any JSON object. */
  readonly properties?: Record<string, unknown> | null | undefined;
  /** Whether required custom fields must have a value. True where absent. */
  readonly requireCustomFields?: boolean | null | undefined;
  /** Where the contact came from. At most 200 characters. */
  readonly source?: string | null | undefined;
  /** How far the contact has come towards being a customer. */
  readonly stage?: LifecycleStage | null | undefined;
  /** Whether the contact takes part in mailings. */
  readonly subscriptionStatus?: SubscriptionStatus | null | undefined;
  /** The names of all tags; unknown ones are created. Compared without case. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** What happens to custom values whose key no field defines: REFUSE where absent. */
  readonly unknownCustomValues?: UnknownCustomValues | null | undefined;
  /** All visitor ids. One that another contact has moves here; one of a contact that you may not see is a conflict. */
  readonly visitorIds?: ReadonlyArray<string> | null | undefined;
};

/** What createCustomField takes. */
export type CreateCustomFieldInput = {
  /** All ids that other systems gave, at most 50. An id with its label belongs to one custom field. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The folder to put it in: its global id or UUID. */
  readonly folderId?: string | number | null | undefined;
  /** The name in customValues, filters and REST: [a-z][a-z0-9_]{0,63}, unique in the workspace. */
  readonly key: string;
  /** What people read: 1 to 100 characters. */
  readonly label: string;
  /** The options of SELECT and MULTISELECT: 1 to 500, distinct without case, 1 to 100 characters each. */
  readonly options?: ReadonlyArray<string> | null | undefined;
  /** The place in the saved order, 0 or more; at the end where absent. */
  readonly position?: number | null | undefined;
  /** Whether a contact that is created through GraphQL must have a value; false where absent. */
  readonly required?: boolean | null | undefined;
  /** Which values the field takes. */
  readonly type: CustomFieldType;
};

/** Conditions on a custom field; all that are given must hold. The definition says which operators there are: texts (also of a multiselect: one of its values) have those of StringFilter; numbers eq, neq, in, notIn, lt, lte, gt, gte, between, isSet; booleans eq, neq, in, notIn, isSet; dates those of DateTimeFilter. A key without a definition compares as text. A list is compared by its elements. */
export type CustomFieldFilter = {
  /** Two values, from and to, both included. */
  readonly between?: ReadonlyArray<unknown> | null | undefined;
  /** Has this text in it. */
  readonly contains?: string | null | undefined;
  /** Ends with this text. */
  readonly endsWith?: string | null | undefined;
  /** Is this value. */
  readonly eq?: unknown;
  /** Is greater, or later. */
  readonly gt?: unknown;
  /** Is greater or equal, or not earlier. */
  readonly gte?: unknown;
  /** Is one of these values. */
  readonly in?: ReadonlyArray<unknown> | null | undefined;
  /** Whether there is a value, and not an empty one. */
  readonly isSet?: boolean | null | undefined;
  /** The key of the field. */
  readonly key: string;
  /** Is less, or earlier. */
  readonly lt?: unknown;
  /** Is less or equal, or not later. */
  readonly lte?: unknown;
  /** Is not this value, or there is none. */
  readonly neq?: unknown;
  /** Does not have this text in it, or there is none. */
  readonly notContains?: string | null | undefined;
  /** Is none of these values, or there is none. */
  readonly notIn?: ReadonlyArray<unknown> | null | undefined;
  /** Begins with this text. */
  readonly startsWith?: string | null | undefined;
  /** A date in the time up to now; of days, the first counts as a whole. */
  readonly withinLast?: DurationInput | null | undefined;
  /** A date in the time from now on; of days, today counts. */
  readonly withinNext?: DurationInput | null | undefined;
};

/** Which values a custom field takes. */
export type CustomFieldType =
  /** True or false. */
  | 'BOOLEAN'
  /** A day of the calendar: 2026-01-31. */
  | 'DATE'
  /** A time, kept in UTC with milliseconds: 2026-01-31T12:00:00.000Z. */
  | 'DATETIME'
  /** An email address, as `email` of a contact takes it. */
  | 'EMAIL'
  /** A text of many lines. */
  | 'LONG_TEXT'
  /** Any number of the options. */
  | 'MULTISELECT'
  /** A number. */
  | 'NUMBER'
  /** A phone number: digits with an optional leading +, and spaces, dots, dashes and brackets between them; 5 to 15 digits. */
  | 'PHONE'
  /** One of the options. */
  | 'SELECT'
  /** A text of one line. */
  | 'TEXT'
  /** An http(s) URL. */
  | 'URL';

/** Conditions on a time; all that are given must hold. */
export type DateTimeFilter = {
  /** Two dates, from and to, both included. */
  readonly between?: ReadonlyArray<string> | null | undefined;
  /** On this day, or in this millisecond. */
  readonly eq?: string | null | undefined;
  /** After the day has ended, or after the time. */
  readonly gt?: string | null | undefined;
  /** After the day has begun, or not before the time. */
  readonly gte?: string | null | undefined;
  /** On one of these days, or in one of these milliseconds. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Whether there is a time. */
  readonly isSet?: boolean | null | undefined;
  /** Before the day begins, or before the time. */
  readonly lt?: string | null | undefined;
  /** Before the day ends, or not after the time. */
  readonly lte?: string | null | undefined;
  /** Not on this day, or not in this millisecond. */
  readonly neq?: string | null | undefined;
  /** On none of these days, in none of these milliseconds. */
  readonly notIn?: ReadonlyArray<string> | null | undefined;
  /** In the time up to now: {days: 30} is the last 30 days. */
  readonly withinLast?: DurationInput | null | undefined;
  /** In the time from now on. */
  readonly withinNext?: DurationInput | null | undefined;
};

/** A length of time: the sum of what is given. */
export type DurationInput = {
  /** Days of 24 hours. */
  readonly days?: number | null | undefined;
  /** Hours. */
  readonly hours?: number | null | undefined;
  /** Minutes. */
  readonly minutes?: number | null | undefined;
  /** Weeks of 7 days. */
  readonly weeks?: number | null | undefined;
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
  readonly eq?: EnrichmentStatus | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<EnrichmentStatus> | null | undefined;
  /** Whether there is one: there always is. */
  readonly isSet?: boolean | null | undefined;
  /** Is not this one. */
  readonly neq?: EnrichmentStatus | null | undefined;
  /** Is none of these. */
  readonly notIn?: ReadonlyArray<EnrichmentStatus> | null | undefined;
};

/** Whether there is an event of this kind. */
export type EventFilter = {
  /** Before this time. */
  readonly before?: string | null | undefined;
  /** false: there is none such. Default: true. */
  readonly exists?: boolean | null | undefined;
  /** At this time or later. */
  readonly since?: string | null | undefined;
  /** The type of the event; any if none is given. */
  readonly type?: string | null | undefined;
  /** In the time up to now. Instead of since and before. */
  readonly withinLast?: DurationInput | null | undefined;
};

/** Conditions on ids that other systems gave; all that are given must hold. They compare as they came, with case. */
export type ExternalIdFilter = {
  /** Has this id. */
  readonly eq?: string | null | undefined;
  /** Has one of these ids. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Whether there is any. */
  readonly isSet?: boolean | null | undefined;
  /** Whose ids; those of all labels if none is given. */
  readonly label?: string | null | undefined;
  /** Does not have this id. */
  readonly neq?: string | null | undefined;
  /** Has none of these ids. */
  readonly notIn?: ReadonlyArray<string> | null | undefined;
};

/** An id that another system gave. Among objects of a type, label and id together are unique in the workspace. */
export type ExternalIdInput = {
  /** The id in that system: 1 to 255 characters. */
  readonly externalId: string;
  /** Whose id it is: pylon, whautomate, pristinesend, pathbound, orgcrm, or any other. 1 to 100 characters. */
  readonly label: string;
};

/** An id that another system gave. */
export type ExternalIdReference = {
  /** The id in that system. */
  readonly externalId: string;
  /** Whose id it is: pylon, whautomate, pristinesend, pathbound, orgcrm, or any other. */
  readonly label: string;
};

/** Conditions on an id; all that are given must hold. Ids are global ids or UUIDs; one that names nothing matches nothing. */
export type IdFilter = {
  /** Is this one. */
  readonly eq?: string | number | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<string | number> | null | undefined;
  /** Whether there is one. */
  readonly isSet?: boolean | null | undefined;
  /** Is not this one, or there is none. */
  readonly neq?: string | number | null | undefined;
  /** Is none of these, or there is none. */
  readonly notIn?: ReadonlyArray<string | number> | null | undefined;
};

/** Why a value was refused. Stable: clients may switch on it. */
export type IssueCode =
  /** The arguments exclude each other. */
  | 'CONFLICTING_ARGUMENTS'
  /** The cursor was not issued for this list, filter, order and workspace. */
  | 'INVALID_CURSOR'
  /** The text does not have the form of an email, URL, phone number, decimal, date or key that the field takes. */
  | 'INVALID_FORMAT'
  /** The value has the wrong type. */
  | 'INVALID_TYPE'
  /** The value is not one of those that the field takes. */
  | 'INVALID_VALUE'
  /** Something has the value that the change would take away. */
  | 'IN_USE'
  /** The member is the last owner of the workspace, which keeps one. */
  | 'LAST_OWNER'
  /** The field cannot be changed after creation. */
  | 'NOT_CHANGEABLE'
  /** The number, length or count is outside of the allowed range. */
  | 'OUT_OF_RANGE'
  /** A value is required, and none was given. */
  | 'REQUIRED'
  /** No such field or operator. */
  | 'UNKNOWN_FIELD'
  /** The value is none of the options of the select field. */
  | 'UNKNOWN_OPTION'
  /** The id or key names nothing in this workspace. */
  | 'UNKNOWN_REFERENCE';

/** The id of a contact as a legacy client stored it: the UUID, or an external id with a label. A UUID wins over an external id that looks like one. */
export type LegacyContactReference = {
  /** Whether an external id with another label will do where none has the label; false where absent. */
  readonly anyLabel?: boolean | null | undefined;
  /** true: a contact without an email is not meant, as in an API in which each has one. */
  readonly hasEmail?: boolean | null | undefined;
  /** The UUID or the external id. */
  readonly id: string | number;
  /** The label of the external id. */
  readonly label: string;
};

/** Conditions on an id as a legacy client stored it: the UUID, or an external id with the label. All that are given must hold. */
export type LegacyIdFilter = {
  /** Is this one. */
  readonly eq?: string | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** The label of the external ids. */
  readonly label: string;
  /** Is not this one, or there is none. */
  readonly neq?: string | null | undefined;
  /** Is none of these, or there is none. */
  readonly notIn?: ReadonlyArray<string> | null | undefined;
};

/** An id as a legacy client stored it: the UUID, or an external id with a label. A UUID wins over an external id that looks like one. */
export type LegacyIdReference = {
  /** Whether an external id with another label will do where none has the label; false where absent. */
  readonly anyLabel?: boolean | null | undefined;
  /** The UUID or the external id. */
  readonly id: string | number;
  /** The label of the external id. */
  readonly label: string;
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
  readonly eq?: LifecycleStage | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<LifecycleStage> | null | undefined;
  /** Whether there is one: there always is. */
  readonly isSet?: boolean | null | undefined;
  /** Is not this one. */
  readonly neq?: LifecycleStage | null | undefined;
  /** Is none of these. */
  readonly notIn?: ReadonlyArray<LifecycleStage> | null | undefined;
};

/** Which members. All fields that are given must hold; an empty filter matches all. Null is not a condition: leave a field out. */
export type MemberFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<MemberFilter> | null | undefined;
  /** The email of the user. */
  readonly email?: StringFilter | null | undefined;
  /** Ids that other systems gave the member. */
  readonly externalId?: ExternalIdFilter | null | undefined;
  /** The first name of the user. */
  readonly firstName?: StringFilter | null | undefined;
  /** The member itself. */
  readonly id?: IdFilter | null | undefined;
  /** The last name of the user. */
  readonly lastName?: StringFilter | null | undefined;
  /** The member, for clients that cannot tell a UUID from an external id. */
  readonly legacyId?: LegacyIdFilter | null | undefined;
  /** This does not hold. */
  readonly not?: MemberFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<MemberFilter> | null | undefined;
};

/** What a member may do in the workspace, whatever the scopes of the key. */
export type MemberRole =
  /** Everything, but for owners: an admin can neither create nor change nor remove one, nor their keys, nor keys of the workspace that may do everything. */
  | 'ADMIN'
  /** Work with contacts: read, write and delete. Neither settings, nor members, nor keys. */
  | 'MEMBER'
  /** Everything. Every workspace with members keeps one owner. */
  | 'OWNER';

/** Which texts are taken as phone numbers. */
export type PhoneFormat =
  /** Digits only, 1 to 15. */
  | 'DIGITS'
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
  readonly between?: ReadonlyArray<unknown> | null | undefined;
  /** Has this text in it. */
  readonly contains?: string | null | undefined;
  /** Ends with this text. */
  readonly endsWith?: string | null | undefined;
  /** Is this value. */
  readonly eq?: unknown;
  /** Is greater, or later. */
  readonly gt?: unknown;
  /** Is greater or equal, or not earlier. */
  readonly gte?: unknown;
  /** Is one of these values, each compared with values of its own type. */
  readonly in?: ReadonlyArray<unknown> | null | undefined;
  /** Whether there is a value, and not an empty one. */
  readonly isSet?: boolean | null | undefined;
  /** Is less, or earlier. */
  readonly lt?: unknown;
  /** Is less or equal, or not later. */
  readonly lte?: unknown;
  /** Is not this value, or there is none. */
  readonly neq?: unknown;
  /** Does not have this text in it, or there is none. */
  readonly notContains?: string | null | undefined;
  /** Is none of these values, each compared with values of its own type, or there is none. */
  readonly notIn?: ReadonlyArray<unknown> | null | undefined;
  /** The keys from the root of the properties, or of the profile; the place in a list counts from 0. */
  readonly path: ReadonlyArray<string>;
  /** Begins with this text. */
  readonly startsWith?: string | null | undefined;
  /** A date in the time up to now. */
  readonly withinLast?: DurationInput | null | undefined;
  /** A date in the time from now on. */
  readonly withinNext?: DurationInput | null | undefined;
};

/** Conditions on a text; all that are given must hold. Texts compare without case, and every character stands for itself. neq, notContains and notIn also match contacts without a value. */
export type StringFilter = {
  /** Has this text in it. */
  readonly contains?: string | null | undefined;
  /** Ends with this text. */
  readonly endsWith?: string | null | undefined;
  /** Is this text. */
  readonly eq?: string | null | undefined;
  /** Is one of these texts. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Whether there is a text, and not an empty one. */
  readonly isSet?: boolean | null | undefined;
  /** Is not this text, or there is none. */
  readonly neq?: string | null | undefined;
  /** Does not have this text in it, or there is none. */
  readonly notContains?: string | null | undefined;
  /** Is none of these texts, or there is none. */
  readonly notIn?: ReadonlyArray<string> | null | undefined;
  /** Begins with this text. */
  readonly startsWith?: string | null | undefined;
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
  readonly eq?: SubscriptionStatus | null | undefined;
  /** Is one of these. */
  readonly in?: ReadonlyArray<SubscriptionStatus> | null | undefined;
  /** Whether there is one: there always is. */
  readonly isSet?: boolean | null | undefined;
  /** Is not this one. */
  readonly neq?: SubscriptionStatus | null | undefined;
  /** Is none of these. */
  readonly notIn?: ReadonlyArray<SubscriptionStatus> | null | undefined;
};

/** Conditions on the tags; all that are given must hold. Tags are named without case; an unknown name is on no contact. */
export type TagFilter = {
  /** Has each of these tags. */
  readonly all?: ReadonlyArray<string> | null | undefined;
  /** Has at least one of these tags. */
  readonly any?: ReadonlyArray<string> | null | undefined;
  /** Has this tag. */
  readonly has?: string | null | undefined;
  /** Whether there is any tag. */
  readonly isSet?: boolean | null | undefined;
  /** Has none of these tags. */
  readonly none?: ReadonlyArray<string> | null | undefined;
};

/** What happens to custom values whose key no custom field defines. */
export type UnknownCustomValues =
  /** They are kept as they came. */
  | 'KEEP'
  /** The write is refused. */
  | 'REFUSE';

/** What updateAccount takes. */
export type UpdateAccountInput = {
  /** The domain of its website and emails: example.com. At most 253 characters. */
  readonly domain?: string | null | undefined;
  /** All ids that other systems gave, at most 50. An id with its label belongs to one account. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The global id or the UUID. */
  readonly id?: string | number | null | undefined;
  /** The UUID or an external id, for clients that cannot tell which they have. Instead of id. */
  readonly legacyId?: LegacyIdReference | null | undefined;
  /** The name: 1 to 200 characters. */
  readonly name?: string | null | undefined;
};

/** What updateContact takes. */
export type UpdateContactInput = {
  /** The account that the contact belongs to; null takes it off its account. */
  readonly account?: ContactAccount | null | undefined;
  /** Visitor ids to add to those that the contact has. One that another contact has moves here; one of a contact that you may not see is a conflict. */
  readonly addVisitorIds?: ReadonlyArray<string> | null | undefined;
  /** The member who looks after the contact; null for nobody. */
  readonly assignedTo?: ContactAssignee | null | undefined;
  /** The same as assignedTo, by their global id or UUID alone. Not together with assignedTo. */
  readonly assignedToId?: string | number | null | undefined;
  /** The picture: an http(s) URL whose path ends in .png, .jpg or .jpeg. */
  readonly avatarUrl?: string | null | undefined;
  /** The messaging channel that the contact came in by. 1 to 100 characters. */
  readonly channel?: string | null | undefined;
  /** The company by name. At most 200 characters. */
  readonly company?: string | null | undefined;
  /** Which contact. */
  readonly contact: ContactReference;
  /** Values of custom fields by key. Those not named stay; null clears one. */
  readonly customValues?: Record<string, unknown> | null | undefined;
  /** Whether customValues are texts to be converted by the type of their field. False where absent. */
  readonly customValuesAsText?: boolean | null | undefined;
  /** Whether nobody may contact the person. */
  readonly doNotContact?: boolean | null | undefined;
  /** The primary email: an address that the email input of HTML takes, or one in another script. Alone it replaces the primary one and keeps the others; beside `emails` it must be one of them. */
  readonly email?: string | null | undefined;
  /** All emails, at most 50. The primary one stays, or is the first, where `email` is absent. */
  readonly emails?: ReadonlyArray<string> | null | undefined;
  /** All external ids, at most 50. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The first name. Writing a part makes the name the parts joined. At most 100 characters. */
  readonly firstName?: string | null | undefined;
  /** The job title. At most 300 characters. */
  readonly jobTitle?: string | null | undefined;
  /** The last name. Writing a part makes the name the parts joined. At most 100 characters. */
  readonly lastName?: string | null | undefined;
  /** The location that the contact belongs to; null takes it off its location. */
  readonly location?: ContactLocation | null | undefined;
  /** The same as location, by its global id or UUID alone. Not together with location. */
  readonly locationId?: string | number | null | undefined;
  /** The full name, kept as written; the parts become its first word and the rest. At most 200 characters. */
  readonly name?: string | null | undefined;
  /** Free text. At most 100,000 characters. */
  readonly notes?: string | null | undefined;
  /** The primary phone number. Alone it replaces the primary one and keeps the others; beside `phones` it must be one of them. */
  readonly phone?: string | null | undefined;
  /** Which texts are taken as phone numbers: INTERNATIONAL where absent. */
  readonly phoneFormat?: PhoneFormat | null | undefined;
  /** All phone numbers, at most 50. The primary one stays, or is the first, where `phone` is absent. */
  readonly phones?: ReadonlyArray<string> | null | undefined;
  /** The role in the customer portal; null for the default of the workspace. */
  readonly portalRole?: ContactPortalRole | null | undefined;
  /** Free properties: any JSON object. */
  readonly properties?: Record<string, unknown> | null | undefined;
  /** What becomes of the free properties that are not given: MERGE where absent. */
  readonly propertiesMode?: PropertiesMode | null | undefined;
  /** Where the contact came from. At most 200 characters. */
  readonly source?: string | null | undefined;
  /** How far the contact has come towards being a customer. */
  readonly stage?: LifecycleStage | null | undefined;
  /** Whether the contact takes part in mailings. */
  readonly subscriptionStatus?: SubscriptionStatus | null | undefined;
  /** The names of all tags; unknown ones are created. Compared without case. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** What happens to custom values whose key no field defines: REFUSE where absent. */
  readonly unknownCustomValues?: UnknownCustomValues | null | undefined;
  /** All visitor ids. One that another contact has moves here; one of a contact that you may not see is a conflict. */
  readonly visitorIds?: ReadonlyArray<string> | null | undefined;
};

/** What updateCustomField takes. */
export type UpdateCustomFieldInput = {
  /** All ids that other systems gave, at most 50. An id with its label belongs to one custom field. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The folder to put it in: its global id or UUID. Absent: unchanged; null: in none. */
  readonly folderId?: string | number | null | undefined;
  /** The global id or the UUID. */
  readonly id?: string | number | null | undefined;
  /** Refused unless it is the present key. */
  readonly key?: string | null | undefined;
  /** What people read: 1 to 100 characters. Absent: unchanged. */
  readonly label?: string | null | undefined;
  /** The UUID or an external id, for clients that cannot tell which they have. Instead of id. */
  readonly legacyId?: LegacyIdReference | null | undefined;
  /** All options of SELECT and MULTISELECT, in their order: 1 to 500, distinct. Absent: unchanged. */
  readonly options?: ReadonlyArray<string> | null | undefined;
  /** The place in the saved order, 0 or more. Absent: unchanged. */
  readonly position?: number | null | undefined;
  /** Whether options that are left out are taken off the contacts that have them. Else, and where absent, such a change is refused. */
  readonly removeOptionsFromContacts?: boolean | null | undefined;
  /** Whether a contact that is created from now on must have a value. Absent: unchanged. */
  readonly required?: boolean | null | undefined;
  /** Refused unless it is the present type. */
  readonly type?: CustomFieldType | null | undefined;
};

/** What upsertContact takes. */
export type UpsertContactInput = {
  /** The account that the contact belongs to; null takes it off its account. */
  readonly account?: ContactAccount | null | undefined;
  /** The member who looks after the contact; null for nobody. */
  readonly assignedTo?: ContactAssignee | null | undefined;
  /** The same as assignedTo, by their global id or UUID alone. Not together with assignedTo. */
  readonly assignedToId?: string | number | null | undefined;
  /** The picture: an http(s) URL whose path ends in .png, .jpg or .jpeg. */
  readonly avatarUrl?: string | null | undefined;
  /** The messaging channel that the contact came in by. 1 to 100 characters. */
  readonly channel?: string | null | undefined;
  /** The company by name. At most 200 characters. */
  readonly company?: string | null | undefined;
  /** Values of custom fields by key. Those not named stay; null clears one. */
  readonly customValues?: Record<string, unknown> | null | undefined;
  /** Whether customValues are texts to be converted by the type of their field. False where absent. */
  readonly customValuesAsText?: boolean | null | undefined;
  /** Whether nobody may contact the person. */
  readonly doNotContact?: boolean | null | undefined;
  /** The primary email: an address that the email input of HTML takes, or one in another script. Alone it replaces the primary one and keeps the others; beside `emails` it must be one of them. */
  readonly email?: string | null | undefined;
  /** All emails, at most 50. The primary one stays, or is the first, where `email` is absent. */
  readonly emails?: ReadonlyArray<string> | null | undefined;
  /** All external ids, at most 50. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The first name. Writing a part makes the name the parts joined. At most 100 characters. */
  readonly firstName?: string | null | undefined;
  /** The job title. At most 300 characters. */
  readonly jobTitle?: string | null | undefined;
  /** The last name. Writing a part makes the name the parts joined. At most 100 characters. */
  readonly lastName?: string | null | undefined;
  /** The location that the contact belongs to; null takes it off its location. */
  readonly location?: ContactLocation | null | undefined;
  /** The same as location, by its global id or UUID alone. Not together with location. */
  readonly locationId?: string | number | null | undefined;
  /** By what the contact is recognised. */
  readonly match: ContactMatch;
  /** The full name, kept as written; the parts become its first word and the rest. At most 200 characters. */
  readonly name?: string | null | undefined;
  /** Free text. At most 100,000 characters. */
  readonly notes?: string | null | undefined;
  /** The primary phone number. Alone it replaces the primary one and keeps the others; beside `phones` it must be one of them. */
  readonly phone?: string | null | undefined;
  /** Which texts are taken as phone numbers: INTERNATIONAL where absent. */
  readonly phoneFormat?: PhoneFormat | null | undefined;
  /** All phone numbers, at most 50. The primary one stays, or is the first, where `phone` is absent. */
  readonly phones?: ReadonlyArray<string> | null | undefined;
  /** The role in the customer portal; null for the default of the workspace. */
  readonly portalRole?: ContactPortalRole | null | undefined;
  /** Free properties: any JSON object. */
  readonly properties?: Record<string, unknown> | null | undefined;
  /** What becomes of the free properties that are not given: MERGE where absent. */
  readonly propertiesMode?: PropertiesMode | null | undefined;
  /** Whether required custom fields must have a value in a new contact. True where absent. */
  readonly requireCustomFields?: boolean | null | undefined;
  /** Where the contact came from. At most 200 characters. */
  readonly source?: string | null | undefined;
  /** Where a new contact came from, if source is absent; an existing one keeps its own. */
  readonly sourceIfCreated?: string | null | undefined;
  /** How far the contact has come towards being a customer. */
  readonly stage?: LifecycleStage | null | undefined;
  /** Whether the contact takes part in mailings. */
  readonly subscriptionStatus?: SubscriptionStatus | null | undefined;
  /** The names of all tags; unknown ones are created. Compared without case. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** What happens to custom values whose key no field defines: REFUSE where absent. */
  readonly unknownCustomValues?: UnknownCustomValues | null | undefined;
  /** All visitor ids. One that another contact has moves here; one of a contact that you may not see is a conflict. */
  readonly visitorIds?: ReadonlyArray<string> | null | undefined;
};

type Failure_ConflictError_Fragment = { readonly __typename: 'ConflictError', readonly existingUuid: string | null, readonly message: string, readonly path: ReadonlyArray<string> };

type Failure_NotFoundError_Fragment = { readonly __typename: 'NotFoundError', readonly message: string, readonly path: ReadonlyArray<string> };

type Failure_ValidationError_Fragment = { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> };

export type FailureFragment =
  | Failure_ConflictError_Fragment
  | Failure_NotFoundError_Fragment
  | Failure_ValidationError_Fragment
;

export type PylonExistingFragment = { readonly existing:
    | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
    | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
    | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
    | Record<PropertyKey, never>
   | null };

export type PylonContactFragment = { readonly uuid: string, readonly name: string | null, readonly email: string | null, readonly emails: ReadonlyArray<string>, readonly avatarUrl: string | null, readonly phone: string | null, readonly phones: ReadonlyArray<string>, readonly customValuesAsText: Record<string, unknown>, readonly builtInPortalRole: BuiltInPortalRole, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly account: { readonly uuid: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null, readonly portalRole: { readonly uuid: string, readonly slug: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null };

export type PylonPageFragment = { readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly uuid: string, readonly name: string | null, readonly email: string | null, readonly emails: ReadonlyArray<string>, readonly avatarUrl: string | null, readonly phone: string | null, readonly phones: ReadonlyArray<string>, readonly customValuesAsText: Record<string, unknown>, readonly builtInPortalRole: BuiltInPortalRole, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly account: { readonly uuid: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null, readonly portalRole: { readonly uuid: string, readonly slug: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null }> };

export type PylonListContactsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type PylonListContactsQuery = { readonly contacts: { readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly uuid: string, readonly name: string | null, readonly email: string | null, readonly emails: ReadonlyArray<string>, readonly avatarUrl: string | null, readonly phone: string | null, readonly phones: ReadonlyArray<string>, readonly customValuesAsText: Record<string, unknown>, readonly builtInPortalRole: BuiltInPortalRole, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly account: { readonly uuid: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null, readonly portalRole: { readonly uuid: string, readonly slug: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null }> } };

export type PylonSearchContactsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ContactFilter | null | undefined;
  search?: ContactSearch | null | undefined;
}>;


export type PylonSearchContactsQuery = { readonly contacts: { readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly uuid: string, readonly name: string | null, readonly email: string | null, readonly emails: ReadonlyArray<string>, readonly avatarUrl: string | null, readonly phone: string | null, readonly phones: ReadonlyArray<string>, readonly customValuesAsText: Record<string, unknown>, readonly builtInPortalRole: BuiltInPortalRole, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly account: { readonly uuid: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null, readonly portalRole: { readonly uuid: string, readonly slug: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null }> } };

export type PylonListCustomFieldsQueryVariables = Exact<{ [key: string]: never; }>;


export type PylonListCustomFieldsQuery = { readonly customFields: ReadonlyArray<{ readonly key: string, readonly type: CustomFieldType }> };

export type PylonGetContactQueryVariables = Exact<{
  id: string | number;
}>;


export type PylonGetContactQuery = { readonly contact: { readonly uuid: string, readonly name: string | null, readonly email: string | null, readonly emails: ReadonlyArray<string>, readonly avatarUrl: string | null, readonly phone: string | null, readonly phones: ReadonlyArray<string>, readonly customValuesAsText: Record<string, unknown>, readonly builtInPortalRole: BuiltInPortalRole, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly account: { readonly uuid: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null, readonly portalRole: { readonly uuid: string, readonly slug: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null } | null };

export type PylonGetPhonesQueryVariables = Exact<{
  id: string | number;
}>;


export type PylonGetPhonesQuery = { readonly contact: { readonly phones: ReadonlyArray<string> } | null };

export type PylonGetPhonesByEmailQueryVariables = Exact<{
  email: string;
}>;


export type PylonGetPhonesByEmailQuery = { readonly contact: { readonly phones: ReadonlyArray<string> } | null };

export type PylonCreateContactMutationVariables = Exact<{
  input: CreateContactInput;
}>;


export type PylonCreateContactMutation = { readonly createContact:
    | { readonly __typename: 'ConflictError', readonly existingUuid: string | null, readonly message: string, readonly path: ReadonlyArray<string>, readonly existing:
        | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
        | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
        | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
        | Record<PropertyKey, never>
       | null }
    | { readonly contact: { readonly uuid: string, readonly name: string | null, readonly email: string | null, readonly emails: ReadonlyArray<string>, readonly avatarUrl: string | null, readonly phone: string | null, readonly phones: ReadonlyArray<string>, readonly customValuesAsText: Record<string, unknown>, readonly builtInPortalRole: BuiltInPortalRole, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly account: { readonly uuid: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null, readonly portalRole: { readonly uuid: string, readonly slug: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null } }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type PylonUpdateContactMutationVariables = Exact<{
  input: UpdateContactInput;
}>;


export type PylonUpdateContactMutation = { readonly updateContact:
    | { readonly __typename: 'ConflictError', readonly existingUuid: string | null, readonly message: string, readonly path: ReadonlyArray<string>, readonly existing:
        | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
        | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
        | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
        | Record<PropertyKey, never>
       | null }
    | { readonly __typename: 'NotFoundError', readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly contact: { readonly uuid: string, readonly name: string | null, readonly email: string | null, readonly emails: ReadonlyArray<string>, readonly avatarUrl: string | null, readonly phone: string | null, readonly phones: ReadonlyArray<string>, readonly customValuesAsText: Record<string, unknown>, readonly builtInPortalRole: BuiltInPortalRole, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly account: { readonly uuid: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null, readonly portalRole: { readonly uuid: string, readonly slug: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null } }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type PylonDeleteContactMutationVariables = Exact<{
  id: string | number;
}>;


export type PylonDeleteContactMutation = { readonly deleteContact:
    | { readonly __typename: 'NotFoundError', readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
    | Record<PropertyKey, never>
   };

export type PylonImportContactMutationVariables = Exact<{
  input: UpsertContactInput;
}>;


export type PylonImportContactMutation = { readonly upsertContact:
    | { readonly __typename: 'ConflictError', readonly existingUuid: string | null, readonly message: string, readonly path: ReadonlyArray<string>, readonly existing:
        | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
        | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
        | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
        | Record<PropertyKey, never>
       | null }
    | { readonly contact: { readonly uuid: string, readonly name: string | null, readonly email: string | null, readonly emails: ReadonlyArray<string>, readonly avatarUrl: string | null, readonly phone: string | null, readonly phones: ReadonlyArray<string>, readonly customValuesAsText: Record<string, unknown>, readonly builtInPortalRole: BuiltInPortalRole, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly account: { readonly uuid: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null, readonly portalRole: { readonly uuid: string, readonly slug: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null } }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type PylonGetWorkspaceQueryVariables = Exact<{ [key: string]: never; }>;


export type PylonGetWorkspaceQuery = { readonly viewer: { readonly workspace: { readonly uuid: string } } };

export type PylonGetViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type PylonGetViewerQuery = { readonly viewer: { readonly workspace: { readonly uuid: string, readonly name: string }, readonly member: { readonly uuid: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly user: { readonly email: string } } | null } };

export type PylonTagFragment = { readonly uuid: string, readonly name: string, readonly color: string | null, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> };

export type PylonListTagsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type PylonListTagsQuery = { readonly tags: { readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly uuid: string, readonly name: string, readonly color: string | null, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }> } };

export type PylonGetTagQueryVariables = Exact<{
  id: string | number;
}>;


export type PylonGetTagQuery = { readonly tag: { readonly uuid: string, readonly name: string, readonly color: string | null, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null };

export type PylonCustomFieldFragment = { readonly uuid: string, readonly key: string, readonly label: string, readonly type: CustomFieldType, readonly options: ReadonlyArray<string>, readonly position: number, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> };

export type PylonListCustomFieldDefinitionsQueryVariables = Exact<{ [key: string]: never; }>;


export type PylonListCustomFieldDefinitionsQuery = { readonly customFields: ReadonlyArray<{ readonly uuid: string, readonly key: string, readonly label: string, readonly type: CustomFieldType, readonly options: ReadonlyArray<string>, readonly position: number, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }> };

export type PylonGetCustomFieldQueryVariables = Exact<{
  id: string | number;
}>;


export type PylonGetCustomFieldQuery = { readonly customField: { readonly uuid: string, readonly key: string, readonly label: string, readonly type: CustomFieldType, readonly options: ReadonlyArray<string>, readonly position: number, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null };

export type PylonCreateCustomFieldMutationVariables = Exact<{
  input: CreateCustomFieldInput;
}>;


export type PylonCreateCustomFieldMutation = { readonly createCustomField:
    | { readonly __typename: 'ConflictError', readonly existingUuid: string | null, readonly message: string, readonly path: ReadonlyArray<string>, readonly existing:
        | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
        | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
        | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
        | Record<PropertyKey, never>
       | null }
    | { readonly customField: { readonly uuid: string, readonly key: string, readonly label: string, readonly type: CustomFieldType, readonly options: ReadonlyArray<string>, readonly position: number, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type PylonUpdateCustomFieldMutationVariables = Exact<{
  input: UpdateCustomFieldInput;
}>;


export type PylonUpdateCustomFieldMutation = { readonly updateCustomField:
    | { readonly __typename: 'ConflictError', readonly existingUuid: string | null, readonly message: string, readonly path: ReadonlyArray<string>, readonly existing:
        | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
        | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
        | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
        | Record<PropertyKey, never>
       | null }
    | { readonly __typename: 'NotFoundError', readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly customField: { readonly uuid: string, readonly key: string, readonly label: string, readonly type: CustomFieldType, readonly options: ReadonlyArray<string>, readonly position: number, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type PylonAccountFragment = { readonly uuid: string, readonly name: string, readonly domain: string | null, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> };

export type PylonListAccountsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: AccountFilter | null | undefined;
  search?: string | null | undefined;
}>;


export type PylonListAccountsQuery = { readonly accounts: { readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly uuid: string, readonly name: string, readonly domain: string | null, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }> } };

export type PylonGetAccountQueryVariables = Exact<{
  id: string | number;
}>;


export type PylonGetAccountQuery = { readonly account: { readonly uuid: string, readonly name: string, readonly domain: string | null, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null };

export type PylonCreateAccountMutationVariables = Exact<{
  input: CreateAccountInput;
}>;


export type PylonCreateAccountMutation = { readonly createAccount:
    | { readonly __typename: 'ConflictError', readonly existingUuid: string | null, readonly message: string, readonly path: ReadonlyArray<string>, readonly existing:
        | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
        | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
        | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
        | Record<PropertyKey, never>
       | null }
    | { readonly account: { readonly uuid: string, readonly name: string, readonly domain: string | null, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type PylonUpdateAccountMutationVariables = Exact<{
  input: UpdateAccountInput;
}>;


export type PylonUpdateAccountMutation = { readonly updateAccount:
    | { readonly __typename: 'ConflictError', readonly existingUuid: string | null, readonly message: string, readonly path: ReadonlyArray<string>, readonly existing:
        | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
        | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
        | { readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }
        | Record<PropertyKey, never>
       | null }
    | { readonly __typename: 'NotFoundError', readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly account: { readonly uuid: string, readonly name: string, readonly domain: string | null, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type PylonDeleteAccountMutationVariables = Exact<{
  id: string | number;
}>;


export type PylonDeleteAccountMutation = { readonly deleteAccount:
    | { readonly __typename: 'NotFoundError', readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
    | Record<PropertyKey, never>
   };

export type PylonUserFragment = { readonly uuid: string, readonly role: MemberRole, readonly createdAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly user: { readonly email: string, readonly firstName: string | null, readonly lastName: string | null } };

export type PylonListUsersQueryVariables = Exact<{
  filter?: MemberFilter | null | undefined;
}>;


export type PylonListUsersQuery = { readonly members: ReadonlyArray<{ readonly uuid: string, readonly role: MemberRole, readonly createdAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly user: { readonly email: string, readonly firstName: string | null, readonly lastName: string | null } }> };

export type PylonGetUserQueryVariables = Exact<{
  id: string | number;
}>;


export type PylonGetUserQuery = { readonly member: { readonly uuid: string, readonly role: MemberRole, readonly createdAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly user: { readonly email: string, readonly firstName: string | null, readonly lastName: string | null } } | null };

export const FailureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<FailureFragment, unknown>;
export const PylonExistingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonExisting"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PylonExistingFragment, unknown>;
export const PylonContactFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emails"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"phones"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customValuesAsText"}},{"kind":"Field","name":{"kind":"Name","value":"builtInPortalRole"}},{"kind":"Field","name":{"kind":"Name","value":"portalRole"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]} as unknown as DocumentNode<PylonContactFragment, unknown>;
export const PylonPageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonContact"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emails"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"phones"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customValuesAsText"}},{"kind":"Field","name":{"kind":"Name","value":"builtInPortalRole"}},{"kind":"Field","name":{"kind":"Name","value":"portalRole"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]} as unknown as DocumentNode<PylonPageFragment, unknown>;
export const PylonTagFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonTag"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tag"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]} as unknown as DocumentNode<PylonTagFragment, unknown>;
export const PylonCustomFieldFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonCustomField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"options"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<PylonCustomFieldFragment, unknown>;
export const PylonAccountFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonAccount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<PylonAccountFragment, unknown>;
export const PylonUserFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonUser"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]} as unknown as DocumentNode<PylonUserFragment, unknown>;
export const PylonListContactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PylonListContacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonPage"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emails"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"phones"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customValuesAsText"}},{"kind":"Field","name":{"kind":"Name","value":"builtInPortalRole"}},{"kind":"Field","name":{"kind":"Name","value":"portalRole"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonContact"}}]}}]}}]} as unknown as DocumentNode<PylonListContactsQuery, PylonListContactsQueryVariables>;
export const PylonSearchContactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PylonSearchContacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactSearch"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonPage"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emails"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"phones"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customValuesAsText"}},{"kind":"Field","name":{"kind":"Name","value":"builtInPortalRole"}},{"kind":"Field","name":{"kind":"Name","value":"portalRole"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonContact"}}]}}]}}]} as unknown as DocumentNode<PylonSearchContactsQuery, PylonSearchContactsQueryVariables>;
export const PylonListCustomFieldsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PylonListCustomFields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customFields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]} as unknown as DocumentNode<PylonListCustomFieldsQuery, PylonListCustomFieldsQueryVariables>;
export const PylonGetContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PylonGetContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"legacyId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"pylon","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"anyLabel"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonContact"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emails"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"phones"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customValuesAsText"}},{"kind":"Field","name":{"kind":"Name","value":"builtInPortalRole"}},{"kind":"Field","name":{"kind":"Name","value":"portalRole"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]} as unknown as DocumentNode<PylonGetContactQuery, PylonGetContactQueryVariables>;
export const PylonGetPhonesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PylonGetPhones"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"legacyId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"pylon","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"anyLabel"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phones"}}]}}]}}]} as unknown as DocumentNode<PylonGetPhonesQuery, PylonGetPhonesQueryVariables>;
export const PylonGetPhonesByEmailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PylonGetPhonesByEmail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"email"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"email"},"value":{"kind":"Variable","name":{"kind":"Name","value":"email"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phones"}}]}}]}}]} as unknown as DocumentNode<PylonGetPhonesByEmailQuery, PylonGetPhonesByEmailQueryVariables>;
export const PylonCreateContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PylonCreateContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateContactSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonContact"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonExisting"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emails"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"phones"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customValuesAsText"}},{"kind":"Field","name":{"kind":"Name","value":"builtInPortalRole"}},{"kind":"Field","name":{"kind":"Name","value":"portalRole"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonExisting"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PylonCreateContactMutation, PylonCreateContactMutationVariables>;
export const PylonUpdateContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PylonUpdateContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateContactSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonContact"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonExisting"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emails"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"phones"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customValuesAsText"}},{"kind":"Field","name":{"kind":"Name","value":"builtInPortalRole"}},{"kind":"Field","name":{"kind":"Name","value":"portalRole"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonExisting"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PylonUpdateContactMutation, PylonUpdateContactMutationVariables>;
export const PylonDeleteContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PylonDeleteContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"contact"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"legacyId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"pylon","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"anyLabel"},"value":{"kind":"BooleanValue","value":true}}]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<PylonDeleteContactMutation, PylonDeleteContactMutationVariables>;
export const PylonImportContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PylonImportContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpsertContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upsertContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpsertContactSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonContact"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonExisting"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emails"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"phones"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customValuesAsText"}},{"kind":"Field","name":{"kind":"Name","value":"builtInPortalRole"}},{"kind":"Field","name":{"kind":"Name","value":"portalRole"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonExisting"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PylonImportContactMutation, PylonImportContactMutationVariables>;
export const PylonGetWorkspaceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PylonGetWorkspace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workspace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}}]}}]}}]}}]} as unknown as DocumentNode<PylonGetWorkspaceQuery, PylonGetWorkspaceQueryVariables>;
export const PylonGetViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PylonGetViewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workspace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PylonGetViewerQuery, PylonGetViewerQueryVariables>;
export const PylonListTagsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PylonListTags"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tags"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonTag"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonTag"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tag"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]} as unknown as DocumentNode<PylonListTagsQuery, PylonListTagsQueryVariables>;
export const PylonGetTagDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PylonGetTag"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tag"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"legacyId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"pylon","block":false}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonTag"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonTag"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tag"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]} as unknown as DocumentNode<PylonGetTagQuery, PylonGetTagQueryVariables>;
export const PylonListCustomFieldDefinitionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PylonListCustomFieldDefinitions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customFields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonCustomField"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonCustomField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"options"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<PylonListCustomFieldDefinitionsQuery, PylonListCustomFieldDefinitionsQueryVariables>;
export const PylonGetCustomFieldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PylonGetCustomField"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customField"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"legacyId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"pylon","block":false}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonCustomField"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonCustomField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"options"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<PylonGetCustomFieldQuery, PylonGetCustomFieldQueryVariables>;
export const PylonCreateCustomFieldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PylonCreateCustomField"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCustomFieldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCustomField"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCustomFieldSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customField"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonCustomField"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonExisting"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonCustomField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"options"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonExisting"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PylonCreateCustomFieldMutation, PylonCreateCustomFieldMutationVariables>;
export const PylonUpdateCustomFieldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PylonUpdateCustomField"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCustomFieldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCustomField"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCustomFieldSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customField"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonCustomField"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonExisting"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonCustomField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"options"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonExisting"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PylonUpdateCustomFieldMutation, PylonUpdateCustomFieldMutationVariables>;
export const PylonListAccountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PylonListAccounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonAccount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonAccount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<PylonListAccountsQuery, PylonListAccountsQueryVariables>;
export const PylonGetAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PylonGetAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"legacyId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"pylon","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"anyLabel"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonAccount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonAccount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<PylonGetAccountQuery, PylonGetAccountQueryVariables>;
export const PylonCreateAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PylonCreateAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateAccountSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonAccount"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonExisting"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonAccount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonExisting"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PylonCreateAccountMutation, PylonCreateAccountMutationVariables>;
export const PylonUpdateAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PylonUpdateAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateAccountSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonAccount"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonExisting"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonAccount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonExisting"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PylonUpdateAccountMutation, PylonUpdateAccountMutationVariables>;
export const PylonDeleteAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PylonDeleteAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"legacyId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"pylon","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"anyLabel"},"value":{"kind":"BooleanValue","value":true}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<PylonDeleteAccountMutation, PylonDeleteAccountMutationVariables>;
export const PylonListUsersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PylonListUsers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MemberFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonUser"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonUser"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]} as unknown as DocumentNode<PylonListUsersQuery, PylonListUsersQueryVariables>;
export const PylonGetUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PylonGetUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"legacyId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"pylon","block":false}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PylonUser"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PylonUser"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]} as unknown as DocumentNode<PylonGetUserQuery, PylonGetUserQueryVariables>;