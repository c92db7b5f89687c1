import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../support/gateway.ts';
import { newId } from '../../../src/graphql/ids.ts';
import { renderProblem } from '../../../src/rest/pylon/errors.ts';
import { refuse } from '../../../src/rest/problem.ts';
import { anyUuid } from '../support/matchers.ts';
import { as, send as sendRequest, told } from '../support/request.ts';
import { blank, lastPage, one, open, type Contact, type Page } from './scene.ts';

describe('POST /contacts', () => {
  it('needs a name alone, and answers 200 without a null collection', async () => {
    const { send } = await open();
    expect(told(await send('POST', '/contacts', { name: ' Ada  Lovelace', unknown: 'is ignored' }))).toEqual(one({ ...blank, name: ' Ada  Lovelace' }));
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
      name: 'Ada', email: 'Ada@Example.com', avatar_url: 'https://x.example/ada.PNG?size=2', phone_numbers: ['15551234567', '1'], primary_phone_number: '1',
      external_ids: [{ external_id: 'c 1', label: 'crm' }, { external_id: 'old', label: 'pylon' }], portal_role_id: role,
    };
    const custom_fields = [{ slug: 'areas', values: ['b', 'a'] }, { slug: 'tier', value: 'gold' }, { slug: 'seats', value: '12.50' }, { slug: 'active', value: 'TRUE' }];
    const shown = {
      ...sent, id: 'old', emails: ['Ada@Example.com'], integration_user_ids: [], portal_role: 'billing',
      account: { id: account, external_ids: [{ external_id: 'a-1', label: 'crm' }] },
      custom_fields: { tier: { slug: 'tier', value: 'gold' }, areas: { slug: 'areas', values: ['b', 'a'] }, seats: { slug: 'seats', value: '12.5' }, active: { slug: 'active', value: 'true' } },
    };
    expect(told(await send('POST', '/contacts', { ...sent, custom_fields, account_id: account, portal_role: 'admin' }))).toEqual(one(shown));
    expect(told(await send('GET', '/contacts/old'))).toEqual(one(shown));
    expect(told(await send('GET', '/pylon/contacts/c%201?limit=x&cursor=y&cursor=z'))).toEqual(one(shown));
  });

  it('takes null, and empty texts where answers show them, as absent', async () => {
    const { send } = await open();
    const absent = {
      email: null, account_id: null, account_external_id: null, avatar_url: null, phone_numbers: null, primary_phone_number: null, portal_role: null,
      portal_role_id: null, custom_fields: null, external_ids: null,
    };
    expect(told(await send('POST', '/contacts', { name: 'Ada', ...absent }))).toEqual(one({ ...blank, name: 'Ada' }));
    const empty = { account_id: '', account_external_id: '', avatar_url: '', primary_phone_number: '', portal_role_id: '' };
    expect(told(await send('POST', '/contacts', { name: 'Bob', ...empty }))).toEqual(one({ ...blank, name: 'Bob' }));
  });

  it('finds the account by UUID, by its id in pylon, and by an external id of any label, and shows its id in pylon', async () => {
    const { send, createAccount } = await open();
    const account = await createAccount('Acme', [{ label: 'crm', externalId: 'a-1' }, { label: 'pylon', externalId: 'old' }]);
    const external_ids = [{ external_id: 'a-1', label: 'crm' }, { external_id: 'old', label: 'pylon' }];
    for (const fields of [{ account_id: account }, { account_id: 'old' }, { account_external_id: 'a-1' }]) {
      expect(told(await send('POST', '/contacts', { name: 'Ada', ...fields }))).toEqual(one({ ...blank, name: 'Ada', account: { id: 'old', external_ids } }));
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
    await workspace.graphql('mutation { createCustomField(input: { key: "tier", label: "Tier", type: TEXT, required: true }) { __typename } }');
    expect(told(await send('POST', '/contacts', { name: 'Ada' }))).toEqual(one({ ...blank, name: 'Ada', portal_role: 'member' }));
  });

  it('answers 409 with exists_id for an email or external id that another contact has', async () => {
    const { send, create } = await open();
    const { id } = await create({ email: 'ada@example.com', external_ids: [{ external_id: '1', label: 'crm' }] });
    const conflict = (message: unknown) => ({ status: 409, body: { errors: [message], request_id: anyUuid, code: 'conflict', exists_id: id } });
    expect(told(await send('POST', '/contacts', { name: 'Bob', email: 'ADA@example.com' }))).toEqual(
      conflict('email: another contact has the email "ADA@example.com": each belongs to one contact of the workspace'),
    );
    expect(told(await send('POST', '/contacts', { name: 'Bob', external_ids: [{ external_id: '2', label: 'crm' }, { external_id: '1', label: 'crm' }] }))).toEqual(
      conflict('external_ids.1: another contact has the external id "1" with the label "crm": each belongs to one contact of the workspace'),
    );
  });

  it('is marked as coming from the API', async () => {
    const { create, workspace } = await open();
    const { id } = await create();
    expect(await workspace.graphql('query ($id: ID!) { contact(id: $id) { source } }', { id })).toEqual({ contact: { source: 'api' } });
  });
});

