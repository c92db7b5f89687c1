/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

type Failure_ConflictError_Fragment = { readonly __typename: 'ConflictError', readonly existingUuid: string | null, readonly message: string, readonly path: ReadonlyArray<string> };

type Failure_NotFoundError_Fragment = { readonly __typename: 'NotFoundError', readonly message: string, readonly path: ReadonlyArray<string> };

type Failure_ValidationError_Fragment = { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> };

export type FailureFragment =
  | Failure_ConflictError_Fragment
  | Failure_NotFoundError_Fragment
  | Failure_ValidationError_Fragment
;

export type PristinesendContactFragment = { readonly uuid: string, readonly email: string | null, readonly firstName: string | null, readonly lastName: string | null, readonly subscriptionStatus: SubscriptionStatus, readonly properties: Record<string, unknown>, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> };

export type PristinesendListContactsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  offset?: number | null | undefined;
  segment?: string | number | null | undefined;
  filter?: ContactFilter | null | undefined;
  search?: ContactSearch | null | undefined;
}>;


export type PristinesendListContactsQuery = { readonly contacts: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly uuid: string, readonly email: string | null, readonly firstName: string | null, readonly lastName: string | null, readonly subscriptionStatus: SubscriptionStatus, readonly properties: Record<string, unknown>, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }> } };

export type PristinesendGetContactQueryVariables = Exact<{
  id: string | number;
}>;


export type PristinesendGetContactQuery = { readonly contact: { readonly uuid: string, readonly email: string | null, readonly firstName: string | null, readonly lastName: string | null, readonly subscriptionStatus: SubscriptionStatus, readonly properties: Record<string, unknown>, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null };

export type PristinesendDeleteContactMutationVariables = Exact<{
  id: string | number;
}>;


export type PristinesendDeleteContactMutation = { readonly deleteContact:
    | { readonly __typename: 'NotFoundError', readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
    | Record<PropertyKey, never>
   };

export type PristinesendCreateContactMutationVariables = Exact<{
  input: CreateContactInput;
}>;


export type PristinesendCreateContactMutation = { readonly createContact:
    | { readonly __typename: 'ConflictError', readonly existingUuid: string | null, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly contact: { readonly uuid: string, readonly email: string | null, readonly firstName: string | null, readonly lastName: string | null, readonly subscriptionStatus: SubscriptionStatus, readonly properties: Record<string, unknown>, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type PristinesendGetEmailQueryVariables = Exact<{
  id: string | number;
}>;


export type PristinesendGetEmailQuery = { readonly contact: { readonly email: string | null } | null };

export type PristinesendUpdateContactMutationVariables = Exact<{
  input: UpdateContactInput;
}>;


export type PristinesendUpdateContactMutation = { readonly updateContact:
    | { readonly __typename: 'ConflictError', readonly existingUuid: string | null, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'NotFoundError', readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly contact: { readonly uuid: string, readonly email: string | null, readonly firstName: string | null, readonly lastName: string | null, readonly subscriptionStatus: SubscriptionStatus, readonly properties: Record<string, unknown>, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type PristinesendGetSegmentQueryVariables = Exact<{
  id: string | number;
}>;


export type PristinesendGetSegmentQuery = { readonly view: { readonly uuid: string } | null };

export const FailureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<FailureFragment, unknown>;
export const PristinesendContactFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PristinesendContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"subscriptionStatus"}},{"kind":"Field","name":{"kind":"Name","value":"properties"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<PristinesendContactFragment, unknown>;
export const PristinesendListContactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PristinesendListContacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"offset"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"segment"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactSearch"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"offset"},"value":{"kind":"Variable","name":{"kind":"Name","value":"offset"}}},{"kind":"Argument","name":{"kind":"Name","value":"view"},"value":{"kind":"Variable","name":{"kind":"Name","value":"segment"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PristinesendContact"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PristinesendContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"subscriptionStatus"}},{"kind":"Field","name":{"kind":"Name","value":"properties"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<PristinesendListContactsQuery, PristinesendListContactsQueryVariables>;
export const PristinesendGetContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PristinesendGetContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"legacyId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"pristinesend","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"hasEmail"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PristinesendContact"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PristinesendContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"subscriptionStatus"}},{"kind":"Field","name":{"kind":"Name","value":"properties"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<PristinesendGetContactQuery, PristinesendGetContactQueryVariables>;
export const PristinesendDeleteContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PristinesendDeleteContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"contact"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"legacyId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"pristinesend","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"hasEmail"},"value":{"kind":"BooleanValue","value":true}}]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<PristinesendDeleteContactMutation, PristinesendDeleteContactMutationVariables>;
export const PristinesendCreateContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PristinesendCreateContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateContactSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PristinesendContact"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PristinesendContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"subscriptionStatus"}},{"kind":"Field","name":{"kind":"Name","value":"properties"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<PristinesendCreateContactMutation, PristinesendCreateContactMutationVariables>;
export const PristinesendGetEmailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PristinesendGetEmail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"legacyId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"pristinesend","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"hasEmail"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]} as unknown as DocumentNode<PristinesendGetEmailQuery, PristinesendGetEmailQueryVariables>;
export const PristinesendUpdateContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PristinesendUpdateContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateContactSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PristinesendContact"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PristinesendContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"subscriptionStatus"}},{"kind":"Field","name":{"kind":"Name","value":"properties"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<PristinesendUpdateContactMutation, PristinesendUpdateContactMutationVariables>;
export const PristinesendGetSegmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PristinesendGetSegment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"view"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}}]}}]}}]} as unknown as DocumentNode<PristinesendGetSegmentQuery, PristinesendGetSegmentQueryVariables>;