import type { Vocabulary } from './vocabulary.ts';

/** Outlook, Thunderbird, HubSpot, Mailchimp, Salesforce, Brevo and others in English. */
export const english: Vocabulary = {
  name: 'English',
  headers: {
    wholeOrFirst: ['Name'],
    title: ['Title'],
    email: [
      'Email', 'Email Address', 'Email ID', 'Mail', 'Primary Email', 'Work Email', 'Business Email', 'Home Email',
      'Personal Email', 'Other Email',
    ],
    emails: [
      'Emails', 'Secondary Email', 'Additional email addresses', 'Additional emails', 'Other emails', 'Alternate Email',
      'Alternative Email',
    ],
    phone: [
      'Phone', 'Phone Number', 'Phone No', 'Telephone', 'Telephone Number', 'Telephone No', 'Tel', 'Tel No',
      'Contact Number', 'Mobile No', 'Primary Phone', 'Mobile', 'Mobile Phone', 'Mobile Number', 'Mobile Phone Number',
      'Cell', 'Cell Phone', 'Business Phone', 'Work Phone', 'Home Phone', 'Other Phone', 'Car Phone', 'Radio Phone',
      'WhatsApp', 'WhatsApp Number', 'WhatsApp Phone Number',
    ],
    phones: [
      'Phones', 'Phone Numbers', 'Other Phones', 'Additional Phones', 'Additional phone numbers', 'Secondary Phone',
      'Alternate Phone',
    ],
    tags: ['Tags', 'Tag', 'Contact Tags'],
    commaTags: ['Categories', 'Label'],
    groups: ['Labels', 'Groups'],
    locationId: ['Location', 'Location ID'],
    account: ['Account ID'],
    optOut: [
      'Unsubscribed', 'Unsubscribe', 'Is Unsubscribed', 'Has Unsubscribed', 'Is Opted Out', 'Has Opted Out',
      'Opt Out of Email', 'Unsubscribed from all email', 'Unsubscribed from all emails', 'Unsubscribed from email',
      'Email Unsubscribed', 'Opt Out', 'Opted Out', 'Email Opt Out', 'Email Opted Out', 'Opted out of email',
      'Opted out of emails', 'Opted out of all emails', 'Opted out of all email', 'Has opted out of email',
      'Marketing Opt Out', 'Newsletter Opt Out', 'Do Not Email', 'No Email', 'Suppressed', 'Blocklisted', 'Blacklisted',
      'Email Blocklisted', 'Email Blacklisted', 'Bounced', 'Hard Bounced', 'Email Bounced', 'Unsubscribed At',
      'Unsubscribed On', 'Unsubscribe Date', 'Unsubscribed Date', 'Date Unsubscribed', 'Opt Out Date', 'Opted Out At',
      'Opted Out Date', 'Blocklisted At',
    ],
    optIn: [
      'Opt In', 'Opted In', 'Subscribe', 'Email Permission', 'Can Email', 'Allow Email', 'Email Opt In',
      'Email Opted In', 'Marketing Opt In', 'Newsletter Opt In', 'Consent', 'Marketing Consent', 'Email Consent',
      'Email Marketing Consent', 'Consent to marketing', 'GDPR Consent', 'Has Consent', 'Accepts Marketing',
      'Accepts Email Marketing', 'Accepts Email', 'Receives Email', 'Newsletter', 'Subscribed', 'Email Subscribed',
      'Is Subscribed', 'Subscribed to newsletter', 'Newsletter Subscription',
    ],
    subscription: [
      'Subscription Status', 'Subscription', 'Subscriber Status', 'Email Subscription Status', 'Email Marketing Status',
      'Marketing Status', 'Email Permission Status', 'Newsletter Status', 'Consent Status', 'Opt In Status',
      'Opt Out Status',
    ],
    status: ['Status', 'Email Status', 'Contact Status', 'Member Status'],
  },
  optOutHints: [
    'unsub', 'opt out', 'optout', 'opted out', 'opt in', 'optin', 'opted in', 'consent', 'block list', 'blocklist',
    'black list', 'blacklist', 'blocked', 'suppress', 'do not', 'donot', 'dont contact', 'dont email', 'dont mail',
    'no contact', 'no mail', 'no marketing', 'gdpr', 'bounced', 'accepts',
  ],
  mailHints: ['newsletter', 'marketing', 'mailing', 'emailable', 'mailable', 'mail list', 'email list', 'subscri', 'campaigns'],
  yes: ['yes', 'y', 'true', 't', '1', 'on', 'x', '✓', '✔'],
  no: ['no', 'n', 'false', 'f', '0', 'off'],
  optedOut: [
    'unsubscribed', 'unsubscribe', 'unsub', 'opted out', 'opt out', 'cleaned', 'bounced', 'hard bounced', 'hard bounce',
    'blocklisted', 'blacklisted', 'suppressed', 'complained', 'spam complaint', 'spam report', 'marked as spam',
    'reported as spam', 'not subscribed', 'never subscribed', 'non-subscribed', 'not opted in', 'no consent',
    'undeliverable',
  ],
  declined: [
    'blocked', 'complaint', 'spam', 'unconfirmed', 'pending', 'transactional', 'not consented', 'denied', 'declined',
    'refused', 'rejected', 'withdrawn', 'revoked', 'not given', 'not granted', 'never', 'none', 'removed', 'invalid',
    'inactive',
  ],
  optedIn: [
    'subscribed', 'subscriber', 'active', 'enabled', 'opted in', 'opt in', 'single opt-in', 'double opt-in',
    'confirmed', 'confirmed opt-in', 'consented', 'given', 'granted', 'accepted', 'explicit', 'implied', 'express',
    'allowed',
  ],
  stages: {
    MARKETING_QUALIFIED_LEAD: ['MQL', 'Marketing Qualified Lead (MQL)'],
    SALES_QUALIFIED_LEAD: ['SQL', 'Sales Qualified Lead (SQL)'],
    LEAD: ['Prospect'],
    CUSTOMER: ['Client'],
  },
};
