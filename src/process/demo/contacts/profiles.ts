import { chance, momentBetween, pick, pickSome, wholeNumber } from '../random.ts';
import type { ContactRow, JsonObject, ProfileRow } from '../rows.ts';
import type { SeedContext } from '../seed-context.ts';
import { keysOf } from '../../../values/objects/tables.ts';

const industries = ['Construction', 'Education', 'Health care', 'Logistics', 'Retail', 'Software'];
const jobs = {
  junior: 'Associate',
  senior: 'Account Executive',
  lead: 'Team Lead',
  director: 'Director of Operations',
  founder: 'Founder',
} as const;
const skills = ['Accounting', 'Forecasting', 'Negotiation', 'Python', 'Public speaking', 'SQL'];

/** What enrichment found: a profile for every contact that is enriched, and for no other. */
export function buildProfiles(seedContext: SeedContext, contacts: readonly ContactRow[]): ProfileRow[] {
  return contacts
    .filter(({ enrichmentStatus }) => enrichmentStatus === 'ENRICHED')
    .map((contact) => {
      const createdAt = momentBetween(seedContext.random, contact.createdAt, seedContext.now);
      return {
        workspaceId: seedContext.workspaceId,
        contactId: contact.id,
        data: makeProfile(seedContext, contact),
        createdAt,
        updatedAt: createdAt,
      };
    });
}

/** In the shape of free properties (pathbound, Unified profile); what was not found is left out. */
function makeProfile({ random, now }: SeedContext, { firstName, lastName, company }: ContactRow): JsonObject {
  const industry = pick(random, industries);
  const seniority = pick(random, keysOf(jobs));
  const employees = wholeNumber(random, 1, 5000);
  const linkedin = `https://www.linkedin.com/in/demo-${wholeNumber(random, 1000, 9999)}`;
  return {
    ...(firstName ? { firstname: firstName } : {}),
    ...(lastName ? { lastname: lastName } : {}),
    ...(company ? { company } : {}),
    industry,
    seniority,
    jobtitle: jobs[seniority],
    employees,
    linkedin_url: linkedin,
    social: { linkedin, followers: wholeNumber(random, 0, 20_000) },
    skills: pickSome(random, skills, 0, 4),
    ...(chance(random, 0.6)
      ? { education: [{ school: 'University of Exampleton', until: wholeNumber(random, 1980, now.getUTCFullYear()) }] }
      : {}),
    confidence: wholeNumber(random, 40, 99) / 100,
  };
}
