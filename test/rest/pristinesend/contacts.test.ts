import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/graphql/ids.ts';
import { createWorkspace } from '../../support/workspace.ts';
import { anyTime, anyUuid } from '../support/matchers.ts';
import { as, told, type RestAnswer } from '../support/request.ts';

interface Contact {
  id: string;
  email: string | null;
  updated_at: string;
}

async function open() {
  const workspace = await createWorkspace();
  const send = as({ authorization: `Bearer ${workspace.secret}` });
  const create = async (fields: Record<string, unknown>): Promise<Contact> => {
    const answer = await send('POST', '/api/v1/contacts', fields);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer));
    return answer.body as Contact;
  };
  return { workspace, send, create };
}

/** The error of pristinesend, with the request id of the answer. */
function error(answer: RestAnswer, status: number, code: string, message: unknown, param?: string): void {
  const request_id = answer.headers.get('x-request-id');
  expect(told(answer)).toEqual({ status, body: { error: { code, message, ...(param === undefined ? {} : { param }), request_id } } });
}

const ada = {
  email: 'Ada@Example.com',
  first_name: 'Ada',
  last_name: 'Lovelace',
  status: 'unsubscribed',
  properties: { plan: 'pro', nested: { list: [1, null, { deep: true }] }, empty: null },
};

describe('POST /api/v1/contacts', () => {
  it('creates a contact and answers 201 with it, bare', async () => {
    const { send } = await open();
    expect(told(await send('POST', '/api/v1/contacts', ada))).toEqual({
      status: 201,
      body: { id: anyUuid, ...ada, created_at: anyTime, updated_at: anyTime },
    });
  });

  it('needs an email alone; the others have their defaults', async () => {
    const { send } = await open();
    expect(told(await send('POST', '/api/v1/contacts', { email: ' bob@example.com ', unknown: 'is ignored' }))).toEqual({
      status: 201,
      body: {
        id: anyUuid, email: 'bob@example.com', first_name: null, last_name: null, status: 'subscribed', properties: {},
        created_at: anyTime, updated_at: anyTime,
      },
    });
  });

  it('answers 409 where the email exists in the workspace, in any case, and only there', async () => {
    const { send, create } = await open();
    const other = await open();
    await create({ email: 'ada@example.com' });
    await other.create({ email: 'ada@example.com' });
    error(await send('POST', '/api/v1/contacts', { email: 'ADA@example.com' }), 409, 'conflict', expect.stringContaining('"ADA@example.com"'), 'email');
  });

  it('is marked as coming from the API', async () => {
    const { create, workspace } = await open();
    const { id } = await create({ email: 'ada@example.com' });
    expect(await workspace.graphql('query ($id: ID!) { contact(id: $id) { source } }', { id })).toEqual({ contact: { source: 'api' } });
  });
});

describe('GET /api/v1/contacts', () => {
  it('lists the newest first, in pages', async () => {
    const { send, create } = await open();
    const created: Contact[] = [];
    for (const number of [1, 2, 3]) created.unshift(await create({ email: `c${number}@example.com` }));

    expect(told(await send('GET', '/api/v1/contacts'))).toEqual({
      status: 200,
      body: { data: created, total: 3, limit: 50, offset: 0, has_more: false },
    });
    expect(told(await send('GET', '/api/v1/contacts?limit=2'))).toEqual({
      status: 200,
      body: { data: created.slice(0, 2), total: 3, limit: 2, offset: 0, has_more: true },
    });
    expect(told(await send('GET', '/api/v1/contacts?limit=2&offset=2&unknown=ignored'))).toEqual({
      status: 200,
      body: { data: created.slice(2), total: 3, limit: 2, offset: 2, has_more: false },
    });
    expect(told(await send('GET', '/api/v1/contacts?offset=9'))).toEqual({
      status: 200,
      body: { data: [], total: 3, limit: 50, offset: 9, has_more: false },
    });
  });

  it('filters by status, and by a substring of the email without case', async () => {
    const { send, create } = await open();
    const one = await create({ email: 'Ann_1@example.com', status: 'unsubscribed' });
    const two = await create({ email: 'ann2@example.com', first_name: 'EXAMPLE' });
    const three = await create({ email: 'bob@sample.net', first_name: 'ann' });
    const list = async (query: string): Promise<unknown> => ((await send('GET', `/api/v1/contacts?${query}`)).body as { data: unknown }).data;

    expect(await list('status=unsubscribed')).toEqual([one]);
    expect(await list('status=subscribed')).toEqual([three, two]);
    expect(await list('search=EXAMPLE')).toEqual([two, one]);
    expect(await list('search=ANN&status=subscribed')).toEqual([two]);
    expect(await list('search=n_1')).toEqual([one]);
    expect(await list('search=%25')).toEqual([]);
    expect(await list('search=a_n')).toEqual([]);
    expect(await list('search=')).toEqual([three, two, one]);
  });

  it('counts a limit above 200 as 200', async () => {
    const { send } = await open();
    expect(told(await send('GET', '/api/v1/contacts?limit=100000'))).toEqual({
      status: 200,
      body: { data: [], total: 0, limit: 200, offset: 0, has_more: false },
    });
  });
});

