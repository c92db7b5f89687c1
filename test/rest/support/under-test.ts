import type { Dialect } from '../../../src/rest/core/dialect.ts';
import type { Endpoint } from '../../../src/rest/core/endpoint.ts';
import { usualStatus, type RestErrorKind } from '../../../src/rest/core/rest-error.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';
import { as } from './request.ts';

/** What the answer to a refused request must tell. */
interface ExpectedError {
  kind: RestErrorKind;
  status: number;
  /** The text, or a matcher. */
  message: unknown;
  /** The field to blame, dotted, in the dialect's names; null where none is. */
  field: string | null;
  /** Whether the field is a query parameter. */
  inQuery: boolean;
  /** The X-Request-Id of the answer. */
  requestId: string;
}

/** A dialect, as the harness drives it. */
export interface DialectUnderTest {
  dialect: Dialect;
  /** The headers by which its clients send their key. */
  headers: (secret: string, workspace: { slug: string }) => Record<string, string>;
  /** Fills a workspace with what its endpoints need; returns the values of path parameters by name, as clients know them. */
  arrange: (send: ReturnType<typeof as>, workspace: TestWorkspace) => Promise<Record<string, string>>;
  /** Bodies that succeed, by the names of the endpoints that take one. */
  valid?: Record<string, unknown>;
  /** The whole body of an error. */
  error: (expected: ExpectedError) => unknown;
}

/** A filled workspace of a dialect. */
export interface Arranged {
  workspace: TestWorkspace;
  parameters: Record<string, string>;
  send: ReturnType<typeof as>;
}

/** Makes a workspace and fills it. */
export async function arrange({ headers, arrange: fill }: DialectUnderTest): Promise<Arranged> {
  const workspace = await createWorkspace();
  const send = as(headers(workspace.secret, workspace));
  return { workspace, send, parameters: await fill(send, workspace) };
}

/** The path of an endpoint with its parameters filled in. */
export function pathOf({ path }: Endpoint, parameters: Record<string, string>): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`arrange gives no value for the parameter ${name} of ${path}`);
    return encodeURIComponent(value);
  });
}

/** The status of a kind of problem in a dialect. */
export function statusOf({ dialect }: DialectUnderTest, kind: RestErrorKind): number {
  return dialect.statusOf?.[kind] ?? usualStatus[kind];
}
