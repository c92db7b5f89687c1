import { describe, expect, it } from 'vitest';
import { scopes } from '../../../src/access/index.ts';
import { newId } from '../../../src/values/ids.ts';
import type { Endpoint } from '../../../src/rest/core/endpoint.ts';
import type { RestErrorKind } from '../../../src/rest/core/rest-error.ts';
import { gateway } from '../../support/gateway.ts';
import { createKey } from '../../support/keys.ts';
import { createWorkspace } from '../../support/workspace.ts';
import { watch } from './fingerprint.ts';
import { send as sendRequest, type RestAnswer, type RestRequest } from './request.ts';
import { scopesOfEndpoint } from './scopes.ts';
import { arrange, pathOf, statusOf, type Arranged, type DialectUnderTest } from './under-test.ts';

/** A request that must be refused. */
export interface BadCase {
  /** What is wrong: the test is called "refuses <title>". */
  title: string;
  /** Without the question mark. */
  query?: string;
  json?: unknown;
  /** invalid-query where there is a query, invalid-body otherwise. */
  kind?: RestErrorKind;
  /** The field that is to blame, dotted, in the dialect's names. */
  field?: string | null;
  /** The text, or a matcher; any text where absent, but it must name the field. */
  message?: unknown;
}

/** What the harness must know of an endpoint. */
export interface EndpointCases {
  /** The body, or the query, of a request that succeeds; the body that the dialect under test gives where absent. */
  valid?: { query?: string; json?: unknown };
  bad?: BadCase[];
  /** Path parameters that may name what is not there: such a request is not a 404. */
  anyValue?: string[];
}

const allMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

function withQuery(path: string, query: string | undefined): string {
  return query === undefined ? path : `${path}?${query}`;
}

/** Asserts that an answer is the error of the dialect, whole. */
function expectError(
  underTest: DialectUnderTest,
  answer: RestAnswer,
  { kind, message, field = null }: { kind: RestErrorKind; message?: unknown; field?: string | null },
): void {
  const requestId = answer.headers.get('x-request-id') ?? '';
  const status = statusOf(underTest, kind);
  const text: unknown = message ?? (field === null ? expect.stringMatching(/./) : expect.stringContaining(field));
  expect(answer).toMatchObject({
    status,
    body: underTest.error({ kind, status, message: text, field, inQuery: kind === 'invalid-query', requestId }),
  });
  expect(answer.body).toEqual(
    underTest.error({ kind, status, message: text, field, inQuery: kind === 'invalid-query', requestId }),
  );
  expect(requestId).not.toBe('');
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
}

/**
 * Holds that every endpoint of a dialect refuses bad input: with the status, the shape and the field, and without changing
 * anything. The cases that every endpoint has are made here; those of its own fields come in the table.
 */
export function holdBadInput(underTest: DialectUnderTest, table: Record<string, EndpointCases>): void {
  const { dialect, headers } = underTest;
  let shared: Promise<Arranged> | undefined;
  const arranged = (): Promise<Arranged> => (shared ??= arrange(underTest));

  let watching: ReturnType<typeof watch> | undefined;

  /** Sends a request that must be refused, and asserts that nothing changed. */
  const refused = async (
    request: RestRequest,
    expected: { kind: RestErrorKind; message?: unknown; field?: string | null },
  ): Promise<RestAnswer> => {
    const { workspace } = await arranged();
    const hasChanged = await (watching ??= watch(workspace.workspaceId));
    // What a request before it did that was not refused.
    await hasChanged();
    const answer = await sendRequest(request);
    expectError(underTest, answer, expected);
    expect(await hasChanged()).toBe(false);
    return answer;
  };

  it('has a table of bad input for every endpoint', () => {
    expect(Object.keys(table).toSorted()).toEqual(dialect.endpoints.map(({ name }) => name).toSorted());
  });

  describe.each(dialect.endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    '%s',
    (_title, endpoint) => {
      const {
        valid = { json: underTest.valid?.[endpoint.name] },
        bad = [],
        anyValue = [],
      } = table[endpoint.name] ?? {};
      const request = async (change: Partial<RestRequest> & { query?: string } = {}): Promise<RestRequest> => {
        const { workspace, parameters } = await arranged();
        return {
          method: endpoint.method,
          path: withQuery(pathOf(endpoint, parameters), change.query ?? valid.query),
          headers: headers(workspace.secret, workspace),
          json: valid.json,
          ...change,
        };
      };
      const withHeaders = async (added: Record<string, string>): Promise<Record<string, string>> => {
        const { workspace } = await arranged();
        return { ...headers(workspace.secret, workspace), ...added };
      };

      it('takes the valid request of the table', async () => {
        const { parameters, send } = await arrange(underTest);
        const answer = await send(endpoint.method, withQuery(pathOf(endpoint, parameters), valid.query), valid.json);
        expect({ body: answer.body, status: answer.status }).toMatchObject({
          status: Number(Object.keys(endpoint.answers)[0]),
        });
      });

      it.each(bad.map((each) => [each.title, each] as const))(
        'refuses %s',
        async (_name, { query, json, kind, field, message }) => {
          const change = query === undefined ? { json } : { query };
          await refused(await request(change), {
            kind: kind ?? (query === undefined ? 'invalid-body' : 'invalid-query'),
            field: field ?? null,
            message,
          });
        },
      );

      itRefusesWrongKeys(underTest, endpoint, request, refused, arranged);

      it('refuses a wrong method, and says which are allowed', async () => {
        const here = dialect.endpoints.filter(({ path }) => path === endpoint.path).map(({ method }) => method);
        const method = allMethods.find((name) => !here.some((own) => own === name));
        const answer = await refused(await request({ method: method ?? 'TRACE', json: undefined }), { kind: 'method' });
        const allowed = answer.headers.get('allow')?.split(', ').toSorted();
        expect(allowed).toEqual([...here, ...(here.includes('GET') ? ['HEAD'] : [])].toSorted());
      });

      const named = [...endpoint.path.matchAll(/:(\w+)/g)]
        .map(([, name = '']) => name)
        .filter((name) => !anyValue.includes(name));
      it.each(named)('finds nothing under an unknown %s', async (name) => {
        const { parameters } = await arranged();
        const stranger = await arrange(underTest);
        for (const value of [
          'nope',
          newId(),
          '\u0000',
          '💥/?#',
          'x'.repeat(600),
          stranger.parameters[name] === parameters[name] ? 'none' : (stranger.parameters[name] ?? ''),
        ]) {
          const path = withQuery(pathOf(endpoint, { ...parameters, [name]: value }), valid.query);
          await refused(await request({ path }), { kind: 'not-found' });
        }
      });

      if (endpoint.body !== undefined) itRefusesWrongBodies(endpoint, request, refused, withHeaders);
    },
  );
}