describe('GET /api/v1/contacts/:id', () => {
  it('answers with the contact, bare', async () => {
    const { send, create } = await open();
    const contact = await create(ada);
    expect(told(await send('GET', `/api/v1/contacts/${contact.id}`))).toEqual({ status: 200, body: contact });
  });

  it('finds a contact by the id that it had in pristinesend, and shows that one', async () => {
    const { send, workspace } = await open();
    await workspace.graphql(
      `mutation { createContact(input: { email: "ada@example.com", externalIds: [{ label: "pylon", externalId: "p-1" }, { label: "pristinesend", externalId: "old/1" }] }) { __typename } }`,
    );
    const answer = await send('GET', '/api/v1/contacts/old%2F1');
    expect(answer).toMatchObject({ status: 200, body: { id: 'old/1', email: 'ada@example.com' } });
    error(await send('GET', '/api/v1/contacts/p-1'), 404, 'not_found', 'no contact has the id "p-1"');
  });

  it('answers 404 for an id that is none, and for the id of another workspace', async () => {
    const { send } = await open();
    const stranger = await (await open()).create(ada);
    for (const id of ['1', 'x'.repeat(500), newId(), stranger.id]) {
      error(await send('GET', `/api/v1/contacts/${id}`), 404, 'not_found', expect.stringContaining('no contact has the id'));
    }
  });
});

describe('PATCH /api/v1/contacts/:id', () => {
  it('changes only what is given', async () => {
    const { send, create } = await open();
    const contact = await create(ada);
    const answer = await send('PATCH', `/api/v1/contacts/${contact.id}`, { last_name: 'King', status: 'subscribed' });
    expect(told(answer)).toEqual({ status: 200, body: { ...contact, last_name: 'King', status: 'subscribed', updated_at: anyTime } });
    expect(told(await send('GET', `/api/v1/contacts/${contact.id}`))).toEqual(told(answer));
  });

  it('merges properties key by key at the top level, and keeps null as null', async () => {
    const { send, create } = await open();
    const contact = await create({ email: 'ada@example.com', properties: { plan: 'pro', nested: { a: 1 }, kept: true } });
    const answer = await send('PATCH', `/api/v1/contacts/${contact.id}`, { properties: { plan: null, nested: { b: 2 }, new: [] } });
    expect(told(answer)).toEqual({
      status: 200,
      body: { ...contact, properties: { plan: null, nested: { b: 2 }, new: [], kept: true }, updated_at: anyTime },
    });
  });

  it('clears a name by null, and a status to its default', async () => {
    const { send, create } = await open();
    const contact = await create(ada);
    const answer = await send('PATCH', `/api/v1/contacts/${contact.id}`, { first_name: null, last_name: null, status: null });
    expect(told(answer)).toEqual({ status: 200, body: { ...contact, first_name: null, last_name: null, status: 'subscribed', updated_at: anyTime } });
  });

  it('refuses another email, takes the own one in any case, and gives one to a contact without', async () => {
    const { send, create, workspace } = await open();
    const contact = await create({ email: 'Ada@example.com' });
    const path = `/api/v1/contacts/${contact.id}`;
    error(
      await send('PATCH', path, { email: 'eve@example.com', first_name: 'Eve' }), 400, 'validation_error',
      'email is "eve@example.com", but takes only "Ada@example.com", the one that the contact has: it cannot be changed', 'email',
    );
    expect(told(await send('PATCH', path, { email: 'ADA@EXAMPLE.COM' }))).toEqual({ status: 200, body: contact });

    const { createContact } = await workspace.graphql<{ createContact: { contact: { uuid: string } } }>(
      'mutation { createContact(input: { name: "Bob" }) { ... on CreateContactSuccess { contact { uuid } } } }',
    );
    const bob = `/api/v1/contacts/${createContact.contact.uuid}`;
    expect(await send('PATCH', bob, { email: null })).toMatchObject({ status: 200, body: { email: null } });
    expect(await send('PATCH', bob, { email: 'bob@example.com' })).toMatchObject({ status: 200, body: { email: 'bob@example.com' } });
    error(await send('PATCH', bob, { email: null }), 400, 'validation_error', expect.stringContaining('email is null'), 'email');
  });
});

describe('DELETE /api/v1/contacts/:id', () => {
  it('answers 204 without a body, and the contact is gone', async () => {
    const { send, create } = await open();
    const { id } = await create(ada);
    expect(told(await send('DELETE', `/api/v1/contacts/${id}`))).toEqual({ status: 204, body: null });
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      error(await send(method, `/api/v1/contacts/${id}`), 404, 'not_found', `no contact has the id "${id}"`);
    }
    expect(await send('GET', '/api/v1/contacts')).toMatchObject({ body: { total: 0 } });
  });
});
