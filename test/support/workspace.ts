import { hashSecret, newSecret, scopes, secretPrefix, type Scope } from '../../src/access/index.ts';
import { newId } from '../../src/values/ids.ts';
import { sql, type DataScope, type MemberRole } from '../../src/store/index.ts';
import { notedFetch } from './exchanges.ts';
import { gateway } from './gateway.ts';

/** A GraphQL answer as it came over HTTP. */
export interface GraphqlAnswer<Data> {
  status: number;
  data: Data;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
}

/** Somebody with a key, who sends requests. */
export interface Client {
  secret: string;
  workspaceId: string;
  /** Sends an operation, and returns the whole answer. */
  send<Data = Record<string, never>>(query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer<Data>>;
  /** Sends an operation that must succeed, and returns its data; else throws with query and answer. */
  graphql<Data = Record<string, never>>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Sends an HTTP request with the key as a bearer token. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

async function client(secret: string, workspaceId: string): Promise<Client> {
  const { url } = await gateway();
  const send = async <Data>(query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer<Data>> => {
    const response = await notedFetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Omit<GraphqlAnswer<Data>, 'status'>) };
  };
  return {
    secret,
    workspaceId,
    send,
    async graphql<Data>(query: string, variables?: Record<string, unknown>) {
      const answer = await send<Data>(query, variables);
      if (answer.errors !== undefined)
        throw new Error(`${query}\n${JSON.stringify(variables)}\n${JSON.stringify(answer, null, 2)}`);
      return answer.data;
    },
    fetch: (path, init = {}) =>
      notedFetch(`${url}${path}`, {
        ...init,
        headers: { authorization: `Bearer ${secret}`, ...(init.headers as Record<string, string> | undefined) },
      }),
  };
}

/** A workspace of a test's own, with a client that has a key to it. */
export interface TestWorkspace extends Client {
  slug: string;
  /** Another client of the workspace, whose key has only these scopes. */
  clientWith(...granted: Scope[]): Promise<Client>;
  /** A member of the workspace, with a client that acts as them. */
  member(options?: {
    role?: MemberRole;
    dataScope?: DataScope;
  }): Promise<Client & { memberId: string; userId: string; email: string }>;
}

async function insertKey(key: {
  workspaceId: string | null;
  userId: string | null;
  scopes: readonly Scope[];
}): Promise<string> {
  const { store } = await gateway();
  const secret = newSecret();
  await store.prisma.apiKey.create({
    data: {
      ...key,
      id: newId(),
      name: 'test',
      prefix: secretPrefix(secret),
      hash: hashSecret(secret),
      scopes: [...key.scopes],
    },
  });
  return secret;
}

/** Makes a workspace of the test's own: what other tests do cannot be seen in it. */
export async function createWorkspace(): Promise<TestWorkspace> {
  const { store } = await gateway();
  const id = newId();
  const slug = `test-${id}`;
  await store.query(
    sql`INSERT INTO workspace (id, slug, name, cursor_secret) VALUES (${id}::uuid, ${slug}, 'Test', ${newSecret()})`,
  );
  return {
    slug,
    ...(await client(await insertKey({ workspaceId: id, userId: null, scopes }), id)),
    clientWith: async (...granted) => client(await insertKey({ workspaceId: id, userId: null, scopes: granted }), id),
    async member({ role = 'MEMBER', dataScope = 'ALL' } = {}) {
      const [userId, memberId] = [newId(), newId()];
      const email = `${userId}@members.example`;
      await store.prisma.user.create({ data: { id: userId, email, firstName: 'Test', lastName: 'Member' } });
      await store.prisma.member.create({ data: { workspaceId: id, id: memberId, userId, role, dataScope } });
      return { memberId, userId, email, ...(await client(await insertKey({ workspaceId: id, userId, scopes }), id)) };
    },
  };
}