type Refused = (
  request: RestRequest,
  expected: { kind: RestErrorKind; message?: unknown; field?: string | null },
) => Promise<RestAnswer>;
type Request = (change?: Partial<RestRequest> & { query?: string }) => Promise<RestRequest>;

function itRefusesWrongKeys(
  { dialect, headers }: DialectUnderTest,
  endpoint: Endpoint,
  request: Request,
  refused: Refused,
  arranged: () => Promise<Arranged>,
): void {
  it('refuses a missing, a wrong and a revoked key', async () => {
    const { workspace } = await arranged();
    const keyless = Object.fromEntries(
      Object.entries(headers('', workspace)).filter(([, value]) => value !== '' && value !== 'Bearer '),
    );
    const wrong = `${workspace.secret.slice(0, -1)}${workspace.secret.endsWith('_') ? '-' : '_'}`;
    const { id, secret: revoked } = await createKey({ workspaceId: workspace.workspaceId, scopes });
    await (await gateway()).store.prisma.apiKey.update({ where: { id }, data: { revokedAt: new Date() } });
    for (const sent of [keyless, headers(wrong, workspace), headers('', workspace), headers(revoked, workspace)]) {
      // Under its mount, since on a shared path it is the key's header that tells the dialect.
      const unmounted = await request({ headers: sent });
      await refused({ ...unmounted, path: `/${dialect.name}${unmounted.path}` }, { kind: 'unauthenticated' });
    }
  });

  if (dialect.selectedBy.includes('x-org-id')) {
    it('refuses a key in a workspace that it does not belong to, or that does not exist', async () => {
      const { workspace } = await arranged();
      const stranger = await createWorkspace();
      for (const slug of [stranger.slug, 'nothing'])
        await refused(await request({ headers: headers(workspace.secret, { slug }) }), {
          kind: 'forbidden',
          message: expect.stringContaining('X-Org-Id'),
        });
    });
  }

  for (const needed of scopesOfEndpoint(endpoint)) {
    it(`refuses a key without the scope ${needed}`, async () => {
      const { workspace } = await arranged();
      const { secret } = await workspace.clientWith(...scopes.filter((scope) => scope !== needed && scope !== 'admin'));
      const message = expect.stringContaining(needed) as unknown;
      await refused(await request({ headers: headers(secret, workspace) }), { kind: 'forbidden', message });
    });
  }
}

function itRefusesWrongBodies(
  endpoint: Endpoint,
  request: Request,
  refused: Refused,
  withHeaders: (added: Record<string, string>) => Promise<Record<string, string>>,
): void {
  it('refuses malformed JSON', async () => {
    for (const raw of ['{', '{"email": }', 'email=a', '{"a":1}}', new Uint8Array([0x22, 0xff, 0x22])]) {
      await refused(
        await request({ raw, json: undefined, headers: await withHeaders({ 'content-type': 'application/json' }) }),
        { kind: 'malformed' },
      );
    }
  });

  it('refuses a body that is not JSON object', async () => {
    for (const json of [[], 'text', 1, true, null])
      await refused(await request({ json }), { kind: 'invalid-body', message: expect.stringContaining('the body') });
  });

  it('refuses a body of another content type', async () => {
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'application/xml', 'nonsense']) {
      if (endpoint.mediaTypes?.includes(type)) continue;
      await refused(
        await request({ raw: '{}', json: undefined, headers: await withHeaders({ 'content-type': type }) }),
        { kind: 'media-type' },
      );
    }
    await refused(
      await request({ headers: await withHeaders({ 'content-type': 'application/json', 'content-encoding': 'gzip' }) }),
      { kind: 'media-type' },
    );
  });

  if (endpoint.isImport !== true) {
    it('refuses a body over the limit', async () => {
      await refused(await request({ json: { text: 'x'.repeat(1024 * 1024) } }), { kind: 'too-large' });
    });
  }
}
