import fc from 'fast-check';
import { expect, it } from 'vitest';
import { whyInvalid, isStorableText } from '../../../src/values/storable.ts';
import { checkEmail } from '../../../src/values/index.ts';
import { checkStatements } from '../../support/watched-statements.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';
import { contactFields, differingIdentifiers, eventsOf, mutate, shown, written, type ShownContact } from './support.ts';

checkStatements();

/** Any text that can be stored. */
const text = fc
  .oneof(
    fc.string({ maxLength: 20 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(' ', 'Ada  King', '0', 'null', '__proto__'),
  )
  .filter((value) => isStorableText(value));
const blankOrText = fc.oneof(text, fc.constantFrom('', '\t'));
const label = text.map((value) => `l${value}`);
const email = fc.oneof(
  fc.constantFrom('a@x.org', 'A@X.org', 'b@x.org', ' c@x.org'),
  fc.emailAddress().filter((value) => checkEmail(value).ok),
);
const phone = fc.oneof(fc.constantFrom('55501', '+1 (555) 02'), fc.stringMatching(/^\+?\d{5,15}$/));
const json = fc
  .dictionary(text, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 })
  .filter((value) => whyInvalid(value) === null);
const properties = fc.oneof(
  json,
  fc.constant(JSON.parse('{"__proto__": {"a": 1}, "constructor": null}') as Record<string, unknown>),
);

/** What the fields of a contact take; the workspace has nothing to point to. */
const rightFields = {
  name: blankOrText,
  firstName: blankOrText,
  lastName: blankOrText,
  company: blankOrText,
  notes: blankOrText,
  source: blankOrText,
  channel: label,
  email,
  phone,
  emails: fc.constant([]),
  phones: fc.array(phone, { maxLength: 3 }),
  doNotContact: fc.boolean(),
  subscriptionStatus: fc.constantFrom('SUBSCRIBED', 'UNSUBSCRIBED'),
  stage: fc.constantFrom('LEAD', 'OTHER'),
  avatarUrl: fc.webUrl().map((url) => `${new URL(url).origin}/a.png`),
  portalRole: fc.record({ slug: fc.constantFrom('member', 'admin', 'no_access') }),
  externalIds: fc.array(fc.record({ label, externalId: label }), { maxLength: 3 }),
  visitorIds: fc.array(label, { maxLength: 3 }),
  properties,
  customValues: json,
  unknownCustomFields: fc.constant('KEEP'),
  tags: fc.array(label, { maxLength: 4 }),
};
const rightInput = fc
  .record(
    { ...rightFields, unknownCustomFields: rightFields.unknownCustomFields },
    { requiredKeys: ['unknownCustomFields'] },
  )
  .map((given): Record<string, unknown> => {
    // Beside a list, the primary one must be in it.
    const { emails, phones, ...rest } = given;
    return {
      ...rest,
      ...(rest.email === undefined && emails !== undefined ? { emails } : {}),
      ...(rest.phone === undefined && phones !== undefined ? { phones } : {}),
    };
  });

/** Anything that the types of the fields let through. */
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\u0000', '\ud800', 'x'.repeat(5_000)),
);
const anyId = fc.oneof(fc.uuid(), anyText);
const wildFields = {
  ...Object.fromEntries(
    [
      'name',
      'firstName',
      'lastName',
      'company',
      'notes',
      'source',
      'channel',
      'email',
      'phone',
      'avatarUrl',
      'locationId',
      'assignedToId',
    ].map((field) => [field, anyText]),
  ),
  ...Object.fromEntries(
    ['emails', 'phones', 'visitorIds', 'tags'].map((field) => [field, fc.array(anyText, { maxLength: 60 })]),
  ),
  phoneFormat: fc.constantFrom('INTERNATIONAL', 'TEXT'),
  portalRole: fc.oneof(fc.record({ id: anyId }), fc.record({ slug: anyText }), fc.constant({})),
  account: fc.oneof(
    fc.record({ id: anyId }),
    fc.record({ externalId: anyText }),
    fc.record({ id: anyId, externalId: anyText }),
  ),
  externalIds: fc.array(fc.record({ label: anyText, externalId: anyText }), { maxLength: 60 }),
  properties: fc.object(),
  customValues: fc.object(),
  unknownCustomFields: fc.constantFrom('KEEP', 'REFUSE'),
  convertCustomValues: fc.boolean(),
  requireCustomFields: fc.boolean(),
};
const wildInput = fc
  .tuple(
    rightInput,
    fc.subarray(Object.keys(wildFields), { minLength: 1, maxLength: 2 }),
    fc.record(wildFields),
    fc.boolean(),
  )
  .map(([right, fields, wild, isNull]) => ({
    ...right,
    ...Object.fromEntries(
      fields.map((field) => [
        field,
        isNull ? null : (JSON.parse(JSON.stringify((wild as Record<string, unknown>)[field])) as unknown),
      ]),
    ),
  }));

/** Runs a mutation; the answer is its result, or the message of a refusal before it was run. Anything else is a bug. */
async function answerOf(
  client: Client,
  name: string,
  given: Record<string, unknown>,
): Promise<{ __typename: string; contact?: ShownContact }> {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const answer = await client.send<Record<string, { __typename: string; contact?: ShownContact }>>(
    `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ${type}Success { contact { ${contactFields} } } } }`,
    { input: given },
  );
  const [error] = answer.errors ?? [];
  expect([undefined, 'BAD_USER_INPUT']).toContain(error?.extensions?.['code']);
  return error === undefined ? (answer.data[name] as { __typename: string }) : { __typename: 'BAD_USER_INPUT' };
}

const sameAsSent = [
  'doNotContact',
  'subscriptionStatus',
  'stage',
  'channel',
  'avatarUrl',
  'company',
  'notes',
  'source',
  'properties',
  'customValues',
  'externalIds',
  'visitorIds',
] as const;

