import type { FastifyReply, FastifyRequest } from 'fastify';
import { createYoga } from 'graphql-yoga';
import { PrismaClient } from '../../src/store/generated/client/client.ts';
import { workspaceId } from '../fill.ts';
import { openAdapter } from './database.ts';
import { createBaseline, pageSchema, runBaseline, type Page } from './server.ts';
import {
  fullContact,
  orgcrmContact,
  pathboundAction,
  pathboundContact,
  pathboundEvent,
  pathboundProperties,
  pristinesendContact,
  pylonContact,
  tagsInOrder,
  whautomateContact,
} from './conventional-shapes.ts';
import { conventionalSchema } from './conventional-schema.ts';

// What most teams would write: Fastify with Prisma's findMany and include, and Yoga with Pothos over Prisma, by graphql-js.

const { adapter, close } = await openAdapter();
const prisma = new PrismaClient({ adapter });

const server = createBaseline(async (hash) => {
  const key = await prisma.apiKey.findUnique({ where: { hash }, include: { workspace: true } });
  const good =
    key?.workspace != null && key.revokedAt === null && (key.expiresAt === null || key.expiresAt > new Date());
  return good && key.workspace !== null
    ? { keyId: key.id, workspaceId: key.workspace.id, slug: key.workspace.slug, scopes: key.scopes }
    : undefined;
});
const workspaceOf = ({ key }: FastifyRequest): string => key?.workspaceId ?? '';
const newestFirst = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];

server.get<{ Querystring: Page }>('/api/v1/contacts', { schema: pageSchema(200) }, async (request, reply) => {
  const { limit, offset } = request.query;
  const where = { workspaceId: workspaceOf(request), email: { not: null } };
  const [contacts, total] = await Promise.all([
    prisma.contact.findMany({ where, take: limit, skip: offset, orderBy: newestFirst }),
    prisma.contact.count({ where }),
  ]);
  return reply.send({
    data: contacts.map(pristinesendContact),
    total,
    limit,
    offset,
    has_more: total > limit + offset,
    next_cursor: total > limit + offset ? (contacts.at(-1)?.id ?? null) : null,
  });
});

server.get<{ Querystring: Page }>('/v1/contacts', { schema: pageSchema(100) }, async (request, reply) => {
  const { limit, page } = request.query;
  const where = { workspaceId: workspaceOf(request) };
  const range = { where, take: limit, skip: (page - 1) * limit, orderBy: newestFirst };
  if (request.headers['x-api-key'] !== undefined)
    return reply.send(
      (await prisma.contact.findMany({ ...range, include: { location: true, tags: tagsInOrder } })).map(
        whautomateContact,
      ),
    );
  const ofThose = { ...where, email: { not: null } };
  const [contacts, total] = await Promise.all([
    prisma.contact.findMany({ ...range, where: ofThose, include: { tags: tagsInOrder } }),
    prisma.contact.count({ where: ofThose }),
  ]);
  return reply.send({
    status: 'success',
    contacts: contacts.map(pathboundContact),
    pagination: { page, limit, total_pages: Math.ceil(total / limit), total_items: total },
  });
});

server.get<{ Params: { id: string } }>('/v1/contacts/:id', async (request, reply) => {
  const contact = await prisma.contact.findUnique({
    where: { workspaceId_id: { workspaceId: workspaceOf(request), id: request.params.id } },
    include: {
      tags: tagsInOrder,
      profile: true,
      actions: { orderBy: newestFirst, take: 10 },
      events: { orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }], take: 20 },
    },
  });
  if (contact === null) return reply.status(404).send({ error: 'not found' });
  return {
    status: 'success',
    contact: pathboundContact(contact),
    unified_profile: contact.profile && { ...pathboundProperties(contact), ...(contact.profile.data as object) },
    actions: contact.actions.map(pathboundAction),
    events: contact.events.map((event) => pathboundEvent(event, contact)),
  };
});

server.get<{ Querystring: Page }>('/contacts', { schema: pageSchema(999) }, async (request, reply) => {
  const { limit } = request.query;
  const where = { workspaceId: workspaceOf(request) };
  const [contacts, fields] = await Promise.all([
    prisma.contact.findMany({ where, take: limit + 1, orderBy: newestFirst, include: fullContact }),
    prisma.customField.findMany({ where }),
  ]);
  const shown = contacts.slice(0, limit);
  const pagination = { cursor: shown.at(-1)?.id ?? '', has_next_page: contacts.length > limit };
  return reply.send({
    data: shown.map((contact) => pylonContact(contact, fields)),
    pagination,
    request_id: request.id,
  });
});

server.get<{ Params: { id: string } }>('/contacts/:id', async (request, reply) => {
  const where = { workspaceId: workspaceOf(request) };
  const [contact, fields] = await Promise.all([
    prisma.contact.findUnique({ where: { workspaceId_id: { ...where, id: request.params.id } }, include: fullContact }),
    prisma.customField.findMany({ where }),
  ]);
  if (contact === null) return reply.status(404).send({ error: 'not found' });
  return { data: pylonContact(contact, fields), request_id: request.id };
});

interface Search {
  query: { groups: { conditions: { field: string; value: string }[] }[] };
  limit: number;
}

/** A condition of a search as Prisma's where. */
function condition({ field, value }: { field: string; value: string }): object {
  if (field === 'tags') return { tags: { some: { tag: { name: { equals: value, mode: 'insensitive' } } } } };
  if (field.startsWith('custom.')) return { customValues: { path: [field.slice('custom.'.length)], equals: value } };
  return { [field]: { equals: value, mode: 'insensitive' } };
}

server.post<{ Body: Search }>('/api/v1/contacts/search', async (request, reply) => {
  const { query, limit } = request.body;
  const where = {
    workspaceId: workspaceOf(request),
    OR: query.groups.map(({ conditions }) => ({ AND: conditions.map(condition) })),
  };
  const [contacts, total] = await Promise.all([
    prisma.contact.findMany({ where, take: limit, orderBy: newestFirst, include: { tags: tagsInOrder } }),
    prisma.contact.count({ where }),
  ]);
  return reply.send({ items: contacts.map(orgcrmContact), total, limit, offset: 0 });
});

const yoga = createYoga<{ req: FastifyRequest; reply: FastifyReply }>({
  schema: conventionalSchema(prisma, workspaceId),
  logging: false,
});
void server.register(async (scope) => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _payload, done) => {
    done(null);
  });
  scope.post('/graphql', async (req, reply) => {
    const response = await yoga.handleNodeRequestAndResponse(req, reply, { req, reply });
    response.headers.forEach((value, name) => {
      void reply.header(name, value);
    });
    return reply.status(response.status).send(response.body);
  });
});

await runBaseline(server, close);
