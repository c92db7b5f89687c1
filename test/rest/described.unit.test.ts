import { describe, expect, it } from 'vitest';
import { dialects } from '../../src/rest/dialects.ts';
import { openApiDocument } from '../../src/rest/openapi/openapi.ts';
import { scopesOf } from './support/scopes.ts';
import { undescribed } from './support/described.ts';

// The check that every test of a dialect makes: that it can fail.

const contact = {
  id: '1',
  email: 'ada@example.com',
  first_name: null,
  last_name: null,
  status: 'subscribed',
  properties: { any: ['thing'] },
  created_at: '2026-01-31T12:00:00.000Z',
  updated_at: '2026-01-31T12:00:00.000Z',
};
const problem = { error: { code: 'not_found', message: 'nothing', request_id: 'x' } };
const json = { 'content-type': 'application/json; charset=utf-8', 'x-request-id': 'x' };
const limits = { 'ratelimit-limit': '600', 'ratelimit-remaining': '599', 'ratelimit-reset': '60' };

function check(line: string, status: number, body: unknown, headers: Record<string, string> = {}): string {
  const [method = '', path = ''] = line.split(' ');
  return undescribed(
    { method, path, headers: {} },
    { status, body, headers: new Headers({ ...json, ...headers }) },
  ).join('; ');
}