function distinct<Value>(values: Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** The fields that an input sets, as they are to be shown: JSON has no -0, and a list has no repetitions. */
function expectedOf(sent: Record<string, unknown>): Record<string, unknown> {
  const given = sameAsSent.filter((field) => sent[field] !== undefined);
  return Object.fromEntries(
    given.map((field) => {
      const value = field === 'customValues' ? withoutNulls(sent[field] as object) : sent[field];
      return [field, JSON.parse(JSON.stringify(Array.isArray(value) ? distinct(value) : value)) as unknown];
    }),
  );
}

function withoutNulls(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function picked(contact: Record<string, unknown>, like: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(like).map((field) => [field, contact[field]]));
}

it('shows what was sent, on creation and on change', async () => {
  await fc.assert(
    fc.asyncProperty(rightInput, rightInput, async (first, second) => {
      const workspace = await createWorkspace();
      const created = await written(workspace, 'createContact', first);
      expect(picked(created, expectedOf(first))).toEqual(expectedOf(first));
      expect(created).toMatchObject({
        tags: expect.any(Array) as unknown,
        ...(isBlank(first['name']) ? {} : { name: first['name'] }),
      });

      const cleared = Object.fromEntries(Object.keys(first['customValues'] ?? {}).map((key) => [key, null]));
      const customValues = second['customValues'] ?? {};
      const changed = await written(workspace, 'updateContact', {
        contact: { id: created.uuid },
        ...second,
        propertiesMode: 'REPLACE',
        customValues: { ...cleared, ...customValues },
      });
      const expected = expectedOf({ ...first, ...second, customValues });
      expect(picked(changed, expected)).toEqual(expected);
      expect(await shown(workspace, created.uuid)).toEqual(changed);
      expect(await differingIdentifiers(workspace)).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 120_000);

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}

it('answers any input by a success or a refusal, which changes nothing', async () => {
  const workspace = await createWorkspace();
  await fc.assert(
    fc.asyncProperty(wildInput, async (wild) => {
      const events = (await eventsOf(workspace)).length;
      const created = await answerOf(workspace, 'createContact', wild);
      const before = created.contact ?? (await written(workspace, 'createContact', {}));
      expect((await eventsOf(workspace)).length === events + 1 || created.contact !== undefined).toBe(true);

      const { requireCustomFields: _, ...change } = wild as Record<string, unknown>;
      const changed = await answerOf(workspace, 'updateContact', { contact: { id: before.uuid }, ...change });
      expect(await shown(workspace, before.uuid)).toEqual(changed.contact ?? before);
      await mutate(workspace, 'deleteContact', { contact: { id: before.uuid } }, 'uuid');
    }),
    { numRuns: 80 },
  );
  expect(await differingIdentifiers(workspace)).toEqual([]);
}, 120_000);

it('keeps identifiers and the lists of contacts equal, whatever is written one after the other and at once', async () => {
  const place = fc.nat({ max: 4 });
  const identifiers = fc.record(
    {
      emails: fc.array(fc.constantFrom('a@x.org', 'A@x.org', 'b@x.org', 'c@x.org'), { maxLength: 3 }),
      externalIds: fc.array(fc.record({ label: fc.constantFrom('l', 'm'), externalId: fc.constantFrom('1', '2') }), {
        maxLength: 2,
      }),
      visitorIds: fc.array(fc.constantFrom('v1', 'v2', 'v3'), { maxLength: 3 }),
    },
    { requiredKeys: [] },
  );
  const write = fc.oneof(
    fc.record({ kind: fc.constant('createContact' as const), input: identifiers }),
    fc.record({
      kind: fc.constant('updateContact' as const),
      place,
      input: identifiers,
      addVisitorIds: fc.array(fc.constantFrom('v1', 'v2', 'v3'), { maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant('upsertContact' as const),
      email: fc.constantFrom('a@x.org', 'b@x.org'),
      input: identifiers,
    }),
    fc.record({ kind: fc.constant('mergeContacts' as const), place, other: place }),
    fc.record({ kind: fc.constant('deleteContact' as const), place }),
  );

  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(write, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
      async (rounds) => {
        const workspace = await createWorkspace();
        let ids: string[] = [];
        const idAt = (at: number): string => ids[at % Math.max(ids.length, 1)] ?? 'none';
        const run = async (change: (typeof rounds)[number][number]) => {
          if (change.kind === 'createContact')
            return mutate(workspace, 'createContact', change.input, 'contact { uuid }');
          if (change.kind === 'updateContact')
            return mutate(
              workspace,
              'updateContact',
              { contact: { id: idAt(change.place) }, ...change.input, addVisitorIds: change.addVisitorIds },
              'contact { uuid }',
            );
          if (change.kind === 'upsertContact')
            return mutate(
              workspace,
              'upsertContact',
              { match: { email: change.email }, ...change.input },
              'contact { uuid }',
            );
          if (change.kind === 'mergeContacts')
            return mutate(
              workspace,
              'mergeContacts',
              { into: { id: idAt(change.place) }, from: { id: idAt(change.other) } },
              'contact { uuid }',
            );
          return mutate(workspace, 'deleteContact', { contact: { id: idAt(change.place) } }, 'uuid');
        };
        for (const round of rounds) {
          await Promise.all(round.map(run));
          expect(await differingIdentifiers(workspace)).toEqual([]);
          const { contacts } = await workspace.graphql<{ contacts: { nodes: { uuid: string }[] } }>(
            '{ contacts { nodes { uuid } } }',
          );
          ids = contacts.nodes.map(({ uuid }) => uuid).toSorted();
        }
      },
    ),
    { numRuns: 20 },
  );
}, 120_000);
