import { Agent, request as openRequest } from 'node:http';
import { describe, expect, it } from 'vitest';
import { gateway } from '../support/gateway.ts';
import { createWorkspace } from '../support/workspace.ts';
import { send, told } from './support/request.ts';

async function open() {
  const { secret } = await createWorkspace();
  const authorization = `Bearer ${secret}`;
  const created = await send({
    method: 'POST',
    path: '/api/v1/contacts',
    headers: { authorization },
    json: { email: 'ada@example.com' },
  });
  return { authorization, contact: created.body as { id: string } };
}

/** One connection, for all requests in turn. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Sends bytes as a client does that fetch would not let be: chunked, without end, or with a path that is not a URL. */
async function sendRaw(
  options: { method: string; path: string; headers: Record<string, string> },
  pieces: Iterable<string>,
): Promise<{ status: number; body: unknown; allow: string | undefined }> {
  const { url } = await gateway();
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const outgoing = openRequest({ ...options, hostname, port, agent }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      incoming.on('end', () => {
        resolve({
          status: incoming.statusCode ?? 0,
          body: text === '' ? null : JSON.parse(text),
          allow: incoming.headers.allow,
        });
      });
    });
    outgoing.on('error', reject);
    for (const piece of pieces) outgoing.write(piece);
    outgoing.end();
  });
}

const error = (code: string, message: unknown): unknown => ({
  error: { code, message, request_id: expect.stringMatching(/^req_[0-9a-f]{24}$/) as unknown },
});

describe('HTTP at the dialects', () => {
  it('takes a content type of JSON with an empty body on GET and DELETE', async () => {
    const { authorization, contact } = await open();
    const headers = { authorization, 'content-type': 'application/json' };
    const path = `/api/v1/contacts/${contact.id}`;
    expect(told(await send({ method: 'GET', path, headers }))).toEqual({ status: 200, body: contact });
    expect(told(await send({ method: 'DELETE', path, headers }))).toEqual({ status: 204, body: null });
  });

  it('takes JSON without a content type, with a charset, and as +json', async () => {
    const { authorization, contact } = await open();
    const path = `/api/v1/contacts/${contact.id}`;
    const raw = new TextEncoder().encode('{"first_name":"Ada"}');
    expect(await send({ method: 'PATCH', path, headers: { authorization }, raw })).toMatchObject({
      status: 200,
      body: { first_name: 'Ada' },
    });
    for (const type of ['application/json; charset=utf-8', 'APPLICATION/JSON', 'application/merge-patch+json']) {
      expect(
        await send({ method: 'PATCH', path, headers: { authorization, 'content-type': type }, raw }),
      ).toMatchObject({ status: 200 });
    }
  });

  it('answers HEAD as GET, without the body', async () => {
    const { authorization } = await open();
    const got = await send({ method: 'GET', path: '/api/v1/contacts', headers: { authorization } });
    const head = await send({ method: 'HEAD', path: '/api/v1/contacts', headers: { authorization } });
    expect(told(head)).toEqual({ status: 200, body: null });
    expect(head.headers.get('content-length')).toBe(String(JSON.stringify(got.body).length));
    expect(told(await send({ method: 'HEAD', path: '/api/v1/contacts/nope', headers: { authorization } }))).toEqual({
      status: 404,
      body: null,
    });
  });

  it('lets browsers ask first', async () => {
    const { url } = await gateway();
    const preflight = await fetch(`${url}/api/v1/contacts`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://app.example',
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toContain('PATCH');
    const shown = (await fetch(`${url}/pylon/contacts`, { headers: { origin: 'https://app.example' } })).headers.get(
      'access-control-expose-headers',
    );
    expect(shown?.split(', ').toSorted()).toEqual([
      'Allow',
      'Idempotency-Replayed',
      'RateLimit-Limit',
      'RateLimit-Remaining',
      'RateLimit-Reset',
      'Retry-After',
      'WWW-Authenticate',
      'X-Request-Id',
      'X-Retry-After',
    ]);
  });

  it('repeats a sane X-Request-Id, in the error too, and makes one for another in the form of the dialect', async () => {
    const { authorization } = await open();
    const ask = (id: string) =>
      send({ method: 'GET', path: '/api/v1/contacts/nope', headers: { authorization, 'x-request-id': id } });
    const own = await ask('trace.42_a-b');
    expect(own.headers.get('x-request-id')).toBe('trace.42_a-b');
    expect(own.body).toMatchObject({ error: { request_id: 'trace.42_a-b' } });
    for (const [path, form] of [
      ['/api/v1/contacts/nope', /^req_[0-9a-f]{24}$/],
      ['/pristinesend/nothing', /^req_[0-9a-f]{24}$/],
      ['/v1/contacts', /^[0-9a-f-]{36}$/],
      ['/orgcrm/api/v1/tags', /^[0-9a-f-]{36}$/],
    ] as const) {
      const made = await send({ method: 'GET', path, headers: { authorization, 'x-request-id': 'a b' } });
      expect(made.headers.get('x-request-id')).toMatch(form);
    }
  });

  it('refuses a body over the limit that comes in pieces, and keeps the connection for its answer and the next request', async () => {
    const { authorization } = await open();
    const pieces = Array.from({ length: 40 }, () => 'x'.repeat(64 * 1024));
    const answer = await sendRaw(
      { method: 'POST', path: '/api/v1/contacts', headers: { authorization, 'content-type': 'application/json' } },
      ['{"text":"', ...pieces, '"}'],
    );
    expect(answer).toMatchObject({
      status: 413,
      body: error('invalid_request', 'the body is larger than 1048576 bytes'),
    });
    expect(await sendRaw({ method: 'GET', path: '/api/v1/contacts', headers: { authorization } }, [])).toMatchObject({
      status: 200,
    });
  });

  it('finds nothing at a path whose percent signs escape nothing', async () => {
    const { authorization } = await open();
    for (const [path, id] of [
      ['/api/v1/contacts/%E0%A4%A', '%E0%A4%A'],
      ['/pristinesend/api/v1/contacts/100%', '100%'],
    ] as const) {
      const answer = await sendRaw({ method: 'GET', path, headers: { authorization } }, []);
      expect(answer).toMatchObject({ status: 404, body: error('not_found', `no contact has the id "${id}"`) });
    }
  });

  it('answers 405 with Allow, in the shape of the dialect, to any other method', async () => {
    const { authorization } = await open();
    for (const method of ['PUT', 'TRACE', 'PROPFIND', 'SEARCH']) {
      for (const path of ['/api/v1/contacts', '/pristinesend/api/v1/contacts']) {
        const answer = await sendRaw({ method, path, headers: { authorization } }, []);
        expect(answer).toEqual({
          status: 405,
          allow: 'GET, POST, HEAD',
          body: error('invalid_request', `${method} is not allowed at ${path}: GET, POST, HEAD are`),
        });
      }
    }
    expect(
      await sendRaw({ method: 'PROPFIND', path: '/import/contacts', headers: { authorization } }, []),
    ).toMatchObject({
      status: 405,
      allow: 'POST',
      body: { errors: ['PROPFIND is not allowed at /import/contacts: POST is'], code: 'invalid_request' },
    });
  });

  it('answers nothing outside of the dialects', async () => {
    const { authorization } = await open();
    const answer = await sendRaw({ method: 'GET', path: '/v2/contacts', headers: { authorization } }, []);
    expect(answer).toMatchObject({ status: 404, body: { error: { code: 'NOT_FOUND' } } });
  });
});
