/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { UploadedFile } from '../../graphql/upload.ts';
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

/** One term of an order: a field or a custom field. Ties are decided by the next term, at last by the id. */
export type ContactOrder = {
  /** Instead of a field, the key of a custom field: numbers and dates by their value, all others as text without case. */
  readonly customField?: string | null | undefined;
  /** Which way. */
  readonly direction?: OrderDirection | null | undefined;
  /** The field. */
  readonly field?: ContactOrderField | null | undefined;
  /** Where contacts without a value stand, whichever way. */
  readonly nulls?: NullPlacement | null | undefined;
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

/** What createCustomFieldFolder takes. */
export type CreateCustomFieldFolderInput = {
  /** What people read: 1 to 100 characters. */
  readonly name: string;
  /** The place in the saved order, 0 or more; at the end where absent. */
  readonly position?: number | null | undefined;
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

/** What createTag takes. */
export type CreateTagInput = {
  /** The colour, as the user interface takes it: 1 to 50 characters. */
  readonly color?: string | null | undefined;
  /** All ids that other systems gave, at most 50. An id with its label belongs to one tag. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** The name: 1 to 100 characters, blanks around them not counted. Unique without case. */
  readonly name: string;
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

/** In which order the dates of an import have day, month and year. Dates that begin with a year of four digits are read whatever the order. */
export type DateOrder =
  /** The day, the month, the year: 31/1/2026. */
  | 'DMY'
  /** The month, the day, the year: 1/31/2026. */
  | 'MDY'
  /** The year, the month, the day: 26/1/31. */
  | 'YMD';

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

/** What a column of an import is. */
export type ImportColumn = {
  /** The name in the header, or the key in the rows. */
  readonly column: string;
  /** The field that it is, by its name as a key of `contacts`: email, customValues.plan, properties.plan.name, externalIds.hubspot; or optOut or optIn, whose yes or no unsubscribes. Null leaves it out. */
  readonly field?: string | null | undefined;
};

/** What an import does with a contact that is there already. */
export type ImportConflict =
  /** It stays as it is. */
  | 'SKIP'
  /** The row changes it: what the row gives replaces what was there, lists are added to. */
  | 'UPDATE';

/** What importContacts takes. */
export type ImportContactsInput = {
  /** A value that is exactly this text, such as NULL, clears its field, as null does in JSON. Empty cells leave the field as it is. */
  readonly clearValue?: string | null | undefined;
  /** The rows as objects. Their keys are the fields of CreateContactInput, and: id, externalId with externalIdLabel, account (its id or an external id), portalRole (a slug or id), createdAt, updatedAt (of new contacts), firstSeenAt, and customValues.<key>, properties.<path>, externalIds.<label> for one value each. The names of the orgcrm dialect (first_name, dnc, custom, assigned_to …) and of common exports are understood as well. Other keys are left out, and reported. */
  readonly contacts?: ReadonlyArray<Record<string, unknown>> | null | undefined;
  /** In which order dates have day, month and year. Absent: only dates that can be read in one way are taken, 31/1/2026 but not 3/4/2026. */
  readonly dateOrder?: DateOrder | null | undefined;
  /** What separates the cells of CSV: one character, or "tab". Guessed where absent. */
  readonly delimiter?: string | null | undefined;
  /** Whether everything is checked and reported, and nothing written. False where absent. */
  readonly dryRun?: boolean | null | undefined;
  /** The encoding of a file that is neither UTF-8 nor UTF-16 with a byte order mark, such as windows-1252. */
  readonly encoding?: string | null | undefined;
  /** The label of external ids that come without one: where absent orgcrm, with `from` the name of that API. */
  readonly externalIdLabel?: string | null | undefined;
  /** The rows as a file, up to 50 MB. */
  readonly file?: UploadedFile | null | undefined;
  /** The format of text or file; guessed where absent. */
  readonly format?: ImportFormat | null | undefined;
  /** Whose API answered with the rows: they are read as its contacts are, each finds its contact by its id there, else by email (matchOn), and null and empty texts leave fields as they are. Absent for files of any other kind. */
  readonly from?: ImportDialect | null | undefined;
  /** Whether new contacts get the ids that their rows give. False where absent. */
  readonly keepIds?: boolean | null | undefined;
  /** What columns are. Those not named are guessed by their names, or left out and reported. */
  readonly mapping?: ReadonlyArray<ImportColumn> | null | undefined;
  /** By what a contact is recognised: EMAIL where absent, with `from` EXTERNAL_ID_OR_EMAIL. */
  readonly matchOn?: ImportMatch | null | undefined;
  /** What happens to a contact that is there already: UPDATE where absent. */
  readonly onConflict?: ImportConflict | null | undefined;
  /** Whether a new contact must have a value of every required custom field. True where absent. */
  readonly requireCustomFields?: boolean | null | undefined;
  /** The names of tags that every contact of the import gets, beside those of its row. Unknown ones are created. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** The rows as the text of a file. */
  readonly text?: string | null | undefined;
  /** What happens to custom values whose key no field defines: REFUSE where absent, from WHAUTOMATE KEEP. */
  readonly unknownCustomValues?: UnknownCustomValues | null | undefined;
  /** What happens to references to what the workspace does not have: REFUSE where absent. */
  readonly unknownReferences?: UnknownReferences | null | undefined;
};

/** A legacy API whose list answers an import reads as they are. */
export type ImportDialect =
  /** The contacts of orgcrm. */
  | 'ORGCRM'
  /** The contacts of pathbound. */
  | 'PATHBOUND'
  /** The contacts of pristinesend. */
  | 'PRISTINESEND'
  /** The contacts of pylon. */
  | 'PYLON'
  /** The contacts of whautomate. */
  | 'WHAUTOMATE';

/** Why a row failed. Stable: clients may switch on it. */
export type ImportErrorCode =
  /** Another contact has the value already, or the viewer may not see the contact. */
  | 'CONFLICT'
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

/** How the rows of an import are written. */
export type ImportFormat =
  /** A header, then a row a line; separated by commas, semicolons, tabs, bars, or what a first line sep=… or the delimiter says. */
  | 'CSV'
  /** A list of objects, or an object that has it as contacts, data, items, results, records, people, members or value. */
  | 'JSON'
  /** An object a line: a row, or such an object with a list of rows. */
  | 'NDJSON'
  /** Cards of vCard 2.1, 3.0 or 4.0. */
  | 'VCARD';

/** By what a row of an import finds the contact that it is about. A row without it finds the contact that the same row made before. */
export type ImportMatch =
  /** One of the emails, without case. */
  | 'EMAIL'
  /** One of the external ids, with its label. */
  | 'EXTERNAL_ID'
  /** One of the external ids, with its label; if no contact has any of them, one of the emails. */
  | 'EXTERNAL_ID_OR_EMAIL'
  /** The UUID of the contact, which a new one gets. */
  | 'ID'
  /** One of the phone numbers, in any writing; of several contacts that have it, the oldest. */
  | 'PHONE';

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

/** Where items without a value stand in a sorted list. */
export type NullPlacement =
  /** Before all others, in both directions. */
  | 'FIRST'
  /** After all others, in both directions. */
  | 'LAST';

/** How a deal stands. Any status may follow any other. */
export type OpportunityStatus =
  /** Given up. */
  | 'ABANDONED'
  /** Closed: the contact has bought elsewhere, or not at all. */
  | 'LOST'
  /** In progress. */
  | 'OPEN'
  /** Closed: the contact has bought. */
  | 'WON';

/** Which way a list is sorted. */
export type OrderDirection =
  /** From small to large, from A to Z, oldest first. */
  | 'ASC'
  /** From large to small, from Z to A, newest first. */
  | 'DESC';

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

/** A smart list of the whole list: what is absent is empty. */
export type ReplacedViewInput = {
  /** What the user interface shows of a contact, as it names it: 100 texts of 100 characters at most. */
  readonly columns?: ReadonlyArray<string> | null | undefined;
  /** Which contacts; everybody where null. */
  readonly filter?: ContactFilter | null | undefined;
  /** The filter as the client writes it, kept beside `filter` so that the client can show it as it was written; nothing else reads it. At most 100,000 characters as JSON. It goes where the filter is written without it. */
  readonly filterNotation?: Record<string, unknown> | null | undefined;
  /** The global id or the UUID of a view that stays; a new one has none. */
  readonly id?: string | number | null | undefined;
  /** The name: 1 to 100 characters, blanks around them not counted. */
  readonly name: string;
  /** A text that the contacts have; none where null. */
  readonly search?: string | null | undefined;
  /** Where the search looks; everywhere where null or empty. */
  readonly searchFields?: ReadonlyArray<ContactSearchField> | null | undefined;
  /** The order of the contacts; newest first where null or empty. 5 terms at most. */
  readonly sort?: ReadonlyArray<ContactOrder> | null | undefined;
};

/** What setContactCustomValue takes. */
export type SetContactCustomValueInput = {
  /** Which contact. */
  readonly contact: ContactReference;
  /** The key of a custom field. */
  readonly key: string;
  /** The value, in the JSON type of the field; null clears it. */
  readonly value?: unknown;
};

/** What setCustomValue takes. */
export type SetCustomValueInput = {
  /** The key: [a-z][a-z0-9_]{0,63}. */
  readonly key: string;
  /** The text: at most 10,000 characters. */
  readonly value: string;
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

/** What an import does with accounts, locations, members and portal roles that the workspace does not have. */
export type UnknownReferences =
  /** The contact is imported without them. */
  | 'CLEAR'
  /** The row fails. */
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

/** What updateCustomFieldFolder takes. */
export type UpdateCustomFieldFolderInput = {
  /** The global id or the UUID. */
  readonly id: string | number;
  /** What people read: 1 to 100 characters. Absent: unchanged. */
  readonly name?: string | null | undefined;
  /** The place in the saved order, 0 or more. Absent: unchanged. */
  readonly position?: number | null | undefined;
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

type Failure_ConflictError_Fragment = { readonly __typename: 'ConflictError', readonly existingUuid: string | null, readonly message: string, readonly path: ReadonlyArray<string> };

type Failure_NotFoundError_Fragment = { readonly __typename: 'NotFoundError', readonly message: string, readonly path: ReadonlyArray<string> };

type Failure_ValidationError_Fragment = { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> };

export type FailureFragment =
  | Failure_ConflictError_Fragment
  | Failure_NotFoundError_Fragment
  | Failure_ValidationError_Fragment
;

export type OrgcrmContactFragment = { readonly uuid: string, readonly name: string | null, readonly firstName: string | null, readonly lastName: string | null, readonly email: string | null, readonly phone: string | null, readonly company: string | null, readonly jobTitle: string | null, readonly source: string | null, readonly notes: string | null, readonly doNotContact: boolean, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly tags: ReadonlyArray<{ readonly name: string }>, readonly customFields: ReadonlyArray<{ readonly value: unknown, readonly field: { readonly key: string } }>, readonly assignedTo: { readonly uuid: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null };

export type OrgcrmListContactsQueryVariables = Exact<{
  first: number;
  offset: number;
  filter?: ContactFilter | null | undefined;
  search?: ContactSearch | null | undefined;
  orderBy?: ReadonlyArray<ContactOrder> | ContactOrder | null | undefined;
}>;


export type OrgcrmListContactsQuery = { readonly contacts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly uuid: string, readonly name: string | null, readonly firstName: string | null, readonly lastName: string | null, readonly email: string | null, readonly phone: string | null, readonly company: string | null, readonly jobTitle: string | null, readonly source: string | null, readonly notes: string | null, readonly doNotContact: boolean, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly tags: ReadonlyArray<{ readonly name: string }>, readonly customFields: ReadonlyArray<{ readonly value: unknown, readonly field: { readonly key: string } }>, readonly assignedTo: { readonly uuid: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null }> } };

export type OrgcrmGetContactQueryVariables = Exact<{
  id: string | number;
}>;


export type OrgcrmGetContactQuery = { readonly contact: { readonly uuid: string, readonly name: string | null, readonly firstName: string | null, readonly lastName: string | null, readonly email: string | null, readonly phone: string | null, readonly company: string | null, readonly jobTitle: string | null, readonly source: string | null, readonly notes: string | null, readonly doNotContact: boolean, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly tags: ReadonlyArray<{ readonly name: string }>, readonly customFields: ReadonlyArray<{ readonly value: unknown, readonly field: { readonly key: string } }>, readonly assignedTo: { readonly uuid: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null } | null };

export type OrgcrmCreateContactMutationVariables = Exact<{
  input: CreateContactInput;
}>;


export type OrgcrmCreateContactMutation = { readonly createContact:
    | { readonly __typename: 'ConflictError', readonly existingUuid: string | null, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly contact: { readonly uuid: string, readonly name: string | null, readonly firstName: string | null, readonly lastName: string | null, readonly email: string | null, readonly phone: string | null, readonly company: string | null, readonly jobTitle: string | null, readonly source: string | null, readonly notes: string | null, readonly doNotContact: boolean, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly tags: ReadonlyArray<{ readonly name: string }>, readonly customFields: ReadonlyArray<{ readonly value: unknown, readonly field: { readonly key: string } }>, readonly assignedTo: { readonly uuid: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null } }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type OrgcrmUpdateContactMutationVariables = Exact<{
  input: UpdateContactInput;
}>;


export type OrgcrmUpdateContactMutation = { readonly updateContact:
    | { readonly __typename: 'ConflictError', readonly existingUuid: string | null, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'NotFoundError', readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly contact: { readonly uuid: string, readonly name: string | null, readonly firstName: string | null, readonly lastName: string | null, readonly email: string | null, readonly phone: string | null, readonly company: string | null, readonly jobTitle: string | null, readonly source: string | null, readonly notes: string | null, readonly doNotContact: boolean, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly tags: ReadonlyArray<{ readonly name: string }>, readonly customFields: ReadonlyArray<{ readonly value: unknown, readonly field: { readonly key: string } }>, readonly assignedTo: { readonly uuid: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } | null } }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type OrgcrmDeleteContactMutationVariables = Exact<{
  id: string | number;
}>;


export type OrgcrmDeleteContactMutation = { readonly deleteContact:
    | { readonly __typename: 'NotFoundError', readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
    | Record<PropertyKey, never>
   };

export type OrgcrmCustomFieldTypesQueryVariables = Exact<{ [key: string]: never; }>;


export type OrgcrmCustomFieldTypesQuery = { readonly customFields: ReadonlyArray<{ readonly key: string, readonly type: CustomFieldType }> };

export type OrgcrmOpportunityFragment = { readonly uuid: string, readonly title: string, readonly pipeline: string, readonly stage: string, readonly status: OpportunityStatus, readonly value: string | null, readonly currency: string | null, readonly createdAt: string, readonly updatedAt: string };

export type OrgcrmContactOpportunitiesQueryVariables = Exact<{
  id: string | number;
  first: number;
}>;


export type OrgcrmContactOpportunitiesQuery = { readonly contact: { readonly uuid: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly opportunities: ReadonlyArray<{ readonly uuid: string, readonly title: string, readonly pipeline: string, readonly stage: string, readonly status: OpportunityStatus, readonly value: string | null, readonly currency: string | null, readonly createdAt: string, readonly updatedAt: string }> } | null };

export type OrgcrmMoreOpportunitiesQueryVariables = Exact<{
  contactId: string | number;
  first: number;
  offset: number;
}>;


export type OrgcrmMoreOpportunitiesQuery = { readonly opportunities: { readonly nodes: ReadonlyArray<{ readonly uuid: string, readonly title: string, readonly pipeline: string, readonly stage: string, readonly status: OpportunityStatus, readonly value: string | null, readonly currency: string | null, readonly createdAt: string, readonly updatedAt: string }> } };

export type OrgcrmViewFragment = { readonly uuid: string, readonly name: string, readonly filter: Record<string, unknown> | null, readonly filterNotation: Record<string, unknown> | null, readonly search: string | null, readonly searchFields: ReadonlyArray<ContactSearchField>, readonly columns: ReadonlyArray<string>, readonly sort: ReadonlyArray<{ readonly field: ContactOrderField | null, readonly customField: string | null, readonly direction: OrderDirection, readonly nulls: NullPlacement }> };

export type OrgcrmListViewsQueryVariables = Exact<{ [key: string]: never; }>;


export type OrgcrmListViewsQuery = { readonly views: ReadonlyArray<{ readonly uuid: string, readonly name: string, readonly filter: Record<string, unknown> | null, readonly filterNotation: Record<string, unknown> | null, readonly search: string | null, readonly searchFields: ReadonlyArray<ContactSearchField>, readonly columns: ReadonlyArray<string>, readonly sort: ReadonlyArray<{ readonly field: ContactOrderField | null, readonly customField: string | null, readonly direction: OrderDirection, readonly nulls: NullPlacement }> }> };

export type OrgcrmPresentViewsQueryVariables = Exact<{ [key: string]: never; }>;


export type OrgcrmPresentViewsQuery = { readonly views: ReadonlyArray<{ readonly uuid: string, readonly name: string, readonly filter: Record<string, unknown> | null, readonly filterNotation: Record<string, unknown> | null, readonly search: string | null, readonly searchFields: ReadonlyArray<ContactSearchField>, readonly columns: ReadonlyArray<string>, readonly sort: ReadonlyArray<{ readonly field: ContactOrderField | null, readonly customField: string | null, readonly direction: OrderDirection, readonly nulls: NullPlacement }> }>, readonly customFields: ReadonlyArray<{ readonly key: string, readonly type: CustomFieldType }> };

export type OrgcrmReplaceViewsMutationVariables = Exact<{
  views: ReadonlyArray<ReplacedViewInput> | ReplacedViewInput;
}>;


export type OrgcrmReplaceViewsMutation = { readonly replaceViews:
    | { readonly views: ReadonlyArray<{ readonly uuid: string, readonly name: string, readonly filter: Record<string, unknown> | null, readonly filterNotation: Record<string, unknown> | null, readonly search: string | null, readonly searchFields: ReadonlyArray<ContactSearchField>, readonly columns: ReadonlyArray<string>, readonly sort: ReadonlyArray<{ readonly field: ContactOrderField | null, readonly customField: string | null, readonly direction: OrderDirection, readonly nulls: NullPlacement }> }> }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type OrgcrmTagFragment = { readonly uuid: string, readonly name: string, readonly color: string | null, readonly contactCount: number, readonly createdAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> };

export type OrgcrmListTagsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type OrgcrmListTagsQuery = { readonly tags: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly uuid: string, readonly name: string, readonly color: string | null, readonly contactCount: number, readonly createdAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> }> } };

export type OrgcrmCreateTagMutationVariables = Exact<{
  input: CreateTagInput;
}>;


export type OrgcrmCreateTagMutation = { readonly createTag:
    | { readonly __typename: 'ConflictError', readonly existingUuid: string | null, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly tag: { readonly uuid: string, readonly name: string, readonly color: string | null, readonly contactCount: number, readonly createdAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }> } }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type OrgcrmDeleteTagMutationVariables = Exact<{
  id: string | number;
}>;


export type OrgcrmDeleteTagMutation = { readonly deleteTag:
    | { readonly __typename: 'NotFoundError', readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
    | Record<PropertyKey, never>
   };

export type OrgcrmAddContactTagsMutationVariables = Exact<{
  id: string | number;
  tags: ReadonlyArray<string> | string;
}>;


export type OrgcrmAddContactTagsMutation = { readonly addContactTags:
    | { readonly contact: { readonly uuid: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly tags: ReadonlyArray<{ readonly name: string }> } }
    | { readonly __typename: 'NotFoundError', readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type OrgcrmRemoveContactTagMutationVariables = Exact<{
  id: string | number;
  name: string;
}>;


export type OrgcrmRemoveContactTagMutation = { readonly removeContactTags:
    | { readonly __typename: 'NotFoundError', readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
    | Record<PropertyKey, never>
   };

export type OrgcrmFolderFragment = { readonly uuid: string, readonly name: string, readonly position: number, readonly createdAt: string, readonly updatedAt: string };

export type OrgcrmListFoldersQueryVariables = Exact<{ [key: string]: never; }>;


export type OrgcrmListFoldersQuery = { readonly customFieldFolders: ReadonlyArray<{ readonly uuid: string, readonly name: string, readonly position: number, readonly createdAt: string, readonly updatedAt: string }> };

export type OrgcrmCreateFolderMutationVariables = Exact<{
  input: CreateCustomFieldFolderInput;
}>;


export type OrgcrmCreateFolderMutation = { readonly createCustomFieldFolder:
    | { readonly customFieldFolder: { readonly uuid: string, readonly name: string, readonly position: number, readonly createdAt: string, readonly updatedAt: string } }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type OrgcrmUpdateFolderMutationVariables = Exact<{
  input: UpdateCustomFieldFolderInput;
}>;


export type OrgcrmUpdateFolderMutation = { readonly updateCustomFieldFolder:
    | { readonly __typename: 'NotFoundError', readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly customFieldFolder: { readonly uuid: string, readonly name: string, readonly position: number, readonly createdAt: string, readonly updatedAt: string } }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type OrgcrmDeleteFolderMutationVariables = Exact<{
  id: string | number;
}>;


export type OrgcrmDeleteFolderMutation = { readonly deleteCustomFieldFolder:
    | { readonly __typename: 'NotFoundError', readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
    | Record<PropertyKey, never>
   };

export type OrgcrmCustomFieldFragment = { readonly uuid: string, readonly key: string, readonly label: string, readonly type: CustomFieldType, readonly options: ReadonlyArray<string>, readonly required: boolean, readonly position: number, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly folder: { readonly uuid: string } | null };

export type OrgcrmListCustomFieldsQueryVariables = Exact<{ [key: string]: never; }>;


export type OrgcrmListCustomFieldsQuery = { readonly customFields: ReadonlyArray<{ readonly uuid: string, readonly key: string, readonly label: string, readonly type: CustomFieldType, readonly options: ReadonlyArray<string>, readonly required: boolean, readonly position: number, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly folder: { readonly uuid: string } | null }> };

export type OrgcrmCreateCustomFieldMutationVariables = Exact<{
  input: CreateCustomFieldInput;
}>;


export type OrgcrmCreateCustomFieldMutation = { readonly createCustomField:
    | { readonly __typename: 'ConflictError', readonly existingUuid: string | null, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly customField: { readonly uuid: string, readonly key: string, readonly label: string, readonly type: CustomFieldType, readonly options: ReadonlyArray<string>, readonly required: boolean, readonly position: number, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly folder: { readonly uuid: string } | null } }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type OrgcrmUpdateCustomFieldMutationVariables = Exact<{
  input: UpdateCustomFieldInput;
}>;


export type OrgcrmUpdateCustomFieldMutation = { readonly updateCustomField:
    | { readonly __typename: 'ConflictError', readonly existingUuid: string | null, readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'NotFoundError', readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly customField: { readonly uuid: string, readonly key: string, readonly label: string, readonly type: CustomFieldType, readonly options: ReadonlyArray<string>, readonly required: boolean, readonly position: number, readonly createdAt: string, readonly updatedAt: string, readonly externalIds: ReadonlyArray<{ readonly label: string, readonly externalId: string }>, readonly folder: { readonly uuid: string } | null } }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type OrgcrmDeleteCustomFieldMutationVariables = Exact<{
  id: string | number;
}>;


export type OrgcrmDeleteCustomFieldMutation = { readonly deleteCustomField:
    | { readonly __typename: 'NotFoundError', readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
    | Record<PropertyKey, never>
   };

export type OrgcrmSetContactCustomValueMutationVariables = Exact<{
  input: SetContactCustomValueInput;
}>;


export type OrgcrmSetContactCustomValueMutation = { readonly setContactCustomValue:
    | { readonly __typename: 'NotFoundError', readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly customField: { readonly value: unknown, readonly field: { readonly key: string } } }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type OrgcrmCustomValueFragment = { readonly key: string, readonly value: string, readonly updatedAt: string };

export type OrgcrmListCustomValuesQueryVariables = Exact<{ [key: string]: never; }>;


export type OrgcrmListCustomValuesQuery = { readonly customValues: ReadonlyArray<{ readonly key: string, readonly value: string, readonly updatedAt: string }> };

export type OrgcrmSetCustomValueMutationVariables = Exact<{
  input: SetCustomValueInput;
}>;


export type OrgcrmSetCustomValueMutation = { readonly setCustomValue:
    | { readonly customValue: { readonly key: string, readonly value: string, readonly updatedAt: string } }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export type OrgcrmDeleteCustomValueMutationVariables = Exact<{
  key: string;
}>;


export type OrgcrmDeleteCustomValueMutation = { readonly deleteCustomValue:
    | { readonly __typename: 'NotFoundError', readonly message: string, readonly path: ReadonlyArray<string> }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
    | Record<PropertyKey, never>
   };

export type OrgcrmImportContactsMutationVariables = Exact<{
  input: ImportContactsInput;
}>;


export type OrgcrmImportContactsMutation = { readonly importContacts:
    | { readonly total: number, readonly created: number, readonly updated: number, readonly skipped: number, readonly failed: number, readonly ignoredColumns: ReadonlyArray<string>, readonly errors: ReadonlyArray<{ readonly row: number, readonly field: string | null, readonly code: ImportErrorCode, readonly message: string }>, readonly warnings: ReadonlyArray<{ readonly column: string, readonly message: string, readonly row: number, readonly count: number }> }
    | { readonly __typename: 'ValidationError', readonly message: string, readonly path: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly code: IssueCode, readonly path: ReadonlyArray<string>, readonly message: string }> }
   };

export const FailureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<FailureFragment, unknown>;
export const OrgcrmContactFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"doNotContact"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customFields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<OrgcrmContactFragment, unknown>;
export const OrgcrmOpportunityFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmOpportunity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"pipeline"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<OrgcrmOpportunityFragment, unknown>;
export const OrgcrmViewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"View"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"filterNotation"}},{"kind":"Field","name":{"kind":"Name","value":"search"}},{"kind":"Field","name":{"kind":"Name","value":"searchFields"}},{"kind":"Field","name":{"kind":"Name","value":"sort"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"customField"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"nulls"}}]}},{"kind":"Field","name":{"kind":"Name","value":"columns"}}]}}]} as unknown as DocumentNode<OrgcrmViewFragment, unknown>;
export const OrgcrmTagFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmTag"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tag"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"contactCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<OrgcrmTagFragment, unknown>;
export const OrgcrmFolderFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmFolder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomFieldFolder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<OrgcrmFolderFragment, unknown>;
export const OrgcrmCustomFieldFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmCustomField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"options"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"folder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}}]}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<OrgcrmCustomFieldFragment, unknown>;
export const OrgcrmCustomValueFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmCustomValue"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<OrgcrmCustomValueFragment, unknown>;
export const OrgcrmListContactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgcrmListContacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"offset"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactSearch"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactOrder"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"offset"},"value":{"kind":"Variable","name":{"kind":"Name","value":"offset"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrgcrmContact"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"doNotContact"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customFields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<OrgcrmListContactsQuery, OrgcrmListContactsQueryVariables>;
export const OrgcrmGetContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgcrmGetContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"legacyId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"orgcrm","block":false}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrgcrmContact"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"doNotContact"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customFields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<OrgcrmGetContactQuery, OrgcrmGetContactQueryVariables>;
export const OrgcrmCreateContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgcrmCreateContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateContactSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrgcrmContact"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"doNotContact"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customFields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<OrgcrmCreateContactMutation, OrgcrmCreateContactMutationVariables>;
export const OrgcrmUpdateContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgcrmUpdateContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateContactSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrgcrmContact"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmContact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"doNotContact"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customFields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<OrgcrmUpdateContactMutation, OrgcrmUpdateContactMutationVariables>;
export const OrgcrmDeleteContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgcrmDeleteContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"contact"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"legacyId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"orgcrm","block":false}}]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<OrgcrmDeleteContactMutation, OrgcrmDeleteContactMutationVariables>;
export const OrgcrmCustomFieldTypesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgcrmCustomFieldTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customFields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]} as unknown as DocumentNode<OrgcrmCustomFieldTypesQuery, OrgcrmCustomFieldTypesQueryVariables>;
export const OrgcrmContactOpportunitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgcrmContactOpportunities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"legacyId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"orgcrm","block":false}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrgcrmOpportunity"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmOpportunity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"pipeline"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<OrgcrmContactOpportunitiesQuery, OrgcrmContactOpportunitiesQueryVariables>;
export const OrgcrmMoreOpportunitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgcrmMoreOpportunities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"contactId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"offset"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opportunities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"contactId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"contactId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"offset"},"value":{"kind":"Variable","name":{"kind":"Name","value":"offset"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrgcrmOpportunity"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmOpportunity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"pipeline"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<OrgcrmMoreOpportunitiesQuery, OrgcrmMoreOpportunitiesQueryVariables>;
export const OrgcrmListViewsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgcrmListViews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"views"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrgcrmView"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"View"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"filterNotation"}},{"kind":"Field","name":{"kind":"Name","value":"search"}},{"kind":"Field","name":{"kind":"Name","value":"searchFields"}},{"kind":"Field","name":{"kind":"Name","value":"sort"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"customField"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"nulls"}}]}},{"kind":"Field","name":{"kind":"Name","value":"columns"}}]}}]} as unknown as DocumentNode<OrgcrmListViewsQuery, OrgcrmListViewsQueryVariables>;
export const OrgcrmPresentViewsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgcrmPresentViews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"views"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrgcrmView"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customFields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"View"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"filterNotation"}},{"kind":"Field","name":{"kind":"Name","value":"search"}},{"kind":"Field","name":{"kind":"Name","value":"searchFields"}},{"kind":"Field","name":{"kind":"Name","value":"sort"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"customField"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"nulls"}}]}},{"kind":"Field","name":{"kind":"Name","value":"columns"}}]}}]} as unknown as DocumentNode<OrgcrmPresentViewsQuery, OrgcrmPresentViewsQueryVariables>;
export const OrgcrmReplaceViewsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgcrmReplaceViews"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"views"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReplacedViewInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replaceViews"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"views"},"value":{"kind":"Variable","name":{"kind":"Name","value":"views"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReplaceViewsSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"views"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrgcrmView"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"View"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"filterNotation"}},{"kind":"Field","name":{"kind":"Name","value":"search"}},{"kind":"Field","name":{"kind":"Name","value":"searchFields"}},{"kind":"Field","name":{"kind":"Name","value":"sort"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"customField"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"nulls"}}]}},{"kind":"Field","name":{"kind":"Name","value":"columns"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<OrgcrmReplaceViewsMutation, OrgcrmReplaceViewsMutationVariables>;
export const OrgcrmListTagsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgcrmListTags"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tags"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrgcrmTag"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmTag"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tag"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"contactCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<OrgcrmListTagsQuery, OrgcrmListTagsQueryVariables>;
export const OrgcrmCreateTagDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgcrmCreateTag"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateTagInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createTag"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateTagSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tag"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrgcrmTag"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmTag"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tag"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"contactCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<OrgcrmCreateTagMutation, OrgcrmCreateTagMutationVariables>;
export const OrgcrmDeleteTagDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgcrmDeleteTag"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteTag"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"legacyId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"orgcrm","block":false}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<OrgcrmDeleteTagMutation, OrgcrmDeleteTagMutationVariables>;
export const OrgcrmAddContactTagsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgcrmAddContactTags"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tags"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addContactTags"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"contact"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"legacyId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"orgcrm","block":false}}]}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"tags"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tags"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AddContactTagsSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<OrgcrmAddContactTagsMutation, OrgcrmAddContactTagsMutationVariables>;
export const OrgcrmRemoveContactTagDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgcrmRemoveContactTag"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeContactTags"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"contact"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"legacyId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"orgcrm","block":false}}]}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"tags"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"name"}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<OrgcrmRemoveContactTagMutation, OrgcrmRemoveContactTagMutationVariables>;
export const OrgcrmListFoldersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgcrmListFolders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customFieldFolders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrgcrmFolder"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmFolder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomFieldFolder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<OrgcrmListFoldersQuery, OrgcrmListFoldersQueryVariables>;
export const OrgcrmCreateFolderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgcrmCreateFolder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCustomFieldFolderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCustomFieldFolder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCustomFieldFolderSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customFieldFolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrgcrmFolder"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmFolder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomFieldFolder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<OrgcrmCreateFolderMutation, OrgcrmCreateFolderMutationVariables>;
export const OrgcrmUpdateFolderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgcrmUpdateFolder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCustomFieldFolderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCustomFieldFolder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCustomFieldFolderSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customFieldFolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrgcrmFolder"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmFolder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomFieldFolder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<OrgcrmUpdateFolderMutation, OrgcrmUpdateFolderMutationVariables>;
export const OrgcrmDeleteFolderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgcrmDeleteFolder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteCustomFieldFolder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<OrgcrmDeleteFolderMutation, OrgcrmDeleteFolderMutationVariables>;
export const OrgcrmListCustomFieldsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgcrmListCustomFields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customFields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrgcrmCustomField"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmCustomField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"options"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"folder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}}]}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<OrgcrmListCustomFieldsQuery, OrgcrmListCustomFieldsQueryVariables>;
export const OrgcrmCreateCustomFieldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgcrmCreateCustomField"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCustomFieldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCustomField"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCustomFieldSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customField"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrgcrmCustomField"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmCustomField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"options"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"folder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}}]}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<OrgcrmCreateCustomFieldMutation, OrgcrmCreateCustomFieldMutationVariables>;
export const OrgcrmUpdateCustomFieldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgcrmUpdateCustomField"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCustomFieldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCustomField"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCustomFieldSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customField"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrgcrmCustomField"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmCustomField"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"options"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"folder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}}]}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<OrgcrmUpdateCustomFieldMutation, OrgcrmUpdateCustomFieldMutationVariables>;
export const OrgcrmDeleteCustomFieldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgcrmDeleteCustomField"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteCustomField"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"legacyId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"orgcrm","block":false}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<OrgcrmDeleteCustomFieldMutation, OrgcrmDeleteCustomFieldMutationVariables>;
export const OrgcrmSetContactCustomValueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgcrmSetContactCustomValue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetContactCustomValueInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setContactCustomValue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetContactCustomValueSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customField"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<OrgcrmSetContactCustomValueMutation, OrgcrmSetContactCustomValueMutationVariables>;
export const OrgcrmListCustomValuesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrgcrmListCustomValues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customValues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrgcrmCustomValue"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmCustomValue"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<OrgcrmListCustomValuesQuery, OrgcrmListCustomValuesQueryVariables>;
export const OrgcrmSetCustomValueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgcrmSetCustomValue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetCustomValueInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setCustomValue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetCustomValueSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrgcrmCustomValue"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrgcrmCustomValue"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<OrgcrmSetCustomValueMutation, OrgcrmSetCustomValueMutationVariables>;
export const OrgcrmDeleteCustomValueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgcrmDeleteCustomValue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteCustomValue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<OrgcrmDeleteCustomValueMutation, OrgcrmDeleteCustomValueMutationVariables>;
export const OrgcrmImportContactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrgcrmImportContacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportContactsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importContacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportContactsSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"skipped"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ignoredColumns"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"existingUuid"}}]}}]}}]} as unknown as DocumentNode<OrgcrmImportContactsMutation, OrgcrmImportContactsMutationVariables>;