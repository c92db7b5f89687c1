import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Dialect, DialectName } from '../../src/rest/core/dialect.ts';
import { createDispatch, mountPaths } from '../../src/rest/dispatch.ts';
import type { Endpoint, Method } from '../../src/rest/core/endpoint.ts';

function dialect(name: DialectName, basePath: string, selectedBy: string[], ...endpoints: string[]): Dialect {
  return {
    name,
    title: name,
    description: '',
    basePath,
    selectedBy,
    endpoints: endpoints.map((line) => {
      const [method, path] = line.split(' ') as [Method, string];
      return { name: line, method, path, summary: '', scope: 'any', answers: {}, before: null } as unknown as Endpoint;
    }),
    renderError: () => ({ status: 500 }),
    errorSchema: z.unknown(),
  };
}

const dialects = [
  dialect(
    'pathbound',
    '/v1',
    [],
    'GET /v1/contacts',
    'GET /v1/contacts/:id',
    'GET /v1/contacts/events/:id',
    'GET /v1/auth/status',
  ),
  dialect(
    'whautomate',
    '/v1',
    ['x-api-key', 'appointo-token'],
    'GET /v1/contacts',
    'PUT /v1/contacts/:contactId',
    'POST /v1/contacts/:contactId/tags/add',
  ),
  dialect('pristinesend', '/api/v1', [], 'GET /api/v1/contacts', 'PATCH /api/v1/contacts/:id'),
  dialect(
    'orgcrm',
    '/api/v1',
    ['x-org-id'],
    'GET /api/v1/contacts',
    'POST /api/v1/contacts/search',
    'PATCH /api/v1/contacts/:contact_id',
    'GET /api/v1/tags',
  ),
  dialect(
    'pylon',
    '',
    [],
    'GET /contacts',
    'GET /contacts/:id',
    'POST /contacts/search',
    'GET /me',
    'POST /import/contacts',
  ),
];
const dispatch = createDispatch(dialects);

function where(line: string, headers: Record<string, string> = {}): string | null {
  const [method = '', path = ''] = line.split(' ');
  const found = dispatch(method, path, headers);
  if (found === null) return null;
  return `${found.dialect.name}: ${'refusal' in found ? `${found.refusal.problem.kind} ${found.refusal.problem.allow.join(' ')}`.trim() : `${found.endpoint.name} ${JSON.stringify(found.path)}`}`;
}

describe('the dialect of a request', () => {
  it.each([
    ['GET /v1/contacts', {}, 'pathbound: GET /v1/contacts {}'],
    ['GET /v1/contacts', { authorization: 'Bearer x' }, 'pathbound: GET /v1/contacts {}'],
    ['GET /v1/contacts', { 'x-api-key': 'x', authorization: 'Bearer x' }, 'whautomate: GET /v1/contacts {}'],
    ['GET /v1/contacts', { 'x-api-key': '' }, 'whautomate: GET /v1/contacts {}'],
    ['GET /v1/contacts', { 'appointo-token': 'x' }, 'whautomate: GET /v1/contacts {}'],
    ['GET /api/v1/contacts', {}, 'pristinesend: GET /api/v1/contacts {}'],
    ['GET /api/v1/contacts', { 'x-org-id': 'x' }, 'orgcrm: GET /api/v1/contacts {}'],
    ['GET /api/v1/contacts', { 'x-api-key': 'x' }, 'pristinesend: GET /api/v1/contacts {}'],
    ['GET /contacts', { 'x-org-id': 'x' }, 'pylon: GET /contacts {}'],
    ['GET /me', {}, 'pylon: GET /me {}'],
  ])('of %s with %o', (line, headers, expected) => {
    expect(where(line, headers)).toBe(expected);
  });

  it('is the only one that has the path, whatever the headers', () => {
    expect(where('GET /api/v1/tags')).toBe('orgcrm: GET /api/v1/tags {}');
    expect(where('POST /api/v1/contacts/search')).toBe('orgcrm: POST /api/v1/contacts/search {}');
    expect(where('DELETE /api/v1/tags')).toBe('orgcrm: method GET HEAD');
    expect(where('GET /v1/auth/status')).toBe('pathbound: GET /v1/auth/status {}');
  });

  it('is the one of the mount, whatever the headers', () => {
    expect(where('GET /pathbound/v1/contacts', { 'x-api-key': 'x' })).toBe('pathbound: GET /v1/contacts {}');
    expect(where('GET /whautomate/v1/contacts', { authorization: 'Bearer x' })).toBe('whautomate: GET /v1/contacts {}');
    expect(where('GET /orgcrm/api/v1/contacts')).toBe('orgcrm: GET /api/v1/contacts {}');
    expect(where('GET /pylon/contacts/1')).toBe('pylon: GET /contacts/:id {"id":"1"}');
  });
});

describe('the endpoint of a request', () => {
  it('is found by a literal path before one with parameters', () => {
    expect(where('GET /v1/contacts/events/1')).toBe('pathbound: GET /v1/contacts/events/:id {"id":"1"}');
    expect(where('GET /contacts/search')).toBe('pylon: method POST');
    expect(where('PATCH /api/v1/contacts/search', { 'x-org-id': 'x' })).toBe('orgcrm: method POST');
  });

  it('has percent-decoded parameters', () => {
    expect(where('GET /contacts/a%2Fb%20c%25')).toBe('pylon: GET /contacts/:id {"id":"a/b c%"}');
  });

  it('takes HEAD where it takes GET, and a slash at the end', () => {
    expect(where('HEAD /contacts')).toBe('pylon: GET /contacts {}');
    expect(where('GET /contacts/')).toBe('pylon: GET /contacts {}');
    expect(where('HEAD /import/contacts')).toBe('pylon: method POST');
  });

  it('is not there at an unknown path: the 404 is the one of the dialect', () => {
    expect(where('GET /v1/other')).toBe('pathbound: not-found');
    expect(where('GET /v1/auth/status', { 'x-api-key': 'x' })).toBe('whautomate: not-found');
    expect(where('GET /api/v1/contacts/1/2')).toBe('pristinesend: not-found');
    expect(where('GET /pylon')).toBe('pylon: not-found');
    expect(where('GET /pylon/pylon/contacts')).toBe('pylon: not-found');
    expect(where('GET /contacts/1/2/3')).toBe('pylon: not-found');
  });
});

it('takes in what the dialects answer, and nothing else', () => {
  expect(mountPaths(dialects)).toEqual([
    '/pathbound',
    '/whautomate',
    '/pristinesend',
    '/orgcrm',
    '/pylon',
    '/v1',
    '/api/v1',
    '/contacts',
    '/me',
    '/import',
  ]);
});

it('refuses a dialect with two endpoints at one place', () => {
  expect(() => createDispatch([dialect('pylon', '', [], 'GET /contacts', 'GET /contacts')])).toThrow(
    'pylon has two endpoints at GET /contacts',
  );
});
