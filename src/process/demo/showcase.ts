import { phoneKeys } from '../../values/index.ts';
import { externalIdLabels, makeExternalId, makeVisitorIds } from './contacts/contact-addresses.ts';
import { makeCustomValues } from './custom-fields.ts';
import { pick } from './random.ts';
import type { ContactRow } from './rows.ts';
import { showcaseEmail, showcaseEmails } from './seed-context.ts';
import type { SeedContext } from './seed-context.ts';
import type { ContactSeedContext } from './contact-seed-context.ts';

/** The contact made into Ada Lovelace, who has some of everything: every kind of id, a value for every custom field. */
export function makeShowcase(
  seedContext: SeedContext,
  contact: ContactRow,
  { team, accounts, locations }: ContactSeedContext,
): ContactRow {
  const { random } = seedContext;
  const account = accounts.findLast(({ externalIds }) => externalIds.length > 1) ?? pick(random, accounts);
  const phones = ['+44 1632 960815', '+44 808 157 0815'];
  return {
    ...contact,
    name: 'Ada Lovelace',
    firstName: 'Ada',
    lastName: 'Lovelace',
    email: showcaseEmail,
    emails: showcaseEmails,
    phone: phones[0] ?? null,
    phones,
    phoneKeys: phoneKeys(phones),
    company: account.name,
    jobTitle: 'Programmer',
    notes: 'Has some of everything: look here first.',
    source: 'referral',
    doNotContact: false,
    subscriptionStatus: 'SUBSCRIBED',
    enrichmentStatus: 'ENRICHED',
    stage: 'CUSTOMER',
    channel: 'Whatsapp',
    avatarUrl: 'https://avatars.example.com/ada.png',
    portalRole: 'ADMIN',
    portalRoleId: null,
    locationId: locations[0]?.id ?? null,
    accountId: account.id,
    assignedToId: team.restrictedMember.memberId,
    externalIds: externalIdLabels.map((label) => makeExternalId(random, label, contact.createdAt)),
    visitorIds: makeVisitorIds(random, 2),
    properties: {
      city: 'London',
      country: 'GB',
      score: 97,
      preferences: { newsletter: true, topics: ['reports', 'automation'] },
      firsts: [{ year: 1843, what: 'program' }],
    },
    customValues: makeCustomValues(seedContext, true),
  };
}
