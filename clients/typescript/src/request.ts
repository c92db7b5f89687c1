import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

/** Where the gateway is, and who asks. */
export interface Endpoint {
  /** http://127.0.0.1:4000/graphql */
  url: string;
  /** The secret of an API key. */
  key: string;
  /** The workspace, for a user's key. */
  workspace?: string;
  signal?: AbortSignal;
}

/** The gateway refused the request as a whole, or some of its fields. */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure';
  readonly status: number;
  /** The errors as GraphQL tells them, each with a code in its extensions. */
  readonly errors: readonly { message: string; extensions?: Record<string, unknown> }[];

  constructor(status: number, errors: RequestFailure['errors']) {
    super(errors[0]?.message ?? `the gateway answered with status ${status}`);
    this.status = status;
    this.errors = errors;
  }
}

/**
 * Sends an operation and returns its data.
 * @throws RequestFailure where there are errors. Those of mutations that a person can mend are data: see `code` and `message`.
 */
export async function request<Data, Variables extends Record<string, unknown>>(
  { url, key, workspace, signal }: Endpoint,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const headers = {
    authorization: `Bearer ${key}`,
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
    ...(workspace === undefined ? {} : { 'x-org-id': workspace }),
  };
  const body = JSON.stringify({ query: print(document), variables });
  const response = await fetch(url, { method: 'POST', headers, body, signal: signal ?? null });
  const text = await response.text();
  const answer = (text.startsWith('{') ? JSON.parse(text) : {}) as { data?: Data; errors?: RequestFailure['errors'] };
  if (answer.data == null || answer.errors !== undefined)
    throw new RequestFailure(response.status, answer.errors ?? []);
  return answer.data;
}
