import { describe, expect, it } from 'vitest';
import { anyUuid } from '../support/matchers.ts';
import { as, told } from '../support/request.ts';
import { blank, one, open } from './scene.ts';

describe('POST /contacts', () => {
  it('needs a name alone, and answers 200 without a null collection', async () => {
    const { send } = await open();
    expect(told(await send('POST', '/contacts', { name: ' Ada  Lovelace', unknown: 'is ignored' }))).toEqual(
      one({ ...blank, name: ' Ada  Lovelace' }),
    );
  });

  it('keeps all that is sent', async () => {
    const { send, createAccount, createRole, defineField } = await open();
    const account = await createAccount('Acme', [{ label: 'crm', externalId: 'a-1' }]);
    const role = await createRole('billing');
    await defineField('tier', 'SELECT', ['gold', 'iron']);
    await defineField('areas', 'MULTISELECT', ['a', 'b']);
    await defineField('seats', 'NUMBER');
    await defineField('active', 'BOOLEAN');
    const sent = {
      name: 'Ada',
      email: 'Ada@Example.com',
      avatar_url: 'https://x.example/ada.PNG?size=2',
      phone_numbers: ['15551234567', '1'],
      primary_phone_number: '1',
      external_ids: [
        { external_id: 'c 1', label: 'crm' },
        { external_id: 'old', label: 'pylon' },
      ],
      portal_role_id: role,
    };
    const custom_fields = [
      { slug: 'areas', values: ['b', 'a'] },
      { slug: 'tier', value: 'gold' },
      { slug: 'seats', value: '12.50' },
      { slug: 'active', value: 'TRUE' },
    ];
    const shown = {
      ...sent,
      id: 'old',
      emails: ['Ada@Example.com'],
      integration_user_ids: [],
      portal_role: 'billing',
      account: { id: account, external_ids: [{ external_id: 'a-1', label: 'crm' }] },
      custom_fields: {
        tier: { slug: 'tier', value: 'gold' },
        areas: { slug: 'areas', values: ['b', 'a'] },
        seats: { slug: 'seats', value: '12.5' },
        active: { slug: 'active', value: 'true' },
      },
    };
    expect(
      told(await send('POST', '/contacts', { ...sent, custom_fields, account_id: account, portal_role: 'admin' })),
    ).toEqual(one(shown));
    expect(told(await send('GET', '/contacts/old'))).toEqual(one(shown));
    expect(told(await send('GET', '/pylon/contacts/c%201?limit=x&cursor=y&cursor=z'))).toEqual(one(shown));
  });

  it('takes null, and an empty text, for an optional field as absent', async () => {
    const { send } = await open();
    const absent = {
      email: null,
      account_id: null,
      account_external_id: null,
      avatar_url: null,
      phone_numbers: null,
      primary_phone_number: null,
      portal_role: null,
      portal_role_id: null,
      custom_fields: null,
      external_ids: null,
    };
    expect(told(await send('POST', '/contacts', { name: 'Ada', ...absent }))).toEqual(one({ ...blank, name: 'Ada' }));
    const empty = Object.fromEntries(Object.keys(absent).map((field) => [field, '']));
    expect(told(await send('POST', '/contacts', { name: 'Bob', ...empty }))).toEqual(one({ ...blank, name: 'Bob' }));
    expect(told(await send('POST', '/import/contacts', { name: 'Cyd', ...empty, email: 'cyd@example.com' }))).toEqual(
      one({ ...blank, name: 'Cyd', email: 'cyd@example.com', emails: ['cyd@example.com'] }),
    );
  });

  it('takes an empty list of values beside a value as absent, and an empty value beside values', async () => {
    const { send, defineField } = await open();
    await defineField('tier', 'TEXT');
    await defineField('areas', 'MULTISELECT', ['a', 'b']);
    const custom_fields = [
      { slug: 'tier', value: 'gold', values: [] },
      { slug: 'areas', value: '', values: ['a'] },
    ];
    expect(told(await send('POST', '/contacts', { name: 'Ada', custom_fields }))).toEqual(
      one({
        ...blank,
        name: 'Ada',
        custom_fields: { tier: { slug: 'tier', value: 'gold' }, areas: { slug: 'areas', values: ['a'] } },
      }),
    );
  });

  it('takes an external id without a label as its own, which the contact then shows as its id', async () => {
    const { send } = await open();
    const external_ids = ['1', '2', '3'].map((external_id) => ({ external_id, label: 'pylon' }));
    expect(
      told(
        await send('POST', '/contacts', {
          name: 'Ada',
          external_ids: [{ external_id: '1' }, { external_id: '2', label: '' }, { external_id: '3', label: null }],
        }),
      ),
    ).toEqual(one({ ...blank, name: 'Ada', id: '1', external_ids }));
  });

  it('finds the account by UUID, by its id in pylon, and by an external id of any label, and shows its id in pylon', async () => {
    const { send, createAccount } = await open();
    const account = await createAccount('Acme', [
      { label: 'crm', externalId: 'a-1' },
      { label: 'pylon', externalId: 'old' },
    ]);
    const external_ids = [
      { external_id: 'a-1', label: 'crm' },
      { external_id: 'old', label: 'pylon' },
    ];
    for (const fields of [{ account_id: account }, { account_id: 'old' }, { account_external_id: 'a-1' }]) {
      expect(told(await send('POST', '/contacts', { name: 'Ada', ...fields }))).toEqual(
        one({ ...blank, name: 'Ada', account: { id: 'old', external_ids } }),
      );
    }
  });

  it('makes the first phone number primary where none is named', async () => {
    const { send } = await open();
    expect(told(await send('POST', '/contacts', { name: 'Ada', phone_numbers: ['2', '1', '2'] }))).toEqual(
      one({ ...blank, name: 'Ada', phone_numbers: ['2', '1'], primary_phone_number: '2' }),
    );
  });

  it('gives the portal role of the workspace where none is named, whether or not a custom field is required', async () => {
    const { send, workspace } = await open();
    await workspace.graphql('mutation { updateWorkspace(input: { defaultPortalRole: MEMBER }) { __typename } }');
    await workspace.graphql(
      'mutation { createCustomField(input: { key: "tier", label: "Tier", type: TEXT, required: true }) { __typename } }',
    );
    expect(told(await send('POST', '/contacts', { name: 'Ada' }))).toEqual(
      one({ ...blank, name: 'Ada', portal_role: 'member' }),
    );
  });

  it('answers 409 with exists_id for an email or external id that another contact has', async () => {
    const { send, create } = await open();
    const { id } = await create({ email: 'ada@example.com', external_ids: [{ external_id: '1', label: 'crm' }] });
    const conflict = (message: unknown) => ({
      status: 409,
      body: { errors: [message], request_id: anyUuid, code: 'conflict', exists_id: id },
    });
    expect(told(await send('POST', '/contacts', { name: 'Bob', email: 'ADA@example.com' }))).toEqual(
      conflict('email: another contact has the email "ADA@example.com": each belongs to one contact of the workspace'),
    );
    expect(
      told(
        await send('POST', '/contacts', {
          name: 'Bob',
          external_ids: [
            { external_id: '2', label: 'crm' },
            { external_id: '1', label: 'crm' },
          ],
        }),
      ),
    ).toEqual(
      conflict(
        'external_ids.1: another contact has the external id "1" with the label "crm": each belongs to one contact of the workspace',
      ),
    );
  });

  it('names what has the value of a duplicate by its id in pylon, and nothing where the key may not see it', async () => {
    const { send, create, workspace } = await open();
    await create({ email: 'ada@example.com', external_ids: [{ external_id: 'old-1', label: 'pylon' }] });
    const message =
      'email: another contact has the email "ada@example.com": each belongs to one contact of the workspace';
    const conflict = { errors: [message], request_id: anyUuid, code: 'conflict' };
    expect(told(await send('POST', '/contacts', { name: 'Bob', email: 'ada@example.com' }))).toEqual({
      status: 409,
      body: { ...conflict, exists_id: 'old-1' },
    });
    const { secret } = await workspace.member({ dataScope: 'ASSIGNED' });
    expect(
      told(
        await as({ authorization: `Bearer ${secret}` })('POST', '/contacts', { name: 'Bob', email: 'ada@example.com' }),
      ),
    ).toEqual({ status: 409, body: conflict });
  });

  it('is marked as coming from the API', async () => {
    const { create, workspace } = await open();
    const { id } = await create();
    expect(await workspace.graphql('query ($id: ID!) { contact(id: $id) { source } }', { id })).toEqual({
      contact: { source: 'api' },
    });
  });
});
