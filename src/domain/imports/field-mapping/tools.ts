import type { FieldMapping } from './field-mapping.ts';

/** Headers that a tool writes in English for everybody, or as keys; those that are plain English are among the English ones. */
export const tools: FieldMapping = {
  name: 'Any language',
  headers: {
    // Google, Pipedrive (after "Person - "), HubSpot's keys. Outlook has E-mail Address, E-mail 2 Address, E-mail 3 Address.
    email: ['E-mail 1 - Value', 'Email - Work', 'Email - Home', 'Email - Other', 'hs_email'],
    emails: ['hs_additional_emails'],
    phone: ['Phone 1 - Value', 'Phone - Work', 'Phone - Home', 'Phone - Mobile', 'Phone - Other', 'SMS'],
    groups: ['Group Membership'],
    'externalIds.hubspot': ['Record ID', 'Record ID - Contact', 'hs_object_id'],
    'externalIds.pipedrive': ['Person - ID'],
    optOut: [
      'hs_email_optout',
      'UNSUB_TIME',
      'CLEAN_TIME',
      'Portal Unsubscribe',
      'Portal Bounce',
      'Portal Spam Report',
      'Global Bounce',
    ],
    optIn: ['DOUBLE_OPT-IN'],
    // About subscriptions, and no opt-out: when and from where somebody subscribed, why somebody left, whom HubSpot charges for.
    none: [
      'OPTIN_TIME',
      'OPTIN_IP',
      'CONFIRM_TIME',
      'CONFIRM_IP',
      'UNSUB_CAMPAIGN_TITLE',
      'UNSUB_CAMPAIGN_ID',
      'UNSUB_REASON',
      'UNSUB_REASON_OTHER',
      'CLEAN_CAMPAIGN_TITLE',
      'CLEAN_CAMPAIGN_ID',
      'Marketing contact status',
      'hs_marketable_status',
    ],
  },
  // Pipedrive: Person - Name, in the language of the user.
  prefixes: ['Person', 'Persona', 'Personne', 'Pessoa', 'Persoon', '人'],
};
