import { describe, expect, test } from 'vitest';
import { buildDemo } from '../../src/process/demo/build.ts';
import {
  ActionStatus,
  BuiltInPortalRole,
  DataScope,
  EnrichmentStatus,
  IdentifierKind,
  LifecycleStage,
  MemberRole,
  OpportunityStatus,
  SubscriptionStatus,
} from '../../src/store/index.ts';
import { plan } from './plan.ts';

const rows = await buildDemo(plan);

describe('the demo data', () => {
  test('is the same at each run', async () => {
    expect(await buildDemo(plan)).toEqual(rows);
    expect(rows.workspace[0]?.id).toBe('01924560-6c00-7443-bbe9-2a07310922be');
  });

  test('is the same on another day, moved by the days between', async () => {
    const days = 1000;
    const later = await buildDemo({ ...plan, now: new Date(plan.now.getTime() + days * 86_400_000) });
    const seen = ({ contact, event, opportunity }: typeof rows, moved: number) => [
      contact.map(({ name, email, phones, stage, createdAt, updatedAt }) => [
        name,
        email,
        phones,
        stage,
        new Date(createdAt).getTime() - moved,
        new Date(updatedAt).getTime() - moved,
      ]),
      event.map(({ type, url, occurredAt }) => [type, url, new Date(occurredAt).getTime() - moved]),
      opportunity.map(({ title, value, createdAt }) => [title, value, new Date(createdAt).getTime() - moved]),
    ];
    expect(seen(later, days * 86_400_000)).toEqual(seen(rows, 0));
  });

  test('tells of each contact what can be true together', () => {
    const stages = new Map(rows.contact.map(({ id, stage }) => [id, stage]));
    const customer = rows.tag.find(({ name }) => name === 'customer')?.id;
    const tagged = rows.contact_tag
      .filter(({ tagId }) => tagId === customer)
      .map(({ contactId }) => stages.get(contactId));
    expect(new Set(tagged)).toEqual(new Set(['CUSTOMER', 'EVANGELIST']));
    expect(
      rows.contact.filter(({ customValues }) => customValues['plan'] === 'free' && 'monthly_spend' in customValues)
        .length,
    ).toBeLessThan(2);
    const wonIn = new Set(rows.opportunity.filter(({ status }) => status === 'WON').map(({ stage }) => stage));
    expect(wonIn).toEqual(new Set(['Negotiation', 'Agreed in words', 'Contract review']));
    const subscribed = new Set(
      rows.contact.filter(({ subscriptionStatus }) => subscriptionStatus === 'SUBSCRIBED').map(({ id }) => id),
    );
    expect(rows.event.filter(({ type, contactId }) => type === 'unsubscribed' && subscribed.has(contactId))).toEqual(
      [],
    );
  });

  test.each([0, 1, 30])('can be as small as %i contacts', async (contacts) => {
    expect((await buildDemo({ ...plan, contacts })).contact).toHaveLength(contacts);
  });

  test.each([
    ['roles of members', MemberRole, rows.member.map(({ role }) => role)],
    ['data scopes of members', DataScope, rows.member.map(({ dataScope }) => dataScope)],
    ['subscription statuses', SubscriptionStatus, rows.contact.map(({ subscriptionStatus }) => subscriptionStatus)],
    ['enrichment statuses', EnrichmentStatus, rows.contact.map(({ enrichmentStatus }) => enrichmentStatus)],
    ['lifecycle stages', LifecycleStage, rows.contact.map(({ stage }) => stage)],
    ['portal roles', BuiltInPortalRole, rows.contact.map(({ portalRole }) => portalRole)],
    ['kinds of identifiers', IdentifierKind, rows.contact_identifier.map(({ kind }) => kind)],
    ['action statuses', ActionStatus, rows.action.map(({ status }) => status)],
    ['opportunity statuses', OpportunityStatus, rows.opportunity.map(({ status }) => status)],
  ])('has all %s', (_title, all, found) => {
    expect(new Set<string>(found)).toEqual(new Set(Object.values(all)));
  });

  test('has ids that are UUIDs of version 7, made at the creation of their rows, each once', () => {
    const named = [
      ...rows.contact,
      ...rows.account,
      ...rows.tag,
      ...rows.event,
      ...rows.action,
      ...rows.opportunity,
      ...rows.custom_field,
      ...rows.view,
      ...rows.location,
    ];
    const malformed = named.filter(({ id, createdAt }) => {
      const made = Number.parseInt(id.replace('-', '').slice(0, 12), 16);
      return (
        !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id) ||
        made !== new Date(createdAt).getTime()
      );
    });
    expect(malformed).toEqual([]);
    expect(new Set(named.map(({ id }) => id)).size).toBe(named.length);
  });

  test('lies within the two years before its day', () => {
    const outside = [
      ...rows.contact,
      ...rows.account,
      ...rows.action,
      ...rows.opportunity,
      ...rows.unified_profile,
    ].filter(({ createdAt, updatedAt }) => {
      const [created, updated] = [new Date(createdAt).getTime(), new Date(updatedAt).getTime()];
      return created < plan.now.getTime() - 730 * 86_400_000 || updated < created || updated > plan.now.getTime();
    });
    expect(outside).toEqual([]);
    expect(rows.event.filter(({ occurredAt }) => occurredAt > plan.now)).toEqual([]);
  });

  test('writes to nobody: every email address and web site is at a name that is reserved for examples', () => {
    const reserved = /[@.](example|example\.(com|net|org))$/i;
    expect(rows.contact.flatMap(({ emails }) => emails).filter((email) => !reserved.test(email))).toEqual([]);
    expect(rows.account.filter(({ domain }) => !domain.endsWith('.example'))).toEqual([]);
    expect(rows.event.filter(({ url }) => url !== null && !new URL(url).hostname.endsWith('.example'))).toEqual([]);
  });
});
