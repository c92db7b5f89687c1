import { describe, expect, it } from 'vitest';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';
import { as } from './request.ts';
import { pathOf, type DialectUnderTest } from './under-test.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const time = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

/** A JSON value without what differs from run to run: generated ids and times. */
function masked(value: unknown): unknown {
  return value === undefined
    ? null
    : JSON.parse(JSON.stringify(value).replaceAll(uuid, '<uuid>').replaceAll(time, '<time>'));
}

/**
 * Holds that the examples of a dialect's OpenAPI document are real: each request is sent, and its answer is the example's.
 * @param prepare fills the workspace with what the example of the endpoint needs; returns the values of its path parameters
 */
export function holdExamples(
  { dialect, headers }: DialectUnderTest,
  prepare: (endpoint: string, send: ReturnType<typeof as>, workspace: TestWorkspace) => Promise<Record<string, string>>,
): void {
  describe.each(dialect.endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    'the example of %s',
    (_title, endpoint) => {
      it('is a real answer', async () => {
        const workspace = await createWorkspace();
        const send = as(headers(workspace.secret, workspace));
        const { example } = endpoint;
        const parameters = await prepare(endpoint.name, send, workspace);
        const query = new URLSearchParams(example?.query).toString();

        const answer = await send(
          endpoint.method,
          pathOf(endpoint, { ...example?.path, ...parameters }) + (query === '' ? '' : `?${query}`),
          example?.body,
        );

        const [status, described] = Object.entries(endpoint.answers)[0] ?? [];
        expect(answer).toMatchObject({ status: Number(status) });
        if (described?.schema !== undefined) expect(example?.answer, 'the endpoint has no example').toBeDefined();
        expect(masked(answer.body)).toEqual(masked(example?.answer));
      });
    },
  );
}
