import { describe, expect, test } from 'vitest';
import { buildDemo } from '../../src/process/demo/build.ts';
import { plan } from './plan.ts';

const rows = await buildDemo(plan);

/** The contacts of which something is true; a test that finds none has lost a shape. */
function count(isSo: (contact: (typeof rows.contact)[number]) => boolean): number {
  return rows.contact.filter((contact) => isSo(contact)).length;
}

describe('the demo contacts', () => {
  test.each(['Arabic', 'Cyrillic', 'Devanagari', 'Greek', 'Han', 'Hangul', 'Hebrew', 'Latin', 'Thai'])(
    'have names in the script %s',
    (script) => {
      const letters = new RegExp(`\\p{Script=${script}}`, 'u');
      expect(count(({ name }) => letters.test(name ?? ''))).toBeGreaterThan(10);
    },
  );

  test.each<[string, (contact: (typeof rows.contact)[number]) => boolean]>([
    ['no email', ({ email }) => email === null],
    ['no phone', ({ phone }) => phone === null],
    ['neither email nor phone', ({ email, phone }) => email === null && phone === null],
    ['no name', ({ name }) => name === null],
    ['a name of one word', ({ name, lastName }) => name !== null && lastName === null],
    ['several emails', ({ emails }) => emails.length > 1],
    ['an email with capitals', ({ email }) => email !== email?.toLowerCase()],
    ['several phones', ({ phones }) => phones.length > 1],
    ['no external id', ({ externalIds }) => externalIds.length === 0],
    [
      'two external ids of one label',
      ({ externalIds }) => new Set(externalIds.map(({ label }) => label)).size < externalIds.length,
    ],
    ['visitor ids', ({ visitorIds }) => visitorIds.length > 0],
    ['no free properties', ({ properties }) => Object.keys(properties).length === 0],
    [
      'nested free properties',
      ({ properties }) => Object.values(properties).some((value) => typeof value === 'object' && value !== null),
    ],
    ['notes', ({ notes }) => notes !== null],
    ['no source', ({ source }) => source === null],
    ['do not contact', ({ doNotContact }) => doNotContact],
    ['an avatar', ({ avatarUrl }) => avatarUrl !== null],
    ['a portal role of the workspace', ({ portalRoleId }) => portalRoleId !== null],
    ['a location', ({ locationId }) => locationId !== null],
    ['an account', ({ accountId }) => accountId !== null],
    ['a company without an account', ({ company, accountId }) => company !== null && accountId === null],
    ['another channel than the usual', ({ channel }) => channel !== 'Whatsapp'],
    [
      'the creation of another contact, to the millisecond',
      ({ createdAt }) => count((other) => other.createdAt.getTime() === createdAt.getTime()) > 1,
    ],
  ])('have, some of them, %s', (_title, isSo) => {
    expect(count(isSo)).toBeGreaterThan(5);
    expect(count(isSo)).toBeLessThan(1900);
  });

  test('are known by a name or an address', () => {
    expect(count(({ name, email, phone }) => name === null && email === null && phone === null)).toBe(0);
  });

  test('have a name that is its parts joined', () => {
    expect(
      count(
        ({ name, firstName, lastName }) =>
          (name ?? '') !== [firstName, lastName].filter((part) => part !== null).join(' '),
      ),
    ).toBe(0);
  });

  test('have the primary address first in its list, and each list its normal forms', () => {
    expect(count(({ email, emails }) => email !== (emails[0] ?? null))).toBe(0);
    expect(count(({ phone, phones }) => phone !== (phones[0] ?? null))).toBe(0);
    const normal = rows.contact.map(({ phones }) =>
      phones.map((phone) => (phone.startsWith('+') ? '+' : '') + phone.replaceAll(/\D/g, '')),
    );
    expect(rows.contact.map(({ phoneKeys }) => phoneKeys)).toEqual(normal);
    expect(rows.contact.flatMap(({ phoneKeys }) => phoneKeys).filter((key) => !/^\+?\d{5,15}$/.test(key))).toEqual([]);
  });

  test('have pictures that every dialect accepts', () => {
    expect(count(({ avatarUrl }) => avatarUrl !== null && !/^https:\/\/.+\.(png|jpg|jpeg)$/.test(avatarUrl))).toBe(0);
  });

  test('have one identifier for each email, external id and visitor id of theirs, and no other', () => {
    const expected = rows.contact.flatMap(({ id, emails, externalIds, visitorIds }) => [
      ...emails.map((email) => `EMAIL||${email.toLowerCase()}|${id}`),
      ...externalIds.map(({ label, externalId }) => `EXTERNAL_ID|${label}|${externalId}|${id}`),
      ...visitorIds.map((visitorId) => `VISITOR_ID||${visitorId}|${id}`),
    ]);
    expect(
      rows.contact_identifier.map(({ kind, label, value, contactId }) => `${kind}|${label}|${value}|${contactId}`),
    ).toEqual(expected);
  });

  test.each(['pylon', 'whautomate', 'orgcrm', 'pristinesend', 'pathbound', 'crm'])(
    'have external ids labelled %s',
    (label) => {
      expect(count(({ externalIds }) => externalIds.some((externalId) => externalId.label === label))).toBeGreaterThan(
        50,
      );
    },
  );

  test('are first seen at their earliest event, or at their creation', () => {
    const firstSeen = new Map(rows.contact.map(({ id, createdAt }) => [id, createdAt]));
    for (const { contactId, occurredAt } of rows.event.toSorted(
      (one, other) => other.occurredAt.getTime() - one.occurredAt.getTime(),
    )) {
      firstSeen.set(contactId, occurredAt);
    }
    expect(rows.contact.map(({ id, firstSeenAt }) => [id, firstSeenAt])).toEqual([...firstSeen]);
  });

  test('are enriched if and only if they have a profile', () => {
    const enriched = rows.contact.filter(({ enrichmentStatus }) => enrichmentStatus === 'ENRICHED').map(({ id }) => id);
    expect(rows.unified_profile.map(({ contactId }) => contactId)).toEqual(enriched);
  });

  test('are assigned to every member, the restricted one included, or to nobody', () => {
    expect(new Set(rows.contact.map(({ assignedToId }) => assignedToId))).toEqual(
      new Set([null, ...rows.member.map(({ id }) => id)]),
    );
    expect(rows.member.filter(({ dataScope }) => dataScope === 'ASSIGNED')).toHaveLength(1);
  });
});
