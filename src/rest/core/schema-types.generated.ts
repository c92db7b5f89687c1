import type { UploadedFile } from '../../graphql/upload.ts';
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

/** How far an action has come. Any status may follow any other: the agent that runs the action knows what happened, and this store keeps it. */
export type ActionStatus =
  /** Somebody has approved it. */
  | 'APPROVED'
  /** Approved by a rule. */
  | 'AUTO_APPROVED'
  /** Called off. */
  | 'CANCELLED'
  /** Done. */
  | 'COMPLETED'
  /** Tried, without success. */
  | 'FAILED'
  /** Waits for somebody to approve it. */
  | 'PENDING_APPROVAL'
  /** Somebody has refused it. */
  | 'REJECTED'
  /** In progress. */
  | 'RUNNING'
  /** Waits for its time, or for an agent. */
  | 'SCHEDULED';

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
  /** Whether texts among customValues are converted to the type of their field, as a form has them: "12" for a NUMBER, "true" for a BOOLEAN, "a; b" for a MULTISELECT, and "" to clear. False where absent. */
  readonly convertCustomValues?: boolean | null | undefined;
  /** Values of custom fields by key. Those not named stay; null clears one. */
  readonly customValues?: Record<string, unknown> | null | undefined;
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
  /** Which texts are taken as phone numbers: INTERNATIONAL where absent, so that a typo is refused; TEXT takes what people write in a free field, such as an extension. */
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
  /** What happens to customValues whose key is not that of a custom field: REFUSE where absent. */
  readonly unknownCustomFields?: UnknownCustomFields | null | undefined;
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
  /** Whether the answer comes as soon as the rows are stored, and a job imports them afterwards, batch by batch, with the rights that the key or member has then: `job` tells how far it is, and its result. Not with dryRun. False where absent. */
  readonly asJob?: boolean | null | undefined;
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
  /** What happens to custom values whose key is not that of a custom field: REFUSE where absent, from WHAUTOMATE KEEP. */
  readonly unknownCustomFields?: UnknownCustomFields | null | undefined;
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
  /** What the client made `filter` from, in a format of its own, such as the state of a filter editor: kept so that the client can open it again, and read by nothing else. At most 100,000 characters as JSON. It is removed when `filter` is written without it, because it would no longer be true. */
  readonly filterSource?: Record<string, unknown> | null | undefined;
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

/** What happens to custom values whose key is not that of a custom field. */
export type UnknownCustomFields =
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
  /** Whether texts among customValues are converted to the type of their field, as a form has them: "12" for a NUMBER, "true" for a BOOLEAN, "a; b" for a MULTISELECT, and "" to clear. False where absent. */
  readonly convertCustomValues?: boolean | null | undefined;
  /** Values of custom fields by key. Those not named stay; null clears one. */
  readonly customValues?: Record<string, unknown> | null | undefined;
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
  /** Which texts are taken as phone numbers: INTERNATIONAL where absent, so that a typo is refused; TEXT takes what people write in a free field, such as an extension. */
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
  /** What happens to customValues whose key is not that of a custom field: REFUSE where absent. */
  readonly unknownCustomFields?: UnknownCustomFields | null | undefined;
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
  /** Whether texts among customValues are converted to the type of their field, as a form has them: "12" for a NUMBER, "true" for a BOOLEAN, "a; b" for a MULTISELECT, and "" to clear. False where absent. */
  readonly convertCustomValues?: boolean | null | undefined;
  /** Values of custom fields by key. Those not named stay; null clears one. */
  readonly customValues?: Record<string, unknown> | null | undefined;
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
  /** Which texts are taken as phone numbers: INTERNATIONAL where absent, so that a typo is refused; TEXT takes what people write in a free field, such as an extension. */
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
  /** What happens to customValues whose key is not that of a custom field: REFUSE where absent. */
  readonly unknownCustomFields?: UnknownCustomFields | null | undefined;
  /** All visitor ids. One that another contact has moves here; one of a contact that you may not see is a conflict. */
  readonly visitorIds?: ReadonlyArray<string> | null | undefined;
};
