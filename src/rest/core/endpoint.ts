import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { DocumentNode } from 'graphql';
import type { z } from 'zod';
import type { Viewer } from '../../access/index.ts';
import type { UploadedFile } from '../../graphql/upload.ts';
import type { FieldIssue, RestErrorKind } from './rest-error.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The parameters of a path, by name: those of `/v1/contacts/:id/tags/:name` are id and name. */
export type PathParameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & PathParameters<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Record<Name, string>
    : object;

/** Runs a further operation for the same viewer; its failures become the answer. For answers that stream page after page. */
export type Execute = <Result, Variables>(
  operation: TypedDocumentNode<Result, Variables>,
  variables: Variables,
) => Promise<Succeeded<Result>>;

/** A request that was decoded and found right. */
export interface EndpointRequest<Path, Query, Body> {
  /** Percent-decoded. */
  path: Path;
  query: Query;
  /** An absent body is `{}`. */
  body: Body;
  viewer: Viewer;
  /** The X-Request-Id of the request. */
  requestId: string;
  execute: Execute;
}

/** An answer, before it is written. */
export interface Reply {
  status: number;
  headers?: Record<string, string>;
  /** Becomes JSON; absent: no body. */
  body?: unknown;
  /** A JSON text, or its pieces for answers of any length; instead of body. */
  json?: string;
  stream?: AsyncIterable<string>;
}

/** A body that is not JSON, as it came (`mediaTypes`): on disk, for it may be large. It is gone once the request is answered. */
export interface RawBody {
  /** In lower case, without parameters: text/csv. */
  mediaType: string;
  /** The whole Content-Type header: the boundary of a multipart body is in it. */
  contentType: string;
  file: UploadedFile;
  /** The folder that it is in, for what is made of it. */
  folder: string;
}

/** A path of GraphQL's arguments. */
export type ArgumentPath = readonly (string | number)[];

/** What GraphQL's fields are called in a dialect. See Endpoint.fieldNames. */
type FieldNames<Request = never> =
  Readonly<Record<string, string>> | ((path: ArgumentPath, request: Request) => Pick<FieldIssue, 'where' | 'path'>);

type FailureName = 'ValidationError' | 'ConflictError' | 'NotFoundError';

/** A request with its answer, for the OpenAPI document: a test holds that the answer is a real one. */
interface EndpointExample {
  path?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** The body of the first successful answer. */
  answer?: unknown;
}

/** The result of an operation without the errors that its mutations may return: the adapter has turned those into answers. */
export type Succeeded<Result> = { [Field in keyof Result]: Exclude<Result[Field], { __typename: FailureName }> };

/** An answer as the OpenAPI document tells of it. */
interface AnswerDescription {
  description: string;
  /** Absent: no body. */
  schema?: z.ZodType;
}

interface Described {
  /** The operationId of the OpenAPI document, unique in the dialect: listContacts. */
  name: string;
  method: Method;
  /** The documented path, with the base path of the dialect: /api/v1/contacts/:id. */
  path: string;
  summary: string;
  description?: string;
  /** The query parameters, by name: an object whose values come as strings, or lists of strings where repeated. See fields.ts. */
  query?: z.ZodObject;
  /** The body. Its errors are phrases: see fields.ts. */
  body?: z.ZodType;
  /** The media types of the body; without it, JSON. Another than JSON reaches the schema as a RawBody. */
  mediaTypes?: string[];
  /** An import has a larger limit of the body's size. */
  isImport?: boolean;
  /** The successful answers by status. */
  answers: Record<number, AnswerDescription>;
  /** What can go wrong besides what its method, its path and its input tell. For the document. */
  problems?: RestErrorKind[];
  /**
   * What fields of GraphQL's input are called in this dialect: `{ 'input.firstName': 'first_name' }`. The longest prefix
   * of an issue's path counts, the rest of the path is kept. A name that starts with `?` is a query parameter's, one that
   * starts with `:` a parameter's of the path. A function tells it path by path, where shapes differ more than in names or depend on the request.
   */
  fieldNames?: FieldNames;
  /** What values of GraphQL's enums are called in this dialect: `{ LONG_TEXT: 'long_text' }`. For messages. */
  valueNames?: Readonly<Record<string, string>>;
  example?: EndpointExample;
  /** The endpoint that answers instead, where a parameter asks for an answer of another shape; null: this one does. `answers` describes all of them. */
  variant?: (request: never) => Endpoint | null;
  /** The rate-limit bucket that counts the request, for a dialect with several; see Dialect.buckets. */
  bucket?: string;
}

/** What an endpoint is: data, from which come its route, its validation and its part of the OpenAPI document. */
export interface Endpoint extends Described {
  operation: DocumentNode;
  before: DocumentNode | null;
  beforeVariables?: (request: never) => Record<string, unknown> | null;
  variables: (request: never, before: never) => Record<string, unknown> | Promise<Record<string, unknown>>;
  encode: (result: never, request: never, before: never) => Reply;
}

/** Variables that have no key which the operation does not declare. */
type Declared<Given, Variables> = Given & { [Key in Exclude<keyof Given, keyof Variables>]: never };

interface EndpointDefinition<Request, BeforeResult, Result, Given, GivenBefore> extends Omit<
  Described,
  'fieldNames' | 'variant'
> {
  /** See Described.fieldNames. */
  fieldNames?: FieldNames<Request>;
  /** See Described.variant. */
  variant?: (request: Request) => Endpoint | null;
  /** From request to the variables of the operation that is run before; null: it is not run, and `before` is null. */
  beforeVariables?: (request: Request) => GivenBefore;
  /** From request to variables. An undefined value is not given. */
  variables: (request: Request, before: Succeeded<BeforeResult> | null) => Given | Promise<Given>;
  /** From result to answer. */
  encode: (result: Succeeded<Result>, request: Request, before: Succeeded<BeforeResult> | null) => Reply;
}

/**
 * Defines an endpoint that executes an operation, from operations.generated.ts; its functions are typed by the path, the
 * schemas and the operation. Curried, so that TypeScript knows the operation before it reads the rest.
 * @param before an operation that is run first, where the contract needs two: it reads what `variables` or `encode` must know
 */
export function defineEndpoint<Result, Variables, BeforeResult = object, BeforeVariables = object>(
  operation: TypedDocumentNode<Result, Variables>,
  before?: TypedDocumentNode<BeforeResult, BeforeVariables>,
) {
  return <
    const Path extends string,
    Given extends Variables,
    GivenBefore extends BeforeVariables | null,
    Query extends z.ZodObject = z.ZodObject,
    Body extends z.ZodType = z.ZodType,
  >(
    definition: { path: Path; query?: Query; body?: Body } & EndpointDefinition<
      EndpointRequest<PathParameters<Path>, z.output<Query>, z.output<Body>>,
      BeforeResult,
      Result,
      Declared<Given, Variables>,
      GivenBefore
    >,
  ): Endpoint => ({ ...definition, operation, before: before ?? null }) as unknown as Endpoint;
}
