import type { FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import { graphqlCreate, graphqlDeep, graphqlFilter, graphqlList } from '../workloads.ts';
import * as statements from './hand-written-statements.ts';
import { openDatabase } from './database.ts';
import { createBaseline, pageSchema, runBaseline, sendText, type Key, type Page } from './server.ts';

// Handlers as a good engineer writes them in an afternoon: Fastify, named statements, one statement an endpoint, JSON
// made by the database, for that is the fastest.

const database = await openDatabase();

async function answerOf(name: string, statement: string, values: unknown[]): Promise<string | undefined> {
  return (await database.first<{ answer: string }>(name, statement, values))?.answer;
}

const server = createBaseline((hash, workspace) => database.first<Key>('key', statements.key, [hash, workspace]));
const workspaceOf = ({ key }: FastifyRequest): string => key?.workspaceId ?? '';
const body = (required: string[], properties: object): { body: object } => ({
  body: { type: 'object', required, properties },
});
const text = { type: 'string' };

server.get<{ Querystring: Page }>('/api/v1/contacts', { schema: pageSchema(200) }, async (request, reply) => {
  const { limit, offset } = request.query;
  return sendText(
    reply,
    await answerOf('pristinesend.list', statements.pristinesendList, [workspaceOf(request), limit, offset]),
  );
});

interface NewContact {
  email: string;
  first_name?: string;
  last_name?: string;
  properties?: object;
}

const newContact = body(['email'], {
  email: { type: 'string', format: 'email', maxLength: 254 },
  first_name: text,
  last_name: text,
  properties: { type: 'object' },
});

server.post<{ Body: NewContact }>('/api/v1/contacts', { schema: newContact }, async (request, reply) => {
  const { email, first_name, last_name, properties = {} } = request.body;
  const values = [
    workspaceOf(request),
    v7(),
    v7(),
    email,
    first_name ?? null,
    last_name ?? null,
    JSON.stringify(properties),
  ];
  try {
    const answer = await answerOf('pristinesend.create', statements.pristinesendCreate, values);
    return await sendText(reply, answer, 201);
  } catch (error) {
    if ((error as { code?: string }).code === '23505') return reply.status(409).send({ error: 'the email is taken' });
    throw error;
  }
});

server.get<{ Querystring: Page }>('/v1/contacts', { schema: pageSchema(100) }, async (request, reply) => {
  const { limit, page } = request.query;
  if (request.headers['x-api-key'] === undefined) {
    return sendText(
      reply,
      await answerOf('pathbound.list', statements.pathboundList, [workspaceOf(request), limit, page]),
    );
  }
  return sendText(
    reply,
    await answerOf('whautomate.list', statements.whautomateList, [workspaceOf(request), limit, (page - 1) * limit]),
  );
});

server.get<{ Params: { id: string } }>('/v1/contacts/:id', async (request, reply) =>
  sendText(reply, await answerOf('pathbound.get', statements.pathboundGet, [workspaceOf(request), request.params.id])),
);

const newTags = body(['tags'], { tags: { type: 'array', items: { type: 'string', minLength: 1, maxLength: 100 } } });

server.post<{ Params: { id: string }; Body: { tags: string[] } }>(
  '/v1/contacts/:id/tags/add',
  { schema: newTags },
  async (request, reply) => {
    const { tags } = request.body;
    const values = [workspaceOf(request), request.params.id, tags, tags.map(() => v7()), tags.map(() => v7())];
    return sendText(reply, await answerOf('whautomate.tags.add', statements.whautomateTagsAdd, values));
  },
);

server.get<{ Querystring: Page }>('/contacts', { schema: pageSchema(999) }, async (request, reply) => {
  const page = await database.first<{ answer: string; last: string; more: boolean }>(
    'pylon.list',
    statements.pylonList,
    [workspaceOf(request), request.query.limit],
  );
  const cursor = Buffer.from(page?.last ?? '').toString('base64url');
  return sendText(
    reply,
    `{"data":${page?.answer ?? '[]'},"pagination":{"cursor":"${cursor}","has_next_page":${page?.more ?? false}},"request_id":"${request.id}"}`,
  );
});

server.get<{ Params: { id: string } }>('/contacts/:id', async (request, reply) => {
  const answer = await answerOf('pylon.get', statements.pylonGet, [workspaceOf(request), request.params.id]);
  return sendText(reply, answer === undefined ? undefined : `{"data":${answer},"request_id":"${request.id}"}`);
});

interface Search {
  query: { groups: { conditions: { value: string }[] }[] };
  limit: number;
}

server.post<{ Body: Search }>(
  '/api/v1/contacts/search',
  { schema: body(['query'], { query: { type: 'object' }, limit: { type: 'integer' } }) },
  async (request, reply) => {
    const [first, second] = request.body.query.groups;
    const values = [
      workspaceOf(request),
      first?.conditions[0]?.value,
      first?.conditions[1]?.value,
      second?.conditions[0]?.value,
      request.body.limit,
    ];
    return sendText(reply, await answerOf('orgcrm.search', statements.orgcrmSearch, values));
  },
);

server.patch<{ Params: { id: string }; Body: { notes: string } }>(
  '/api/v1/contacts/:id',
  { schema: body(['notes'], { notes: text }) },
  async (request, reply) =>
    sendText(
      reply,
      await answerOf('orgcrm.patch', statements.orgcrmPatch, [
        workspaceOf(request),
        request.params.id,
        request.body.notes,
        v7(),
      ]),
    ),
);

interface Operation {
  query: string;
  variables: Partial<{
    first: number;
    filter: { tags: { has: string }; customField: { key: string; eq: string } };
    input: { email: string; firstName: string; lastName: string; company: string };
  }>;
}

/** The statement of an operation, with its values. */
function handled(
  { query, variables: { first, filter, input } }: Operation,
  workspaceId: string,
): { name: string; statement: string; values: unknown[] } | undefined {
  if (query === graphqlList)
    return { name: 'graphql.list', statement: statements.graphqlList, values: [workspaceId, first] };
  if (query === graphqlDeep)
    return { name: 'graphql.deep', statement: statements.graphqlDeep, values: [workspaceId, first] };
  if (query === graphqlFilter && filter) {
    return {
      name: 'graphql.filter',
      statement: statements.graphqlFilter,
      values: [workspaceId, first, filter.tags.has, filter.customField.key, filter.customField.eq],
    };
  }
  if (query === graphqlCreate && input) {
    return {
      name: 'graphql.create',
      statement: statements.graphqlCreate,
      values: [workspaceId, v7(), v7(), input.email, input.firstName, input.lastName, input.company],
    };
  }
  return undefined;
}

server.post<{ Body: Operation }>('/graphql', async (request, reply) => {
  const known = handled(request.body, workspaceOf(request));
  return sendText(reply, known && (await answerOf(known.name, known.statement, known.values)));
});

await runBaseline(server, () => database.close());