describe('GET /contacts', () => {
  it('lists the newest first, in pages that a cursor joins', async () => {
    const { send, create } = await open();
    const created: Contact[] = [];
    for (const name of ['One', 'Two', 'Three']) created.unshift(await create({ name }));
    expect(told(await send('GET', '/contacts'))).toEqual(lastPage(created));
    expect(told(await send('GET', '/contacts?limit=999&cursor='))).toEqual(lastPage(created));
    const first = await send('GET', '/contacts?limit=2');
    expect(told(first)).toEqual({
      status: 200, body: { data: created.slice(0, 2), pagination: { cursor: expect.stringMatching(/^\S+$/) as unknown, has_next_page: true }, request_id: anyUuid },
    });
    const { cursor } = (first.body as Page).pagination;
    expect(told(await send('GET', `/contacts?limit=2&cursor=${cursor}`))).toEqual(lastPage(created.slice(2)));
  });

  it('lists 100 where no limit is given', async () => {
    const { send, create } = await open();
    for (let batch = 0; batch < 6; batch++) await Promise.all(Array.from({ length: 17 }, () => create()));
    expect((await send('GET', '/contacts')).body).toMatchObject({ data: { length: 100 }, pagination: { has_next_page: true } });
    expect((await send('POST', '/contacts/search')).body).toMatchObject({ data: { length: 100 }, pagination: { has_next_page: true } });
  });

  it('reads contacts, accounts, roles and custom fields by two statements, whatever the page size', async () => {
    const { send, create, createAccount, createRole, defineField } = await open();
    await defineField('tier', 'TEXT');
    const fields = { portal_role_id: await createRole('billing'), custom_fields: [{ slug: 'tier', value: 'gold' }], external_ids: [] };
    for (let number = 0; number < 5; number++) await create({ ...fields, account_id: await createAccount(`Account ${number}`) });
    const key = 1;
    expect(await statementsOf(() => send('GET', '/contacts?limit=1'))).toHaveLength(key + 2);
    expect(await statementsOf(() => send('GET', '/contacts?limit=100'))).toHaveLength(key + 2);
    expect(await statementsOf(() => send('POST', '/contacts/search', { filter: { tier: { equals: 'gold' } } }))).toHaveLength(key + 2);
  });

  it('answers 400 to a cursor of another workspace and of another filter', async () => {
    const { send, create } = await open();
    const other = await open();
    for (const each of [create, other.create]) for (const name of ['One', 'Two']) await each({ name });
    const cursorOf = async (sender: typeof send): Promise<string> => ((await sender('GET', '/contacts?limit=1')).body as Page).pagination.cursor;
    const foreign = await cursorOf(other.send);
    const refusal = { status: 400, body: { errors: [expect.stringMatching(/^cursor: ".*…? is no cursor of this list/) as unknown], request_id: anyUuid, code: 'invalid_request' } };
    expect(told(await send('GET', `/contacts?cursor=${foreign}`))).toEqual(refusal);
    expect(told(await send('POST', '/contacts/search', { cursor: foreign }))).toEqual(refusal);
    expect(told(await send('POST', '/contacts/search', { cursor: await cursorOf(send), search_text: 'o' }))).toEqual(refusal);
  });
});

describe('GET /contacts/{id}', () => {
  it('finds by UUID, by the id in pylon first, and by an external id of any label', async () => {
    const { send, create } = await open();
    const named = await create({ name: 'Named', external_ids: [{ external_id: 'x', label: 'pylon' }] });
    const labelled = await create({ name: 'Labelled', external_ids: [{ external_id: 'x', label: 'crm' }, { external_id: 'a/b?c', label: 'crm' }] });
    expect(named.id).toBe('x');
    expect(told(await send('GET', '/contacts/x'))).toEqual(one(named));
    expect(told(await send('GET', `/contacts/${labelled.id}`))).toEqual(one(labelled));
    expect(told(await send('GET', `/contacts/${encodeURIComponent('a/b?c')}`))).toEqual(one(labelled));
  });

  it('answers 404 where there is none', async () => {
    const { send } = await open();
    const id = newId();
    expect(told(await send('GET', `/contacts/${id}`))).toEqual({ status: 404, body: { errors: [`no contact has the id "${id}"`], request_id: anyUuid, code: 'not_found' } });
  });

  it('shows digits only, and no collection that is null, of a contact that another API made', async () => {
    const { send, workspace } = await open();
    const { createContact } = await workspace.graphql<{ createContact: { contact: { uuid: string } } }>(
      `mutation { createContact(input: { phones: ["+1 (555) 123", "1555123", "no number"], phoneFormat: TEXT, requireCustomFields: false }) {
        ... on CreateContactSuccess { contact { uuid } } } }`,
    );
    expect(told(await send('GET', `/contacts/${createContact.contact.uuid}`))).toEqual(one({ ...blank, phone_numbers: ['1555123'], primary_phone_number: '1555123' }));
  });
});

describe('PATCH /contacts/{id}', () => {
  it('changes only what is given', async () => {
    const { send, create, defineField } = await open();
    await defineField('tier', 'TEXT');
    await defineField('seats', 'NUMBER');
    const before = await create({
      email: 'ada@example.com', phone_numbers: ['1', '2'], avatar_url: 'https://x.example/a.png', external_ids: [{ external_id: '1', label: 'crm' }],
      custom_fields: [{ slug: 'tier', value: 'gold' }, { slug: 'seats', value: '5' }], portal_role: 'member',
    });
    const path = `/contacts/${before.id}`;
    expect(told(await send('PATCH', path, {}))).toEqual(one(before));
    expect(told(await send('PATCH', path, { name: 'Ada King', custom_fields: [{ slug: 'tier' }], external_ids: [] }))).toEqual(
      one({ ...before, name: 'Ada King', custom_fields: { seats: { slug: 'seats', value: '5' } }, external_ids: [] }),
    );
    const cleared = { avatar_url: '', phone_numbers: [], custom_fields: [{ slug: 'seats', value: null }], emails: [] };
    expect(told(await send('PATCH', path, cleared))).toEqual(one({ ...blank, id: before.id, name: 'Ada King', portal_role: 'member' }));
  });

  it('replaces the primary email alone, or all emails', async () => {
    const { send, create } = await open();
    const before = await create({ email: 'a@example.com' });
    const path = `/contacts/${before.id}`;
    const emails = (list: string[], email: string) => one({ ...before, email, emails: list });
    const all = [{ email: 'b@example.com' }, { email: 'c@example.com', is_primary: true }];
    expect(told(await send('PATCH', path, { emails: all }))).toEqual(emails(['b@example.com', 'c@example.com'], 'c@example.com'));
    expect(told(await send('PATCH', path, { email: 'd@example.com' }))).toEqual(emails(['b@example.com', 'd@example.com'], 'd@example.com'));
    expect(told(await send('PATCH', path, { emails: [{ email: 'e@example.com' }, { email: 'd@example.com' }] }))).toEqual(emails(['e@example.com', 'd@example.com'], 'd@example.com'));
    expect(told(await send('PATCH', path, { emails: [{ email: 'f@example.com' }] }))).toEqual(emails(['f@example.com'], 'f@example.com'));
  });

  it('moves the contact to another account, and off its account by an empty account_id', async () => {
    const { send, create, createAccount } = await open();
    const account = await createAccount('Acme');
    const before = await create();
    const path = `/contacts/${before.id}`;
    const shown = { ...before, account: { id: account, external_ids: [] } };
    expect(told(await send('PATCH', path, { account_id: account }))).toEqual(one(shown));
    expect(told(await send('PATCH', path, { account_id: null, account_external_id: '' }))).toEqual(one(shown));
    expect(told(await send('PATCH', path, { account_id: '' }))).toEqual(one(before));
  });

  it('takes a role by its slug or its id', async () => {
    const { send, create, createRole } = await open();
    const role = await createRole('billing');
    const before = await create();
    const path = `/contacts/${before.id}`;
    const billing = { ...before, portal_role: 'billing', portal_role_id: role };
    expect(told(await send('PATCH', path, { portal_role: 'billing' }))).toEqual(one(billing));
    expect(told(await send('PATCH', path, { portal_role: 'admin', portal_role_id: '' }))).toEqual(one({ ...before, portal_role: 'admin' }));
    expect(told(await send('PATCH', path, { portal_role: 'member', portal_role_id: role }))).toEqual(one(billing));
  });

  it('keeps the writing of the phone numbers that it gets back as digits', async () => {
    const { send, workspace } = await open();
    const { createContact } = await workspace.graphql<{ createContact: { contact: { uuid: string } } }>(
      'mutation { createContact(input: { name: "Ada", phones: ["+1 555 1234", "030 99"], phoneFormat: TEXT }) { ... on CreateContactSuccess { contact { uuid } } } }',
    );
    const id = createContact.contact.uuid;
    const stored = async () => workspace.graphql('query ($id: ID!) { contact(id: $id) { phone phones } }', { id });
    expect(told(await send('PATCH', `/contacts/${id}`, { primary_phone_number: '03099' }))).toEqual(
      one({ ...blank, name: 'Ada', phone_numbers: ['15551234', '03099'], primary_phone_number: '03099' }),
    );
    expect(await stored()).toEqual({ contact: { phone: '030 99', phones: ['+1 555 1234', '030 99'] } });
    await send('PATCH', `/contacts/${id}`, { phone_numbers: ['7', '15551234'], primary_phone_number: '15551234' });
    expect(await stored()).toEqual({ contact: { phone: '+1 555 1234', phones: ['7', '+1 555 1234'] } });
    await send('PATCH', `/contacts/${id}`, { phone_numbers: ['7', '15551234'] });
    expect(await stored()).toEqual({ contact: { phone: '7', phones: ['7', '+1 555 1234'] } });
  });
});

describe('DELETE /contacts/{id}', () => {
  it('answers with the request id alone, once', async () => {
    const { send, create } = await open();
    const { id } = await create();
    expect(told(await send('DELETE', `/contacts/${id}`))).toEqual({ status: 200, body: { request_id: anyUuid } });
    expect(told(await send('DELETE', `/contacts/${id}`))).toEqual({ status: 404, body: { errors: [`no contact has the id "${id}"`], request_id: anyUuid, code: 'not_found' } });
  });
});

describe('POST /import/contacts', () => {
  it('creates a contact, then changes the one that has the email, in any case and also as a secondary one', async () => {
    const { send, workspace } = await open();
    const created = await send('POST', '/import/contacts', { name: 'Ada', email: 'ada@example.com', phone_numbers: ['1', '2'] });
    const shown = { ...blank, name: 'Ada', email: 'ada@example.com', emails: ['ada@example.com'], phone_numbers: ['1', '2'], primary_phone_number: '1' };
    expect(told(created)).toEqual(one(shown));
    const { id } = (created.body as { data: Contact }).data;
    expect(await workspace.graphql('query ($id: ID!) { contact(id: $id) { source } }', { id })).toEqual({ contact: { source: 'import' } });

    await workspace.graphql('mutation ($id: ID!) { updateContact(input: { contact: { id: $id }, source: "web" }) { __typename } }', { id });
    expect(told(await send('POST', '/import/contacts', { name: 'Ada King', email: 'ADA@example.com', primary_phone_number: '2' }))).toEqual(
      one({ ...shown, id, name: 'Ada King', primary_phone_number: '2' }),
    );
    expect(await workspace.graphql('query ($id: ID!) { contact(id: $id) { source } }', { id })).toEqual({ contact: { source: 'web' } });

    await send('PATCH', `/contacts/${id}`, { emails: [{ email: 'king@example.com', is_primary: true }, { email: 'ada@example.com' }] });
    expect(told(await send('POST', '/import/contacts', { name: 'Ada', email: 'ada@example.com' }))).toEqual(
      one({ ...shown, id, email: 'king@example.com', emails: ['king@example.com', 'ada@example.com'], primary_phone_number: '2' }),
    );
  });
});

describe('GET /me', () => {
  it("tells the workspace of a workspace's key, and the user of a user's", async () => {
    const { send, workspace } = await open();
    const data = { id: workspace.workspaceId, name: 'Test' };
    expect(told(await send('GET', '/me'))).toEqual(one({ ...data, user: { id: '', email: '' } }));
    const { secret, userId, email } = await workspace.member();
    expect(told(await as({ authorization: `Bearer ${secret}` })('GET', '/pylon/me'))).toEqual(one({ ...data, user: { id: userId, email } }));
  });
});

describe('the envelope', () => {
  it('shows the X-Request-Id where that is a UUID, else a UUID of its own', async () => {
    const { workspace } = await open();
    const ask = async (id: string) => sendRequest({ method: 'GET', path: '/me', headers: { authorization: `Bearer ${workspace.secret}`, 'x-request-id': id } });
    const id = newId();
    expect((await ask(id)).body).toMatchObject({ request_id: id });
    const answer = await ask('mine');
    expect(answer.headers.get('x-request-id')).toBe('mine');
    expect(answer.body).toMatchObject({ request_id: anyUuid });
  });

  it('tells a missing or malformed header from a wrong key', async () => {
    const refusal = (code: string, message: string) => ({ status: 401, body: { errors: [message], request_id: anyUuid, code } });
    for (const headers of [{}, { authorization: 'Basic x' }, { authorization: 'Bearer' }] as Record<string, string>[]) {
      expect(told(await as(headers)('GET', '/contacts'))).toEqual(refusal('invalid_authorization_header', 'the API key is missing'));
    }
    expect(told(await as({ authorization: 'Bearer wrong' })('GET', '/pylon/contacts'))).toEqual(refusal('invalid_api_token', 'the API key is wrong'));
  });

  it('says in two headers when a limited client may come again', () => {
    const requestId = newId();
    expect(renderProblem(refuse('rate-limited', 'too many requests', { retryAfter: 7 }).problem, { requestId })).toEqual({
      status: 429, headers: { 'x-retry-after': '7' }, body: { errors: ['too many requests'], request_id: requestId, code: 'rate_limited' },
    });
  });
});
