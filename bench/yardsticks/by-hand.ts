import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { v7 } from 'uuid';
import { graphqlDeep, graphqlList } from '../workloads.ts';
import * as statements from './by-hand-statements.ts';

// Handlers as a good engineer writes them in an afternoon: Fastify, pg, named statements, one statement an endpoint, JSON
// made by the database where that is the fastest. The key is checked as the gateway checks it.

pg.types.setTypeParser(pg.types.builtins.JSON, (text) => text);
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10, options: '-c TimeZone=UTC' });

async function run<Row extends pg.QueryResultRow>(name: string, text: string, values: unknown[]): Promise<Row[]> {
  return (await pool.query<Row>({ name, text, values })).rows;
}

/** The workspace of the request's key; answers 401 where there is none. */
async function workspaceOf(request: FastifyRequest, reply: FastifyReply): Promise<string> {
  const { authorization, 'x-api-key': apiKey } = request.headers;
  const secret = typeof apiKey === 'string' ? apiKey : (authorization?.slice(7) ?? '');
  const [key] = await run<{ workspace_id: string }>('key', statements.key, [createHash('sha256').update(secret).digest('hex')]);
  if (key === undefined) await reply.status(401).send({ error: 'unauthorized' });
  return key?.workspace_id ?? '';
}

const server = fastify({ logger: { level: 'info' }, disableRequestLogging: true });
server.addHook('onResponse', (request, reply, done) => {
  request.log.info({ method: request.method, path: request.url, status: reply.statusCode }, 'request');
  done();
});

/** Sends JSON that the database has made. */
function sendText(reply: FastifyReply, text: string, status = 200): FastifyReply {
  return reply.status(status).header('content-type', 'application/json; charset=utf-8').send(text);
}

interface Answer {
  answer: string;
}

server.get<{ Querystring: { limit?: string; offset?: string } }>('/api/v1/contacts', async (request, reply) => {
  const workspace = await workspaceOf(request, reply);
  const limit = Math.min(Number(request.query.limit ?? 50), 200);
  const [row] = await run<Answer>('pristinesend.list', statements.pristinesendList, [workspace, limit, Number(request.query.offset ?? 0)]);
  return sendText(reply, row?.answer ?? '');
});

server.post<{ Body: { email: string; first_name?: string; last_name?: string; properties?: object } }>('/api/v1/contacts', async (request, reply) => {
  const workspace = await workspaceOf(request, reply);
  const { email, first_name, last_name, properties = {} } = request.body;
  const values = [workspace, v7(), v7(), email.trim(), first_name ?? null, last_name ?? null, JSON.stringify(properties)];
  const [row] = await run<Answer>('pristinesend.create', statements.pristinesendCreate, values);
  return sendText(reply, row?.answer ?? '', 201);
});

server.get<{ Querystring: { limit?: string; page?: string } }>('/v1/contacts', async (request, reply) => {
  const workspace = await workspaceOf(request, reply);
  const page = Number(request.query.page ?? 1);
  if (request.headers['x-api-key'] === undefined) {
    const limit = Number(request.query.limit ?? 20);
    const [row] = await run<Answer>('pathbound.list', statements.pathboundList, [workspace, limit, page]);
    return sendText(reply, row?.answer ?? '');
  }
  const limit = Number(request.query.limit ?? 50);
  const [row] = await run<Answer>('whautomate.list', statements.whautomateList, [workspace, limit, (page - 1) * limit]);
  return sendText(reply, row?.answer ?? '');
});

server.get<{ Params: { id: string } }>('/v1/contacts/:id', async (request, reply) => {
  const workspace = await workspaceOf(request, reply);
  const [row] = await run<Answer>('pathbound.get', statements.pathboundGet, [workspace, request.params.id]);
  return sendText(reply, row?.answer ?? '');
});

server.post<{ Params: { id: string }; Body: { tags: string[] } }>('/v1/contacts/:id/tags/add', async (request, reply) => {
  const workspace = await workspaceOf(request, reply);
  const { tags } = request.body;
  const values = [workspace, request.params.id, tags, tags.map(() => v7()), tags.map(() => v7())];
  const [row] = await run<Answer>('whautomate.tags.add', statements.whautomateTagsAdd, values);
  return sendText(reply, row?.answer ?? '');
});

server.get<{ Querystring: { limit?: string } }>('/contacts', async (request, reply) => {
  const workspace = await workspaceOf(request, reply);
  const [row] = await run<Answer>('pylon.list', statements.pylonList, [workspace, Number(request.query.limit ?? 100)]);
  return sendText(reply, `{"data":${row?.answer ?? '[]'},"pagination":{"cursor":"x","has_next_page":true},"request_id":"${request.id}"}`);
});

server.get<{ Params: { id: string } }>('/contacts/:id', async (request, reply) => {
  const workspace = await workspaceOf(request, reply);
  const [row] = await run<Answer>('pylon.get', statements.pylonGet, [workspace, request.params.id]);
  return sendText(reply, `{"data":${row?.answer ?? 'null'},"request_id":"${request.id}"}`);
});

interface Search {
  query: { groups: { conditions: { value: string }[] }[] };
  limit: number;
}

server.post<{ Body: Search }>('/api/v1/contacts/search', async (request, reply) => {
  const workspace = await workspaceOf(request, reply);
  const [first, second] = request.body.query.groups;
  const values = [workspace, first?.conditions[0]?.value, first?.conditions[1]?.value, second?.conditions[0]?.value, request.body.limit];
  const [row] = await run<Answer>('orgcrm.search', statements.orgcrmSearch, values);
  return sendText(reply, row?.answer ?? '');
});

server.patch<{ Params: { id: string }; Body: { notes: string } }>('/api/v1/contacts/:id', async (request, reply) => {
  const workspace = await workspaceOf(request, reply);
  const [row] = await run<Answer>('orgcrm.patch', statements.orgcrmPatch, [workspace, request.params.id, request.body.notes, v7()]);
  return sendText(reply, row?.answer ?? '');
});

server.post<{ Body: { query: string; variables: { first: number } } }>('/graphql', async (request, reply) => {
  const workspace = await workspaceOf(request, reply);
  const { query, variables } = request.body;
  const [name, text] = query === graphqlList ? ['graphql.list', statements.graphqlList] : query === graphqlDeep ? ['graphql.deep', statements.graphqlDeep] : ['', ''];
  const [row] = await run<Answer>(name ?? '', text ?? '', [workspace, variables.first]);
  return sendText(reply, row?.answer ?? '');
});

process.once('SIGTERM', () => {
  void server.close().then(() => pool.end());
});
await server.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
