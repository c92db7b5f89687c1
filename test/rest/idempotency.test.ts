import { describe, expect, it } from 'vitest';
import { createIdempotency } from '../../src/access/index.ts';
import { sql } from '../../src/store/index.ts';
import { gateway } from '../support/gateway.ts';
import { createTestServer } from '../support/server.ts';
import { createWorkspace } from '../support/workspace.ts';
import { send, type RestAnswer } from './support/request.ts';

async function open() {
  const workspace = await createWorkspace();
  const post = (
    key: string,
    json: unknown,
    { path = '/api/v1/contacts', secret = workspace.secret } = {},
  ): Promise<RestAnswer> =>
    send({ method: 'POST', path, json, headers: { authorization: `Bearer ${secret}`, 'idempotency-key': key } });
  const count = async (): Promise<number> =>
    (await workspace.graphql<{ contacts: { totalCount: number } }>('{ contacts { totalCount } }')).contacts.totalCount;
  return { workspace, post, count };
}

/** What a replay must repeat, and that it says that it is one. */
function seen({ status, body, headers }: RestAnswer): { status: number; body: unknown; replayed: string | null } {
  return { status, body, replayed: headers.get('idempotency-replayed') };
}

const ada = { email: 'ada@example.com' };
const message = (text: unknown): unknown => ({ error: expect.objectContaining({ message: text }) as unknown });