describe('the check of answers against the documents', () => {
  it.each([
    ['a contact', 'GET /api/v1/contacts/1', 200, contact, limits],
    ['a contact under the mount', 'GET /pristinesend/api/v1/contacts/1?x=1', 200, contact, limits],
    [
      'a created contact that is given again',
      'POST /api/v1/contacts',
      201,
      contact,
      { ...limits, 'idempotency-replayed': 'true' },
    ],
    ['an error', 'GET /api/v1/contacts/1', 404, problem, limits],
    ['a refusal to wait for', 'GET /api/v1/contacts/1', 429, problem, { ...limits, 'retry-after': '7' }],
    ['an answer to HEAD', 'HEAD /api/v1/contacts/1', 200, null, limits],
    ['a wrong method', 'PUT /api/v1/contacts/1', 405, problem, { allow: 'GET' }],
  ])('takes %s', (_title, line, status, body, headers) => {
    expect(check(line, status, body, headers)).toBe('');
  });

  it.each([
    ['an unknown status', 'GET /api/v1/contacts/1', 201, contact, {}, 'the status 201'],
    [
      'a field too many',
      'GET /api/v1/contacts/1',
      200,
      { ...contact, extra: 1 },
      {},
      'data must NOT have additional properties',
    ],
    [
      'a field too few',
      'GET /api/v1/contacts/1',
      200,
      { ...contact, email: undefined },
      {},
      "data must have required property 'email'",
    ],
    [
      'a field of another type',
      'GET /api/v1/contacts/1',
      200,
      { ...contact, email: 1 },
      {},
      'data/email must be string',
    ],
    [
      'a time of another format',
      'GET /api/v1/contacts/1',
      200,
      { ...contact, created_at: 'today' },
      {},
      'data/created_at must match format',
    ],
    [
      'a field too many in a list',
      'GET /api/v1/contacts',
      200,
      { data: [{ ...contact, extra: 1 }], total: 1, limit: 1, offset: 0, has_more: false },
      {},
      'data/data/0 must NOT have additional properties',
    ],
    [
      'a field too many in an error',
      'GET /api/v1/contacts/1',
      404,
      { error: { ...problem.error, stack: '' } },
      {},
      'data/error must NOT have additional properties',
    ],
    [
      'an unknown code',
      'GET /api/v1/contacts/1',
      404,
      { error: { ...problem.error, code: 'gone' } },
      {},
      'data/error/code must be equal to one of the allowed values',
    ],
    ['no body where there must be one', 'GET /api/v1/contacts/1', 200, null, {}, 'data must be object'],
    ['a body where there must be none', 'DELETE /api/v1/contacts/1', 204, {}, {}, 'that it has a body'],
    [
      'another content type',
      'GET /api/v1/contacts/1',
      200,
      contact,
      { 'content-type': 'text/html' },
      'the content type text/html',
    ],
    [
      'an unknown header',
      'GET /api/v1/contacts/1',
      200,
      contact,
      { 'x-powered-by': 'us' },
      'the header x-powered-by is not described',
    ],
    [
      'a replay of a GET',
      'GET /api/v1/contacts/1',
      200,
      contact,
      { 'idempotency-replayed': 'true' },
      'the header idempotency-replayed is not described',
    ],
    [
      'a header of another type',
      'GET /api/v1/contacts/1',
      200,
      contact,
      { 'ratelimit-limit': 'many' },
      'the header RateLimit-Limit: data must be integer',
    ],
    [
      'a limit told to nobody',
      'GET /api/v1/contacts/1',
      401,
      problem,
      limits,
      'the header ratelimit-limit is not described',
    ],
    [
      'a 429 that does not say when',
      'GET /api/v1/contacts/1',
      429,
      problem,
      limits,
      'the header Retry-After is missing',
    ],
    [
      'a 429 of pylon that says it in one header',
      'GET /me',
      429,
      { errors: [], request_id: crypto.randomUUID(), code: 'rate_limited' },
      { 'retry-after': '7' },
      'the header X-Retry-After is missing',
    ],
    ['a body in the answer to HEAD', 'HEAD /api/v1/contacts/1', 200, contact, {}, 'a body in the answer to HEAD'],
    [
      'another shape where there is no endpoint',
      'GET /api/v1/nothing',
      404,
      {},
      {},
      "data must have required property 'error'",
    ],
    [
      'a success where there is no endpoint',
      'GET /api/v1/nothing',
      200,
      problem,
      {},
      'the status 200 where there is no endpoint',
    ],
  ])('reports %s', (_title, line, status, body, headers, expected) => {
    expect(check(line, status, body, headers)).toContain(expected);
  });

  it('reports a word of GraphQL in an error, unless the request has it', () => {
    const headers = new Headers({ ...json, ...limits });
    const told = (path: string) =>
      undescribed(
        { method: 'GET', path, headers: {} },
        { status: 404, body: { error: { ...problem.error, message: 'no doNotContact, or LONG_TEXT' } }, headers },
      );
    expect(told('/api/v1/contacts/1')).toEqual(["the word doNotContact, LONG_TEXT, which is GraphQL's"]);
    expect(told('/api/v1/contacts/LONG_TEXT%20doNotContact')).toEqual([]);
  });

  it('reports an answer without its X-Request-Id', () => {
    const headers = new Headers({ 'content-type': json['content-type'] });
    expect(
      undescribed({ method: 'GET', path: '/api/v1/contacts/1', headers: {} }, { status: 200, body: contact, headers }),
    ).toEqual(['the header X-Request-Id is missing']);
  });
});

type Json = Record<string, unknown>;

/** The places below a part of a document where an object with named properties may have others. */
function openObjects(part: unknown, at: string): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { type, properties, additionalProperties } = part as Json;
  const below = Object.entries(part).flatMap(([name, value]) => openObjects(value, `${at}/${name}`));
  return type === 'object' && properties !== undefined && additionalProperties !== false ? [at, ...below] : below;
}

/** Parts that answers share with requests, in which clients may write more than is named. */
const sharedWithRequests = new Set(['Query']);

it.each(dialects.map((dialect) => [dialect.name, dialect] as const))(
  'the document of %s closes every object of its answers',
  (_name, dialect) => {
    const { paths, components } = openApiDocument(dialect, scopesOf) as {
      paths: Record<string, Record<string, { responses: Json }>>;
      components: { schemas: Json };
    };
    const answers = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { responses }]) => openObjects(responses, `${method} ${path}`)),
    );
    const parts = Object.entries(components.schemas).flatMap(([name, part]) =>
      sharedWithRequests.has(name) ? [] : openObjects(part, name),
    );
    expect([...answers, ...parts]).toEqual([]);
  },
);
