import { z } from 'zod';
import { choice, choiceOf, queryBoolean, text } from '../core/fields.ts';
import type { ContactFilter, PropertyFilter } from '../core/schema-types.generated.ts';
import { ownFieldOf } from './properties.ts';
import { enrichmentStatuses } from './shapes.ts';

const lifecycleStages = [
  'lead',
  'prospect',
  'mql',
  'sql',
  'opportunity',
  'customer',
  'evangelist',
  'subscriber',
  'other',
] as const;
const linkedinKeys = ['linkedin', 'linkedin_url', 'linkedin_profile', 'hs_linkedin_url'];

/** Where a property of a person is looked for, for the parameters that are not called as it is. */
const alsoCalled = {
  lifecycle_stage: ['lifecyclestage'],
  lead_status: ['lead_status', 'leadstatus', 'hs_lead_status'],
  job_title: ['jobtitle', 'job_title'],
};

/** A text that a filter takes. */
const operand = () => text().max(2_000, { error: 'a text of at most 2000 characters' });

/** The parameters of a list that choose contacts. All that are given must hold. */
export const filterParameters = {
  status: choiceOf(enrichmentStatuses).optional().describe('Only contacts with, or without, a unified profile.'),
  lifecycle_stage: choice(lifecycleStages).optional().describe('Only contacts whose lifecyclestage is this.'),
  lead_status: operand()
    .optional()
    .describe('Only contacts whose lead_status, leadstatus or hs_lead_status is this, without case.'),
  country: operand().optional().describe('Only contacts whose country is this, without case.'),
  industry: operand().optional().describe('Only contacts whose industry is this, without case.'),
  city: operand().optional().describe('Only contacts whose city is this, without case.'),
  state: operand().optional().describe('Only contacts whose state is this, without case.'),
  job_title: operand().optional().describe('Only contacts whose jobtitle or job_title contains this, without case.'),
  has_linkedin: queryBoolean()
    .optional()
    .describe(`Only contacts with, or without, a text in one of ${linkedinKeys.join(', ')}.`),
  company_id: operand()
    .optional()
    .describe('Only contacts of this company: its UUID, or the id that it has in pathbound.'),
  created_after: text()
    .optional()
    .describe('Only contacts that were created after this day, or this time in ISO 8601.'),
  created_before: text()
    .optional()
    .describe('Only contacts that were created before this day, or this time in ISO 8601.'),
};

const filterSchema = z.object(filterParameters);

/**
 * A condition on a property: on the contact's own, or on that of its profile where it has none itself. A key of the store's own
 * fields is one of them, or stands among the free ones where its value is not a text.
 */
function ofProperty(key: string, condition: Omit<PropertyFilter, 'path'>): ContactFilter {
  const path = [key];
  const own = ownFieldOf(key);
  const ofOwn = (test: Omit<PropertyFilter, 'path'>): ContactFilter => (own === null ? {} : { [own]: test });
  return {
    or: [
      ...(own === null ? [] : [ofOwn(condition)]),
      { property: { path, ...condition } },
      { ...ofOwn({ isSet: false }), property: { path, isSet: false }, profile: { path, ...condition } },
    ],
  };
}

/** A condition on one of several properties. */
function ofOneProperty(keys: readonly string[], condition: Omit<PropertyFilter, 'path'>): ContactFilter {
  return { or: keys.map((key) => ofProperty(key, condition)) };
}

const hasLinkedin = ofOneProperty(linkedinKeys, { isSet: true, contains: '' });

/** The contacts that the parameters of a list choose. In this API every contact has an email. */
export function filterOf(given: z.output<typeof filterSchema>): ContactFilter {
  const { status, has_linkedin, company_id, created_after, created_before } = given;
  const conditions: ContactFilter[] = [];
  for (const name of ['lifecycle_stage', 'lead_status'] as const) {
    const value = given[name];
    if (value !== undefined) conditions.push(ofOneProperty(alsoCalled[name], { eq: value }));
  }
  for (const name of ['country', 'industry', 'city', 'state'] as const) {
    const value = given[name];
    if (value !== undefined) conditions.push(ofProperty(name, { eq: value }));
  }
  if (given.job_title !== undefined)
    conditions.push(ofOneProperty(alsoCalled.job_title, { contains: given.job_title }));
  if (has_linkedin !== undefined) conditions.push(has_linkedin ? hasLinkedin : { not: hasLinkedin });
  return {
    email: { isSet: true },
    enrichmentStatus: status && { eq: status },
    accountLegacyId: company_id === undefined ? undefined : { label: 'pathbound', eq: company_id },
    createdAt:
      created_after === undefined && created_before === undefined
        ? undefined
        : { gt: created_after, lt: created_before },
    and: conditions.length === 0 ? undefined : conditions,
  };
}
