import { phoneKeys } from '../../../values/index.ts';
import { makeExternalIds, makeVisitorIds, openAddressBook } from './contact-addresses.ts';
import type { AddressBook } from './contact-addresses.ts';
import { makeNotes, makeProperties, makeSource } from './contact-properties.ts';
import { makeArrivals } from './creation-times.ts';
import type { Arrival } from './creation-times.ts';
import { makeCustomValues } from '../custom-fields.ts';
import { makePerson } from './people.ts';
import type { Person } from './people.ts';
import { chance, momentBetween, pick, pickWeighted, timeOrderedId, wholeNumber } from '../random.ts';
import type { ContactRow } from '../rows.ts';
import { showcaseEmails } from '../seed-context.ts';
import type { SeedContext } from '../seed-context.ts';
import { makeShowcase } from '../showcase.ts';
import type { ContactSeedContext } from '../contact-seed-context.ts';

const stages = [
  ['SUBSCRIBER', 26],
  ['ENGAGED', 5],
  ['LEAD', 17],
  ['MARKETING_QUALIFIED_LEAD', 11],
  ['SALES_QUALIFIED_LEAD', 9],
  ['OPPORTUNITY', 7],
  ['FOLLOW_UP_REQUIRED', 3],
  ['LOST', 3],
  ['INACTIVE', 3],
  ['CUSTOMER', 12],
  ['EVANGELIST', 2],
  ['OTHER', 2],
] as const;
const channels = [
  ['Whatsapp', 82],
  ['Instagram', 7],
  ['Messenger', 5],
  ['Webchat', 6],
] as const;
const builtInRoles = [
  ['NO_ACCESS', 80],
  ['MEMBER', 16],
  ['ADMIN', 4],
] as const;
/** Who can be reached how. */
const reaches = [
  ['email and phone', 70],
  ['email', 20],
  ['phone', 9],
  ['neither', 1],
] as const;

/**
 * The contacts, oldest first. Their tags, events and profiles are made from these rows; until the events are known,
 * `firstSeenAt` is the creation.
 */
export function buildContacts(
  seedContext: SeedContext,
  count: number,
  contactSeedContext: ContactSeedContext,
): ContactRow[] {
  const addresses = openAddressBook(seedContext.random, showcaseEmails);
  const arrivals = makeArrivals(seedContext, count);
  const showcaseIndex = Math.floor(count * 0.4);
  return arrivals.map((arrival, index) => {
    const contact = buildContact(seedContext, arrival, addresses, contactSeedContext);
    return index === showcaseIndex ? makeShowcase(seedContext, contact, contactSeedContext) : contact;
  });
}

const jobTitles = [
  'Account manager',
  'Buyer',
  'Chief financial officer',
  'Data analyst',
  'Developer',
  'Founder',
  'Head of operations',
  'Marketing manager',
  'Office manager',
  'Procurement lead',
  'Product manager',
  'Support engineer',
];

/** Half of the people have one, by their name and not by chance. */
function jobTitleOf({ firstName, lastName }: Person): string | null {
  return jobTitles[(firstName.length * 7 + (lastName ?? '').length) % (2 * jobTitles.length)] ?? null;
}

function buildContact(
  seedContext: SeedContext,
  arrival: Arrival,
  addresses: AddressBook,
  { team, accounts, locations, portalRoles }: ContactSeedContext,
): ContactRow {
  const { random, workspaceId, now } = seedContext;
  const person = makePerson(random, seedContext.locales);
  const account = chance(random, 0.55) ? pick(random, accounts) : null;
  const reach = pickWeighted(random, reaches);
  const { emails, phones } = makeAddresses(random, reach, person, account, addresses);
  const doNotContact = chance(random, 0.04);
  const portalRoleId = chance(random, 0.05) ? pick(random, portalRoles).id : null;
  return {
    workspaceId,
    id: timeOrderedId(random, arrival.at),
    ...makeNames(random, reach, person),
    email: emails[0] ?? null,
    emails,
    phone: phones[0] ?? null,
    phones,
    phoneKeys: phoneKeys(phones),
    company: account?.name ?? makeCompany(random),
    jobTitle: jobTitleOf(person),
    notes: makeNotes(seedContext, person),
    source: makeSource(seedContext, arrival.imported),
    doNotContact,
    ...makeStatuses(random, emails.length > 0, doNotContact),
    stage: pickWeighted(random, stages),
    channel: pickWeighted(random, channels),
    avatarUrl: makeAvatarUrl(random),
    portalRole: portalRoleId ? 'NO_ACCESS' : pickWeighted(random, builtInRoles),
    portalRoleId,
    locationId: chance(random, 0.5) ? pick(random, locations).id : null,
    accountId: account?.id ?? null,
    assignedToId: pickWeighted(random, [
      [null, 55],
      [team.member.memberId, 18],
      [team.restrictedMember.memberId, 15],
      [team.admin.memberId, 7],
      [team.owner.memberId, 5],
    ]),
    externalIds: makeExternalIds(random, arrival.at),
    visitorIds: makeVisitorIds(random, chance(random, 0.4) ? wholeNumber(random, 1, 3) : 0),
    properties: makeProperties(seedContext, person, arrival.at),
    customValues: makeCustomValues(seedContext, false),
    firstSeenAt: arrival.at,
    createdAt: arrival.at,
    updatedAt: chance(random, 0.3) ? arrival.at : momentBetween(random, arrival.at, now),
  };
}

/** Some of whom only an email is known have no name. */
function makeNames(
  random: SeedContext['random'],
  reach: string,
  person: Person,
): Pick<ContactRow, 'name' | 'firstName' | 'lastName'> {
  return reach === 'email' && chance(random, 0.2) ? { name: null, firstName: null, lastName: null } : namesOf(person);
}

function makeStatuses(
  random: SeedContext['random'],
  hasEmail: boolean,
  doNotContact: boolean,
): Pick<ContactRow, 'subscriptionStatus' | 'enrichmentStatus'> {
  return {
    subscriptionStatus: chance(random, doNotContact ? 0.8 : 0.1) ? 'UNSUBSCRIBED' : 'SUBSCRIBED',
    enrichmentStatus: hasEmail && chance(random, 0.25) ? 'ENRICHED' : 'NOT_ENRICHED',
  };
}

function makeAddresses(
  random: SeedContext['random'],
  reach: string,
  person: Person,
  account: { domain: string } | null,
  addresses: AddressBook,
): { emails: string[]; phones: string[] } {
  const domain = account?.domain ?? null;
  return {
    emails: reach.includes('email') ? makeSeveral(random.number.float(), () => addresses.email(person, domain)) : [],
    phones: reach.includes('phone') ? makeSeveral(random.number.float(), () => addresses.phone(person)) : [],
  };
}

/** What people say who work for no account. */
function makeCompany(random: SeedContext['random']): string | null {
  return chance(random, 0.1) ? pick(random, ['Freelance', 'Self-employed', 'University of Exampleton']) : null;
}

function makeAvatarUrl(random: SeedContext['random']): string | null {
  return chance(random, 0.3)
    ? `https://avatars.example.com/${random.string.alphanumeric(10)}.${pick(random, ['png', 'jpg', 'jpeg'])}`
    : null;
}

function namesOf({ name, firstName, lastName }: Person): Pick<ContactRow, 'name' | 'firstName' | 'lastName'> {
  return { name, firstName, lastName };
}

/** One of them, for some contacts two or three. */
function makeSeveral(luck: number, make: () => string): string[] {
  return Array.from({ length: luck < 0.85 ? 1 : luck < 0.96 ? 2 : 3 }, make);
}