describe('a POST with an Idempotency-Key', () => {
  it('that is repeated is done once, and answered as the first time', async () => {
    const { post, count } = await open();
    const first = await post('k', ada);
    const second = await post('k', ada);
    expect(seen(first)).toMatchObject({ status: 201, replayed: null });
    expect(seen(second)).toEqual({ ...seen(first), replayed: 'true' });
    expect(second.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
    expect(await count()).toBe(1);
  });

  it('has one path under the mount and without it', async () => {
    const { post } = await open();
    const first = await post('k', ada);
    expect(seen(await post('k', ada, { path: '/pristinesend/api/v1/contacts' }))).toEqual({
      ...seen(first),
      replayed: 'true',
    });
  });

  it('is refused with another body, and done with another key', async () => {
    const { post, count } = await open();
    await post('k', ada);
    const refused = await post('k', { email: 'bob@example.com' });
    expect(refused).toMatchObject({
      status: 409,
      body: message('this Idempotency-Key was used for a request with another body'),
    });
    expect(await post('l', { email: 'bob@example.com' })).toMatchObject({ status: 201 });
    expect(await count()).toBe(2);
  });

  it('is kept for each API key apart', async () => {
    const { post, workspace } = await open();
    const other = await workspace.clientWith('contacts:read', 'contacts:write');
    await post('k', ada);
    const answer = await post('k', ada, { secret: other.secret });
    expect(seen(answer)).toMatchObject({
      status: 409,
      replayed: null,
      body: { error: { code: 'conflict', param: 'email' } },
    });
  });

  it('gets a refusal again too', async () => {
    const { post, workspace } = await open();
    const first = await post('k', { email: 'ada' });
    expect(first).toMatchObject({ status: 400 });
    expect(seen(await post('k', { email: 'ada' }))).toEqual({ ...seen(first), replayed: 'true' });

    await workspace.graphql('mutation { createContact(input: { email: "ada@example.com" }) { __typename } }');
    expect(seen(await post('l', ada))).toMatchObject({ status: 409, replayed: null });
    expect(seen(await post('l', ada))).toMatchObject({ status: 409, replayed: 'true' });
  });

  it('is done by one of many that come at once; the others wait for it, or are told to', async () => {
    const { post, count } = await open();
    const answers = await Promise.all(Array.from({ length: 8 }, () => post('k', ada)));
    expect(
      answers.filter(({ status, headers }) => status === 201 && headers.get('idempotency-replayed') === null),
    ).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 201)) {
      expect(answer).toMatchObject({
        status: 409,
        body: message('a request with this Idempotency-Key is still in progress'),
      });
      expect(answer.headers.get('retry-after')).toBe('1');
    }
    expect(await count()).toBe(1);
    expect(seen(await post('k', ada))).toMatchObject({ status: 201, replayed: 'true' });
  });

  it('is not kept where it failed: the next attempt does it', async () => {
    const { post, workspace, count } = await open();
    const { server } = await createTestServer({ failing: /INSERT INTO contact AS/ });
    const failed = await server.inject({
      method: 'POST',
      url: '/api/v1/contacts',
      headers: { authorization: `Bearer ${workspace.secret}`, 'idempotency-key': 'k' },
      payload: ada,
    });
    expect(failed.statusCode).toBe(500);
    expect(failed.body).not.toContain('disk');
    expect(seen(await post('k', ada))).toMatchObject({ status: 201, replayed: null });
    expect(await count()).toBe(1);
  });

  it('that wrote something, and whose answer was not kept, is never done anew', async () => {
    const { store } = await gateway();
    const { post, workspace, count } = await open();
    const { server } = await createTestServer({ failing: /UPDATE idempotency_record r\s+SET status/ });
    const headers = { authorization: `Bearer ${workspace.secret}`, 'idempotency-key': 'k' };
    const first = await server.inject({ method: 'POST', url: '/api/v1/contacts', headers, payload: ada });
    expect(first.statusCode).toBe(201);
    expect(await post('k', ada)).toMatchObject({
      status: 409,
      body: message('a request with this Idempotency-Key is still in progress'),
    });

    await store.query(
      sql`UPDATE idempotency_record SET expires_at = now() - interval '1 second' WHERE workspace_id = ${workspace.workspaceId}::uuid`,
    );
    const refused = await post('k', ada);
    expect(refused).toMatchObject({ status: 409, body: message(expect.stringContaining('its answer was lost')) });
    expect(refused.headers.get('retry-after')).toBeNull();
    expect(await count()).toBe(1);
    await server.close();
  });

  it('is done anew after its time, and then forgotten', async () => {
    const { store } = await gateway();
    const { post, workspace } = await open();
    const age = () =>
      store.query(
        sql`UPDATE idempotency_record SET expires_at = now() - interval '1 second' WHERE workspace_id = ${workspace.workspaceId}::uuid`,
      );
    const kept = async () =>
      (await store.query(sql`SELECT FROM idempotency_record WHERE workspace_id = ${workspace.workspaceId}::uuid`))
        .length;
    await post('k', ada);
    await age();
    expect(seen(await post('k', ada))).toMatchObject({ status: 409, replayed: null });
    expect(await kept()).toBe(1);

    await age();
    const idempotency = createIdempotency(store);
    await idempotency.purge();
    idempotency.close();
    expect(await kept()).toBe(0);
  });

  it('with a file is the same whatever separates its parts, and another with another file', async () => {
    const { workspace } = await open();
    const importFile = async (csv: string, boundary: string): Promise<RestAnswer> =>
      send({
        method: 'POST',
        path: '/orgcrm/api/v1/contacts/import',
        headers: {
          authorization: `Bearer ${workspace.secret}`,
          'idempotency-key': 'k',
          'content-type': `multipart/form-data; boundary=${boundary}`,
        },
        raw: `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n${csv}\r\n--${boundary}--\r\n`,
      });
    const first = await importFile('email\nada@example.com\n', 'one');
    expect(first).toMatchObject({ status: 200, body: { created: 1 } });
    expect(seen(await importFile('email\nada@example.com\n', '-another-and-longer-1'))).toEqual({
      ...seen(first),
      replayed: 'true',
    });
    expect(await importFile('email\nbob@example.com\n', 'one')).toMatchObject({ status: 409 });
  });

  it.each([
    ['', 'empty'],
    ['x'.repeat(256), 'too long'],
  ])('is refused where the key %j is %s', async (key) => {
    const { post, count } = await open();
    expect(await post(key, ada)).toMatchObject({
      status: 400,
      body: {
        error: {
          code: 'idempotency_key_invalid',
          message: `Idempotency-Key has ${key.length} characters, but takes 1 to 255`,
        },
      },
    });
    expect(await count()).toBe(0);
  });

  it('takes a key of 255 characters', async () => {
    const { post } = await open();
    expect(await post('x'.repeat(255), ada)).toMatchObject({ status: 201 });
  });
});

it('ignores an Idempotency-Key on other methods', async () => {
  const { workspace } = await open();
  const get = () =>
    send({
      method: 'GET',
      path: '/api/v1/contacts',
      headers: { authorization: `Bearer ${workspace.secret}`, 'idempotency-key': 'k' },
    });
  expect(seen(await get())).toMatchObject({ status: 200, replayed: null });
  expect(seen(await get())).toMatchObject({ status: 200, replayed: null });
});
