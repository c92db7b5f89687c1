import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { as, told } from '../support/request.ts';
import { blank, open, refusal, refusedField } from './open.ts';

describe('POST /v1/contacts', () => {
  it('answers 201 with the contact, whose properties hold all that was sent', async () => {
    const { send } = await open();
    const properties = {
      firstname: 'Ada',
      lastname: 'Lovelace',
      phone: 'ask for Ada',
      company: 'Engines',
      plan: 'pro',
      deep: { list: [1, null, { x: 'y' }] },
    };
    const answer = await send('POST', '/v1/contacts', {
      email: 'Ada@Example.com',
      properties,
      visitor_id: ['v1', 'v2'],
    });
    expect(told(answer)).toEqual({
      status: 201,
      body: {
        status: 'success',
        contact: {
          ...blank,
          email: 'Ada@Example.com',
          properties: { email: 'Ada@Example.com', ...properties },
          visitor_ids: ['v1', 'v2'],
        },
      },
    });
  });

  it('needs an email alone', async () => {
    const { send } = await open();
    expect(told(await send('POST', '/v1/contacts', { email: 'ada@example.com', visitor_id: 'v1' }))).toEqual({
      status: 201,
      body: {
        status: 'success',
        contact: { ...blank, email: 'ada@example.com', properties: { email: 'ada@example.com' }, visitor_ids: ['v1'] },
      },
    });
  });

  it('puts the contact on the company that company_id names, by its UUID or the id that it has in pathbound', async () => {
    const { create, workspace } = await open();
    const account = async (externalIds: { label: string; externalId: string }[]): Promise<string> => {
      const made = await workspace.graphql<{ createAccount: { account: { uuid: string } } }>(
        'mutation ($externalIds: [ExternalIdInput!]) { createAccount(input: { name: "Engines", externalIds: $externalIds }) { ... on CreateAccountSuccess { account { uuid } } } }',
        { externalIds },
      );
      return made.createAccount.account.uuid;
    };
    const [known, plain] = [
      await account([{ label: 'pathbound', externalId: 'co_1' }]),
      await account([{ label: 'pylon', externalId: 'p_1' }]),
    ];
    for (const [place, [company_id, shown]] of [
      ['co_1', 'co_1'],
      [known, 'co_1'],
      [plain, plain],
      [null, null],
    ].entries()) {
      expect(await create({ email: `c${place}@example.com`, company_id })).toMatchObject({
        associations: { companies: shown === null ? [] : [shown] },
      });
    }
  });

  it('answers 409 where the email exists, in any case', async () => {
    const { send, create } = await open();
    await create({ email: 'ada@example.com' });
    const message = expect.stringContaining('"ADA@example.com"') as unknown;
    expect(told(await send('POST', '/v1/contacts', { email: 'ADA@example.com' }))).toEqual(
      refusal(409, message, [{ field: 'email', message }]),
    );
  });

  it('takes an email among the properties that is the email, and no other', async () => {
    const { send, create } = await open();
    await create({ email: 'ada@example.com', properties: { email: 'ADA@example.com' } });
    const message = 'properties.email is "eve@example.com", but takes only "bob@example.com", which email says';
    expect(
      told(await send('POST', '/v1/contacts', { email: 'bob@example.com', properties: { email: 'eve@example.com' } })),
    ).toEqual(refusal(400, message, [{ field: 'properties.email', message }]));
  });

  it('lets another workspace have the same email', async () => {
    const [one, other] = [await open(), await open()];
    await one.create({ email: 'ada@example.com' });
    expect(await other.create({ email: 'ada@example.com' })).toMatchObject({ email: 'ada@example.com' });
  });

  it('names visitor_id as it was sent: alone, or by its place in the list', async () => {
    const { send } = await open();
    const post = async (visitor_id: unknown) =>
      told(await send('POST', '/v1/contacts', { email: 'ada@example.com', visitor_id }));
    expect(await post('')).toEqual(
      refusedField(400, 'visitor_id', 'visitor_id: "" has 0 characters: 1 to 255 are allowed'),
    );
    expect(await post(['v1', ''])).toEqual(
      refusedField(400, 'visitor_id.1', 'visitor_id.1: "" has 0 characters: 1 to 255 are allowed'),
    );
    expect(await post(true)).toEqual(
      refusedField(400, 'visitor_id', 'visitor_id is true, but takes a text or a list of texts'),
    );
  });

  it('takes no visitor id as null or as an empty list, and ignores fields that it does not know', async () => {
    const { create } = await open();
    for (const [place, visitor_id] of [null, []].entries()) {
      const email = `c${place}@example.com`;
      expect(await create({ email, visitor_id, status: 'enriched', contact_id: 'mine' })).toEqual({
        ...blank,
        email,
        properties: { email },
      });
    }
  });

  it('does a request with an Idempotency-Key once, under both addresses', async () => {
    const { workspace, list } = await open();
    const headers = { authorization: `Bearer ${workspace.secret}`, 'idempotency-key': 'k' };
    const first = await as(headers)('POST', '/v1/contacts', { email: 'ada@example.com' });
    const again = await as(headers)('POST', '/pathbound/v1/contacts', { email: 'ada@example.com' });
    expect(told(again)).toEqual(told(first));
    expect([first, again].map((answer) => answer.headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    const message = 'this Idempotency-Key was used for a request with another body';
    expect(told(await as(headers)('POST', '/v1/contacts', { email: 'bob@example.com' }))).toEqual(
      refusal(409, message),
    );
    expect(await list('')).toEqual(['ada@example.com']);
  });

  it('moves a visitor id from the contact that had it', async () => {
    const { send, create } = await open();
    const first = await create({ email: 'ada@example.com', visitor_id: ['v1', 'v2'] });
    await create({ email: 'bob@example.com', visitor_id: 'v1' });
    expect((await send('GET', `/v1/contacts/${first.contact_id}`)).body).toMatchObject({
      contact: { visitor_ids: ['v2'] },
    });
  });

  it('gives back properties equal to those that were sent, whatever they are', async () => {
    const { create } = await open();
    let number = 0;
    const ownText = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .filter((text) => text.isWellFormed() && !text.includes('\0'));
    const free = fc
      .jsonValue({ maxDepth: 3, stringUnit: 'grapheme' })
      .filter((value) => !JSON.stringify(value).includes('\\u0000'));
    const own = fc.oneof(ownText, fc.integer(), fc.constant(null), fc.constant({ nested: ['x'] }));
    const properties = fc.record(
      { firstname: own, lastname: own, phone: own, company: own, plan: free, constructor: free, 'a.b': free },
      { requiredKeys: [], noNullPrototype: true },
    );
    await fc.assert(
      fc.asyncProperty(properties, async (sent) => {
        const email = `p${number++}@example.com`;
        const shown = (await create({ email, properties: sent })).properties;
        expect(shown).toEqual({ email, ...(JSON.parse(JSON.stringify(sent)) as object) });
      }),
      { numRuns: 60 },
    );
  });
});
