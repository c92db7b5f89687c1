import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestServer, type ServerUnderTest } from '../support/server.ts';
import { statementsOf } from '../support/gateway.ts';
import { createWorkspace, type Client } from '../support/workspace.ts';

const create =
  'mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { __typename ... on CreateAccessTokenSuccess { token expiresAt scopes } ... on UserError { path message } } }';
interface Made {
  __typename: string;
  token: string;
  expiresAt: string;
  scopes: string[];
}

async function tokenOf(client: Client, input: Record<string, unknown> = {}): Promise<Made> {
  return (await client.graphql<{ createAccessToken: Made }>(create, { input })).createAccessToken;
}

let server: ServerUnderTest['server'];
let provider: ReturnType<typeof createHttpServer>;
let keys: { publicKey: CryptoKey; privateKey: CryptoKey };
let issuer: string;

beforeAll(async () => {
  keys = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256' };
  provider = createHttpServer(({ url }, response) => {
    response.end(JSON.stringify(url === '/keys' ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/keys` }));
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  ({ server } = await createTestServer({
    environment: { OIDC_ISSUER: issuer, OIDC_AUDIENCE: 'contacts', RATE_LIMIT_PER_MINUTE: '50' },
  }));
});
afterAll(async () => {
  await server.close();
  provider.close();
});

async function ask(
  token: string,
  query = '{ viewer { member { user { email } } scopes } }',
  headers: Record<string, string> = {},
) {
  const answer = await server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${token}`, ...headers },
    payload: { query },
  });
  return {
    status: answer.statusCode,
    remaining: answer.headers['ratelimit-remaining'],
    body: answer.json<{ data?: unknown; errors?: { message: string }[] }>(),
  };
}

describe('an access token', () => {
  it('lets its member in, at GraphQL and the legacy APIs, for a quarter of an hour, and is counted for itself', async () => {
    const member = await (await createWorkspace()).member();
    const [made, another] = [await tokenOf(member), await tokenOf(member)];
    expect(Date.parse(made.expiresAt) - Date.now()).toBeLessThanOrEqual(900_000);
    expect(Date.parse(made.expiresAt) - Date.now()).toBeGreaterThan(890_000);
    const scopes = ['CONTACTS_READ', 'CONTACTS_WRITE', 'CONTACTS_DELETE'];
    expect(await ask(made.token)).toEqual({
      status: 200,
      remaining: '49',
      body: { data: { viewer: { member: { user: { email: member.email } }, scopes } } },
    });
    expect(
      (await server.inject({ url: '/v1/contacts', headers: { authorization: `Bearer ${made.token}` } })).headers[
        'ratelimit-remaining'
      ],
    ).toBe('48');
    expect((await ask(another.token)).remaining).toBe('49');
  });

  it('reads nothing to find out who asks, once its member is known', async () => {
    const member = await (await createWorkspace()).member();
    const { token } = await tokenOf(member);
    const read = () =>
      member.fetch('/graphql', {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: '{"query":"{ __typename }"}',
      });
    expect((await read()).status).toBe(200);
    expect(await statementsOf(read)).toEqual([]);
  });

  it('has scopes of its key within the role, and a time within a day', async () => {
    const workspace = await createWorkspace();
    const member = await workspace.member({ role: 'ADMIN' });
    expect(await tokenOf(member, { scopes: ['CONTACTS_READ'], expiresIn: 86_400 })).toMatchObject({
      scopes: ['CONTACTS_READ'],
    });
    const reader = await workspace.clientWith('contacts:read');
    expect(await tokenOf(reader)).toMatchObject({ __typename: 'ValidationError', path: ['input', 'memberId'] });
    expect(await tokenOf(member, { expiresIn: 86_401 })).toMatchObject({
      __typename: 'ValidationError',
      path: ['input', 'expiresIn'],
    });
    const plain = await workspace.member();
    expect(await tokenOf(plain, { scopes: ['ADMIN'] })).toMatchObject({
      __typename: 'ValidationError',
      path: ['input', 'scopes'],
    });
  });

  it('for another member needs the scope admin and no less than their rights, and a token makes none', async () => {
    const workspace = await createWorkspace();
    const [owner, admin, plain] = [
      await workspace.member({ role: 'OWNER' }),
      await workspace.member({ role: 'ADMIN' }),
      await workspace.member(),
    ];
    expect(await tokenOf(owner, { memberId: plain.memberId })).toMatchObject({
      scopes: ['CONTACTS_READ', 'CONTACTS_WRITE', 'CONTACTS_DELETE'],
    });
    const errorOf = async (client: Client, memberId: string) =>
      (await client.send(create, { input: { memberId } })).errors?.[0]?.extensions?.['code'];
    expect([await errorOf(plain, admin.memberId), await errorOf(admin, owner.memberId)]).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
    const { token } = await tokenOf(owner);
    expect(
      (await ask(token, 'mutation { createAccessToken(input: {}) { __typename } }')).body.errors?.[0]?.message,
    ).toBe('An access token makes no other access token: a key does.');
  });

  it('is refused where it is altered, in another workspace, and once the signing key is another', async () => {
    const [workspace, other] = [await createWorkspace(), await createWorkspace()];
    const owner = await workspace.member({ role: 'OWNER' });
    const { token } = await tokenOf(owner);
    const [header, payload = '', signature] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    const altered = Buffer.from(JSON.stringify({ ...claims, exp: Number(claims['exp']) + 1 })).toString('base64url');
    expect((await ask(`${header}.${altered}.${signature}`)).status).toBe(401);
    expect((await ask(token, '{ __typename }', { 'x-org-id': other.slug })).status).toBe(403);

    // By the server that the tests share, so that it forgets what it knows.
    const read = () => owner.fetch('/v1/contacts', { headers: { authorization: `Bearer ${token}` } });
    expect((await read()).status).toBe(200);
    const rotate = 'mutation ($slug: String!) { rotateSigningKey(input: { slug: $slug }) { __typename } }';
    expect(await owner.graphql(rotate, { slug: other.slug })).toEqual({
      rotateSigningKey: { __typename: 'ValidationError' },
    });
    expect((await read()).status).toBe(200);
    expect(await owner.graphql(rotate, { slug: workspace.slug })).toEqual({
      rotateSigningKey: { __typename: 'RotateSigningKeySuccess' },
    });
    expect((await read()).status).toBe(401);
  });
});

describe('a token of the OpenID provider', () => {
  const sign = (
    claims: Record<string, unknown>,
    { audience = 'contacts', from = issuer, expires = '5m', key = keys.privateKey } = {},
  ) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setIssuer(from)
      .setAudience(audience)
      .setExpirationTime(expires)
      .sign(key);

  it('lets in the member with its verified email, without the scope admin, and is counted for itself', async () => {
    const member = await (await createWorkspace()).member({ role: 'OWNER' });
    const token = await sign({ email: member.email.toUpperCase(), email_verified: true });
    const scopes = ['CONTACTS_READ', 'CONTACTS_WRITE', 'CONTACTS_DELETE', 'SETTINGS_WRITE'];
    expect(await ask(token)).toEqual({
      status: 200,
      remaining: '49',
      body: { data: { viewer: { member: { user: { email: member.email } }, scopes } } },
    });
    expect((await ask(await sign({ email: member.email, email_verified: true, nonce: 'x' }))).remaining).toBe('49');
    expect((await ask(token, '{ __typename }', { 'x-org-id': (await createWorkspace()).slug })).status).toBe(403);
  });

  it('is refused where anything about it is wrong', async () => {
    const member = await (await createWorkspace()).member();
    const verified = { email: member.email, email_verified: true };
    const foreign = await generateKeyPair('ES256');
    const wrong: [what: string, token: string][] = [
      ['an email that is not verified', await sign({ email: member.email })],
      ['an email of nobody', await sign({ email: 'nobody@example.com', email_verified: true })],
      ['another audience', await sign(verified, { audience: 'others' })],
      ['another issuer', await sign(verified, { from: 'https://elsewhere.example' })],
      ['its time is over', await sign(verified, { expires: '-1m' })],
      ['the key of somebody else', await sign(verified, { key: foreign.privateKey })],
    ];
    for (const [what, token] of wrong) expect([what, (await ask(token)).status]).toEqual([what, 401]);
    expect((await ask(await sign(verified))).status).toBe(200);
  });

  it('is answered with 503 in the shape of each API while the provider cannot be reached', async () => {
    const nowhere = 'http://127.0.0.1:1';
    const { server: cut } = await createTestServer({
      environment: { OIDC_ISSUER: nowhere, OIDC_AUDIENCE: 'contacts' },
    });
    const headers = { authorization: `Bearer ${await sign({ email: 'a@example.com' }, { from: nowhere })}` };
    const graphql = await cut.inject({
      method: 'POST',
      url: '/graphql',
      headers,
      payload: { query: '{ __typename }' },
    });
    const pylon = await cut.inject({ url: '/pylon/contacts', headers });
    expect([graphql.statusCode, graphql.headers['retry-after'], pylon.statusCode]).toEqual([503, '5', 503]);
    expect(graphql.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    expect(pylon.json<{ errors: string[] }>().errors[0]).toBe(
      `the OpenID provider ${nowhere} cannot be reached: try again later`,
    );
    await cut.close();
  });
});
