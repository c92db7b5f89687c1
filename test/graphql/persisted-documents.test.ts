import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestServer, type ServerUnderTest } from '../support/server.ts';
import { createWorkspace } from '../support/workspace.ts';

const query = '{ contacts { totalCount } }';
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Sent {
  query?: string;
  hash?: string;
}

describe('automatic persisted queries', () => {
  const ask = async ({ query: text, hash }: Sent) => {
    const workspace = await createWorkspace();
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
    const response = await workspace.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, extensions }),
    });
    return { status: response.status, body: await response.json() };
  };
  const data = { status: 200, body: { data: { contacts: { totalCount: 0 } } } };

  it('are unknown at first, and run by their hash once their text was sent', async () => {
    const unknown = await ask({ hash: hashOf(query) });
    expect(unknown).toEqual({
      status: 404,
      body: { errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] },
    });
    expect(await ask({ query, hash: hashOf(query) })).toEqual(data);
    expect(await ask({ hash: hashOf(query) })).toEqual(data);
  });

  it('are refused where the hash is not that of the text', async () => {
    expect(await ask({ query, hash: hashOf('other') })).toEqual({
      status: 400,
      body: { errors: [{ message: 'PersistedQueryMismatch', extensions: { code: 'PERSISTED_QUERY_MISMATCH' } }] },
    });
  });
});

describe('TRUSTED_DOCUMENTS', () => {
  let folder: string;
  let tested: ServerUnderTest;
  let secret: string;

  const manifest = async (name: string, content: string): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, content);
    return file;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'contacts-gateway-test-'));
    ({ secret } = await createWorkspace());
    tested = await createTestServer({
      environment: {
        TRUSTED_DOCUMENTS: await manifest(
          'documents.json',
          JSON.stringify({ total: query, two: 'query A { a: __typename } query B { b: __typename }' }),
        ),
      },
    });
  });
  afterAll(async () => {
    await tested.server.close();
    await rm(folder, { recursive: true });
  });

  const ask = async (payload: object) => {
    const answer = await tested.server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'x-api-key': secret },
      payload,
    });
    return { status: answer.statusCode, body: answer.json<unknown>() };
  };
  const idOf = (id: string): object => ({ extensions: { persistedQuery: { version: 1, sha256Hash: id } } });

  it('runs a listed document by its id', async () => {
    expect(await ask(idOf('total'))).toEqual({ status: 200, body: { data: { contacts: { totalCount: 0 } } } });
    expect(await ask({ ...idOf('two'), operationName: 'B' })).toEqual({ status: 200, body: { data: { b: 'Query' } } });
  });

  it.each<[string, object, string]>([
    [
      'a text',
      { query },
      'This server runs trusted documents only: send the id of a listed one in extensions.persistedQuery.sha256Hash, beside "version": 1, and no query.',
    ],
    [
      'no id',
      {},
      'This server runs trusted documents only: send the id of a listed one in extensions.persistedQuery.sha256Hash, beside "version": 1.',
    ],
    ['another id', idOf('other'), 'The document "other" is not one of the trusted documents of this server.'],
  ])('refuses %s, and says why', async (_what, payload, message) => {
    expect(await ask(payload)).toEqual({
      status: 400,
      body: { errors: [{ message, extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }] },
    });
  });

  it('leaves the REST APIs alone', async () => {
    const answer = await tested.server.inject({
      url: '/api/v1/contacts',
      headers: { authorization: `Bearer ${secret}` },
    });
    expect(answer.statusCode).toBe(200);
  });

  it.each([
    ['is not there', null, 'it cannot be read: ENOENT: no such file or directory'],
    ['is not JSON', '{', 'it is not JSON: '],
    ['is a list', '["{ __typename }"]', 'it takes a JSON object of documents by their ids: {"<id>": "query …"}'],
    [
      'has a document that the schema does not have',
      '{"x":"{ nothing }"}',
      'its document "x" is wrong: Cannot query field "nothing" on type "Query".',
    ],
    ['has a document that is none', '{"x":"{"}', 'its document "x" is wrong: Syntax Error: '],
  ])('ends the start where the file %s', async (_what, content, message) => {
    const file = content === null ? join(folder, 'missing.json') : await manifest('wrong.json', content);
    await expect(createTestServer({ environment: { TRUSTED_DOCUMENTS: file } })).rejects.toThrow(
      `TRUSTED_DOCUMENTS is ${JSON.stringify(file)}, but ${message}`,
    );
  });
});
