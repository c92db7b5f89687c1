import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { piecesOf, SlowBody } from '../../http/slow-bodies.ts';
import { parametersOfBody } from './parameters.ts';
import { requestError } from './request-errors.ts';
import { UploadedFile } from '../upload.ts';
import { messageOfError } from '../../values/objects/caught.ts';
import { isList } from '../../store/json/index.ts';

export interface MultipartLimits {
  /** Of a field, in bytes. */
  fieldSize: number;
  /** Of the file, in bytes. */
  fileSize: number;
}

/** The parts of a request, its files on disk. */
export interface MultipartRequest {
  /** The fields' texts, by name. */
  fields: ReadonlyMap<string, string>;
  /** By the name of the part. */
  files: ReadonlyMap<string, UploadedFile>;
  /** Removes the files. */
  dispose(): Promise<void>;
}

const malformed = (message: string): GraphQLError => requestError('BAD_REQUEST', message);
// The rest of the body is left unread.
const tooLarge = (message: string): GraphQLError => requestError('PAYLOAD_TOO_LARGE', message, { connection: 'close' });

export function isMultipart(contentType: string | undefined): boolean {
  return /^\s*multipart\/form-data\s*;/i.test(contentType ?? '');
}

async function saved(
  stream: Readable & { truncated?: boolean },
  name: string | undefined,
  place: string,
  limit: number,
): Promise<UploadedFile> {
  await pipeline(stream, createWriteStream(place));
  if (stream.truncated === true) throw tooLarge(`The file is larger than ${limit} bytes.`);
  return new UploadedFile({ name: name ?? null, size: (await stat(place)).size, open: () => createReadStream(place) });
}

/**
 * Reads a multipart/form-data request as it arrives: files go to disk, so that no file needs memory.
 * @throws GraphQLError, SlowBody
 */
export async function readMultipart(
  message: IncomingMessage,
  { fieldSize, fileSize }: MultipartLimits,
): Promise<MultipartRequest> {
  const folder = await mkdtemp(join(tmpdir(), 'contacts-gateway-upload-'));
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const fields = new Map<string, string>();
  const files = new Map<string, Promise<UploadedFile>>();
  const problem: { error: Error | null } = { error: null };
  try {
    const parser = new Busboy({
      headers: message.headers as BusboyHeaders,
      limits: { fieldSize, fileSize, files: 1, fields: 20 },
    });
    parser.on('field', (name, text, _isNameCut, isCut) => {
      if (isCut) problem.error ??= tooLarge(`The field ${name} is larger than ${fieldSize} bytes.`);
      fields.set(name, text);
    });
    parser.on('file', (part, stream, name) => {
      const file = saved(stream, name, join(folder, String(files.size)), fileSize);
      file.catch(() => undefined);
      files.set(part, file);
    });
    parser.on('filesLimit', () => (problem.error ??= malformed('the request has several files: one is taken')));
    await pipeline(piecesOf(message), parser);
    if (problem.error !== null) throw problem.error;
    const whole = await Promise.all([...files].map(async ([part, file]) => [part, await file] as const));
    return { fields, files: new Map(whole), dispose };
  } catch (error) {
    await Promise.allSettled(files.values());
    await dispose();
    // Busboy's own errors are about the body.
    throw error instanceof GraphQLError || error instanceof SlowBody
      ? error
      : malformed(`the multipart body cannot be read: ${messageOfError(error)}`);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Puts a value in the place of the null that stands at the path, and tells whether there was one. */
function put(target: unknown, path: string[], value: UploadedFile): boolean {
  const [key = '', ...rest] = path;
  if (!isObject(target) || !Object.hasOwn(target, key)) return false;
  if (rest.length > 0) return put(target[key], rest, value);
  if (target[key] !== null) return false;
  target[key] = value;
  return true;
}

function placesOf(map: string | undefined): [string, unknown][] {
  try {
    const parsed: unknown = JSON.parse(map ?? '');
    if (isObject(parsed)) return Object.entries(parsed);
  } catch {
    // Said below.
  }
  throw malformed(
    'the field map is needed: a JSON object of the files\' places, such as {"0":["variables.input.file"]}',
  );
}

/** What is equal for multipart requests that say the same, and for no others: their fields, and the digests of their files. The boundary between them does not count. */
export async function identityOfMultipart({ fields, files }: MultipartRequest): Promise<string[]> {
  const digests = await Promise.all(
    [...files].map(async ([part, file]) => {
      const hash = createHash('sha256');
      for await (const piece of file.open()) hash.update(piece);
      return ['file', part, file.name ?? '', hash.digest('hex')];
    }),
  );
  const texts = Array.from(fields, ([name, text]) => ['field', name, text]);
  return [...texts, ...digests].map((part) => JSON.stringify(part)).toSorted();
}

/** What a multipart request asks to execute, as the GraphQL multipart request specification says. @throws GraphQLError */
export function parametersOfMultipart({ fields, files }: MultipartRequest): GraphQLParams {
  const operations = fields.get('operations');
  if (operations === undefined)
    throw malformed('the field operations is missing: a JSON object with a query is needed');
  const parameters = parametersOfBody(operations);
  for (const [part, places] of placesOf(fields.get('map'))) {
    const file = files.get(part);
    if (file === undefined) throw malformed(`the map names the file ${part}, which the request does not have`);
    for (const place of isList(places) ? places : []) {
      const isPut = typeof place === 'string' && put({ variables: parameters.variables }, place.split('.'), file);
      if (!isPut) throw malformed(`the map puts a file at ${String(place)}, where no null stands`);
    }
  }
  return parameters;
}
