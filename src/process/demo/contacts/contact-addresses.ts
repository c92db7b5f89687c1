import { phoneKey } from '../../../values/index.ts';
import type { Person } from './people.ts';
import { chance, digits, hexadecimal, pick, pickWeighted, timeOrderedId, wholeNumber } from '../random.ts';
import type { Random } from '../random.ts';
import type { ExternalId } from '../rows.ts';

const personalDomains = ['example.com', 'example.net', 'example.org', 'inbox.example', 'mail.example'];

/** Makes addresses that no other contact of the workspace has. */
export interface AddressBook {
  /** An email address of the person, at their company's domain or else a personal one; some with capitals. */
  email(person: Person, companyDomain: string | null): string;
  /** A phone number of the person's country as people write it, new as long as the country has numbers left. */
  phone(person: Person): string;
}

/** An address book that knows the addresses which are taken already. */
export function openAddressBook(random: Random, takenEmails: readonly string[]): AddressBook {
  const emails = new Set(takenEmails);
  const phones = new Set<string | null>();
  return {
    email({ latin: [given, family] }, companyDomain) {
      const domain = companyDomain ?? pick(random, personalDomains);
      const local = pick(random, [
        `${given}.${family}`,
        `${given[0] ?? ''}${family}`,
        given,
        `${family}.${given}`,
        `${given}_${family}`,
      ]);
      let email = `${local}@${domain}`;
      for (let suffix = 2; emails.has(email); suffix++) email = `${local}${suffix}@${domain}`;
      emails.add(email);
      return chance(random, 0.05) ? capitalise(email) : email;
    },
    phone({ region }) {
      let phone = digits(random, pick(random, region.phones));
      for (let attempt = 1; attempt < 8 && phones.has(phoneKey(phone)); attempt++)
        phone = digits(random, pick(random, region.phones));
      phones.add(phoneKey(phone));
      return phone;
    },
  };
}

function capitalise(email: string): string {
  return email.replace(/(^|[.@_])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}

const externalIdMakers: Readonly<Record<string, (random: Random, at: Date) => string>> = {
  pylon: (random, at) => timeOrderedId(random, at).replaceAll('-', ''),
  whautomate: (random) => hexadecimal(random, 24),
  orgcrm: (random) => `ct_${random.string.alphanumeric({ length: 14, casing: 'lower' })}`,
  pristinesend: (random) => `ps-${hexadecimal(random, 16)}`,
  pathbound: (random) => hexadecimal(random, 24),
  crm: (random) => `003${random.string.alphanumeric(12)}`,
  'billing system': (random) => digits(random, 'K/####-########'),
};

/** The labels of the external ids that demo contacts have. */
export const externalIdLabels = Object.keys(externalIdMakers);

/** An external id in the form of the system that the label names. Throws on another label. */
export function makeExternalId(random: Random, label: string, at: Date): ExternalId {
  const make = externalIdMakers[label];
  if (!make) throw new Error(`No external id for the label ${label}; known are ${externalIdLabels.join(', ')}.`);
  return { label, externalId: make(random, at) };
}

const howManyExternalIds = [
  [0, 40],
  [1, 35],
  [2, 18],
  [3, 6],
  [4, 1],
] as const;

/** None to four external ids, now and then two of one label. */
export function makeExternalIds(random: Random, at: Date): ExternalId[] {
  const labels = Array.from({ length: pickWeighted(random, howManyExternalIds) }, () => pick(random, externalIdLabels));
  return labels
    .map((label) => makeExternalId(random, label, at))
    .toSorted((one, other) => externalIdLabels.indexOf(one.label) - externalIdLabels.indexOf(other.label));
}

/** So many ids that the web site gave to a visitor's browsers. */
export function makeVisitorIds(random: Random, count: number): string[] {
  return Array.from({ length: count }, () => `v_${hexadecimal(random, 16)}_${wholeNumber(random, 1, 9)}`);
}
