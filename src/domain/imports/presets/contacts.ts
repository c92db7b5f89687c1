import type { ImportOptions } from '../options.ts';
import type { ImportDialect } from './dialects.ts';

/**
 * Where the contacts of an API have which field: the path of a value, and the import's field, as a mapping names it. Fields of
 * which a contact has one are read from the first path that has a value. Null leaves a value out without a word.
 */
type Columns = readonly (readonly [path: string, field: string | null])[];

/** How the contacts of an API are read. */
export interface ContactPreset {
  columns: Columns;
  /** What the import does unless told otherwise, beside what it does for all of these APIs. */
  options?: Partial<ImportOptions>;
}

export const contactPresets: Record<ImportDialect, ContactPreset> = {
  pathbound: {
    columns: [
      ['contact_id', 'externalIds.pathbound'],
      ['_id', 'externalIds.pathbound'],
      ['email', 'email'],
      ['properties.email', 'email'],
      ['properties.firstname', 'firstName'],
      ['properties.lastname', 'lastName'],
      ['properties.phone', 'phone'],
      ['properties.company', 'company'],
      ['properties', 'properties'],
      ['company_id', 'account'],
      ['associations.companies.0', 'account'],
      ['visitor_ids', 'visitorIds'],
      ['tags', 'tags'],
      ['notes', 'notes'],
      ['creation_source', 'source'],
      ['first_seen_at', 'firstSeenAt'],
      ['created_at', 'createdAt'],
      ['updated_at', 'updatedAt'],
      // Of the enrichment, and worked out from the views.
      ['status', null],
      ['segment_ids', null],
    ],
  },
  whautomate: {
    columns: [
      ['id', 'externalIds.whautomate'],
      ['name', 'name'],
      ['phoneNumber', 'phone'],
      ['email', 'email'],
      ['location', 'location'],
      ['locationId', 'location'],
      ['stage', 'stage'],
      ['channel', 'channel'],
      ['notes', 'notes'],
      ['tags', 'tags'],
      ['customFields', 'customValues'],
      ['createdAt', 'createdAt'],
      ['updatedAt', 'updatedAt'],
    ],
    // The API keeps values of fields that nobody has defined, and has no list of its fields.
    options: { unknownCustomFields: 'KEEP' },
  },
  pristinesend: {
    columns: [
      ['id', 'externalIds.pristinesend'],
      ['email', 'email'],
      ['first_name', 'firstName'],
      ['last_name', 'lastName'],
      ['status', 'subscriptionStatus'],
      ['properties', 'properties'],
      ['created_at', 'createdAt'],
      ['updated_at', 'updatedAt'],
    ],
  },
  orgcrm: {
    columns: [
      ['id', 'externalIds.orgcrm'],
      ['name', 'name'],
      ['first_name', 'firstName'],
      ['last_name', 'lastName'],
      ['email', 'email'],
      ['phone', 'phone'],
      ['company', 'company'],
      ['source', 'source'],
      ['notes', 'notes'],
      ['dnc', 'doNotContact'],
      ['assigned_to', 'assignedTo'],
      ['owner', 'assignedTo'],
      ['tags', 'tags'],
      ['custom', 'customValues'],
      ['created_at', 'createdAt'],
      ['updated_at', 'updatedAt'],
    ],
  },
  pylon: {
    columns: [
      ['id', 'externalIds.pylon'],
      ['external_ids', 'externalIds'],
      ['name', 'name'],
      ['email', 'email'],
      ['emails', 'emails'],
      ['primary_phone_number', 'phone'],
      ['phone_numbers', 'phones'],
      ['avatar_url', 'avatarUrl'],
      ['account', 'account'],
      ['account_id', 'account'],
      ['portal_role_id', 'portalRole'],
      ['portal_role', 'portalRole'],
      ['owner', 'assignedTo'],
      ['tags', 'tags'],
      ['custom_fields', 'customValues'],
      ['created_at', 'createdAt'],
      ['updated_at', 'updatedAt'],
      // Kept by nobody here.
      ['integration_user_ids', null],
    ],
  },
};
