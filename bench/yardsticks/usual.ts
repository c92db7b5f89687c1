import { PrismaPg } from '@prisma/adapter-pg';
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { createYoga } from 'graphql-yoga';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { PrismaClient } from '../../src/store/generated/client/client.ts';
import { workspaceId } from '../fill.ts';
import { usualSchema } from './usual-schema.ts';

// What most teams would write: Fastify with Prisma's findMany and include, and Yoga with Pothos over Prisma, by graphql-js.

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10, options: '-c TimeZone=UTC' });
const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
const server = fastify({ logger: { level: 'info' }, disableRequestLogging: true });
server.addHook('onResponse', (request, reply, done) => {
  request.log.info({ method: request.method, path: request.url, status: reply.statusCode }, 'request');
  done();
});

async function workspaceOf(request: FastifyRequest, reply: FastifyReply): Promise<string> {
  const { authorization, 'x-api-key': apiKey } = request.headers;
  const secret = typeof apiKey === 'string' ? apiKey : (authorization?.slice(7) ?? '');
  const key = await prisma.apiKey.findUnique({ where: { hash: createHash('sha256').update(secret).digest('hex') } });
  if (key === null) await reply.status(401).send({ error: 'unauthorized' });
  return key?.workspaceId ?? '';
}

const newestFirst = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];

server.get<{ Querystring: { limit?: string; offset?: string } }>('/api/v1/contacts', async (request, reply) => {
  const workspace = await workspaceOf(request, reply);
  const [limit, offset] = [Number(request.query.limit ?? 50), Number(request.query.offset ?? 0)];
  const where = { workspaceId: workspace };
  const [contacts, total] = await Promise.all([
    prisma.contact.findMany({ where, take: limit, skip: offset, orderBy: newestFirst }),
    prisma.contact.count({ where }),
  ]);
  return {
    data: contacts.map((contact) => ({
      id: contact.id, email: contact.email, first_name: contact.firstName, last_name: contact.lastName, status: contact.subscriptionStatus.toLowerCase(),
      properties: contact.properties, created_at: contact.createdAt, updated_at: contact.updatedAt,
    })),
    total, limit, offset, has_more: total > limit + offset,
  };
});

server.get<{ Querystring: { limit?: string } }>('/v1/contacts', async (request, reply) => {
  const workspace = await workspaceOf(request, reply);
  const contacts = await prisma.contact.findMany({
    where: { workspaceId: workspace },
    take: Number(request.query.limit ?? 50),
    orderBy: newestFirst,
    include: { location: true, tags: { include: { tag: true }, orderBy: [{ addedAt: 'asc' }, { position: 'asc' }, { tagId: 'asc' }] } },
  });
  return contacts.map((contact) => ({
    id: contact.id, name: contact.name ?? '', phoneNumber: contact.phone ?? '', location: contact.location, stage: 'Subscriber', notes: contact.notes ?? '',
    customFields: contact.customValues, tags: contact.tags.map(({ tag }) => tag.name), channel: contact.channel, createdAt: contact.createdAt, updatedAt: contact.updatedAt,
  }));
});

const yoga = createYoga<{ req: FastifyRequest; reply: FastifyReply }>({ schema: usualSchema(prisma, workspaceId), logging: false });
void server.register(async (scope) => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _payload, done) => {
    done(null);
  });
  scope.post('/graphql', async (req, reply) => {
    await workspaceOf(req, reply);
    const response = await yoga.handleNodeRequestAndResponse(req, reply, { req, reply });
    response.headers.forEach((value, name) => {
      void reply.header(name, value);
    });
    return reply.status(response.status).send(response.body);
  });
});

process.once('SIGTERM', () => {
  void server.close().then(() => pool.end());
});
await server.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
