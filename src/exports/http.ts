import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { credentialsOf, hasScope, isViewer, type Access, type Refusal } from '../access/index.ts';
import { NotFoundFailure, ValidationFailure } from '../graphql/failures.ts';
import type { Store } from '../store/index.ts';
import { exportContacts, exportFormats, type ExportFormat } from './export-contacts.ts';

export interface ExportOptions {
  store: Store;
  access: Access;
}

const mediaTypes: Record<ExportFormat, string> = { csv: 'text/csv; charset=utf-8; header=present', ndjson: 'application/x-ndjson; charset=utf-8' };

/** Why a request is refused, as the answer's body says it. */
interface Problem {
  status: number;
  code: string;
  message: string;
}

const accessProblems: Record<Refusal['reason'], Problem> = {
  unauthenticated: { status: 401, code: 'UNAUTHENTICATED', message: 'An API key is needed: Authorization: Bearer <key>, or x-api-key: <key>.' },
  'workspace-refused': { status: 403, code: 'FORBIDDEN', message: 'This key does not open the workspace that X-Org-Id names.' },
  'workspace-missing': { status: 400, code: 'BAD_REQUEST', message: 'This key opens several workspaces: name one in X-Org-Id, by its id or slug.' },
};

function refuse(request: FastifyRequest, reply: FastifyReply, { status, ...problem }: Problem): FastifyReply {
  return reply.status(status).send({ error: { ...problem, requestId: request.id } });
}

function parameter(query: unknown, name: string): string | null {
  const value = (query as Record<string, unknown>)[name];
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' && last !== '' ? last : null;
}

function parsedFilter(text: string | null): { filter: unknown } | Problem {
  try {
    return { filter: text === null ? null : (JSON.parse(text) as unknown) };
  } catch {
    return { status: 400, code: 'BAD_REQUEST', message: 'filter is no JSON: a ContactFilter is needed, such as {"tags":{"has":"vip"}}' };
  }
}

async function* textsOf(pieces: AsyncIterable<{ text: string }>): AsyncIterable<string> {
  for await (const { text } of pieces) yield text;
}

/** Mounts GET /export/contacts.csv and GET /export/contacts.ndjson, which stream as fast as the client reads. */
export function mountExports(server: FastifyInstance, { store, access }: ExportOptions): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply, format: ExportFormat): Promise<FastifyReply> => {
    const viewer = await access.authenticate(credentialsOf(request.headers));
    if (!isViewer(viewer)) return refuse(request, reply, accessProblems[viewer.reason]);
    request.viewer = viewer;
    if (!hasScope(viewer, 'contacts:read')) return refuse(request, reply, { status: 403, code: 'FORBIDDEN', message: 'This key lacks the scope contacts:read.' });
    const parsed = parsedFilter(parameter(request.query, 'filter'));
    if ('status' in parsed) return refuse(request, reply, parsed);
    try {
      const context = { store, viewer, requestId: request.id };
      const pieces = await exportContacts({ format, filter: parsed.filter, view: parameter(request.query, 'view') }, context);
      const texts = Readable.from(textsOf(pieces), { highWaterMark: 1 });
      texts.on('error', (error) => {
        request.log.error({ err: error }, 'an export broke off');
      });
      return await reply.type(mediaTypes[format]).header('content-disposition', `attachment; filename="contacts.${format}"`).send(texts);
    } catch (error) {
      if (error instanceof ValidationFailure) return refuse(request, reply, { status: 400, code: 'VALIDATION_ERROR', message: error.message });
      if (error instanceof NotFoundFailure) return refuse(request, reply, { status: 404, code: 'NOT_FOUND', message: error.message });
      throw error;
    }
  };

  for (const format of exportFormats) {
    server.get(`/export/contacts.${format}`, { exposeHeadRoute: false }, (request, reply) => answer(request, reply, format));
  }
}
