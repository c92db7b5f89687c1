import { beforeAll, describe, expect, inject, it } from 'vitest';
import { fill } from '../../bench/fill.ts';
import { workloads, type Workload, type WorkloadRequest } from '../../bench/workloads.ts';
import { gateway, statementsOf } from '../support/gateway.ts';

const contacts = 200;

/** The most statements of a request, the check of the key among them: whoever needs more for a workload says here why. */
const max: Record<string, number> = {
  'pristinesend.list': 2,
  'whautomate.list': 2,
  'pathbound.list': 2,
  'pylon.list': 2,
  'orgcrm.search': 3,
  'graphql.list': 2,
  'graphql.deep': 3,
  'graphql.filter': 3,
  'graphql.create': 2,
  'pylon.get': 2,
  'pathbound.get': 2,
  'pristinesend.create': 2,
  'orgcrm.patch': 2,
  'whautomate.tags.add': 2,
};

/** The same request for a page of so many. */
function sized({ method, path, body }: WorkloadRequest, size: number): WorkloadRequest {
  const resized = JSON.stringify(body)?.replace(/"(first|limit)":\d+/g, `"$1":${size}`);
  return {
    method,
    path: path.replace(/limit=\d+/, `limit=${size}`),
    ...(resized !== undefined && { body: JSON.parse(resized) as unknown }),
  };
}

async function statementsFor({ headers }: Workload, { method, path, body }: WorkloadRequest): Promise<number> {
  const { server } = await gateway();
  const statements = await statementsOf(async () => {
    const { statusCode } = await server.inject({
      method,
      url: path,
      headers,
      ...(body !== undefined && { payload: body as object }),
    });
    expect(statusCode).toBeLessThan(300);
  });
  return statements.length;
}

const database = inject('emptyDatabase');

// The data is vacuumed, which a transaction cannot do.
describe.skipIf(database.kind === 'server' && database.pooler !== null)(
  'a request runs so many statements, however long the page',
  () => {
    beforeAll(async () => fill((await gateway()).store, contacts));

    it.for(workloads)('$name', async (workload) => {
      const counts = [];
      // What is kept between requests is there.
      await statementsFor(workload, workload.request(1, contacts));
      for (const size of [2, 50])
        counts.push(await statementsFor(workload, sized(workload.request(size, contacts), size)));
      expect(new Set(counts).size).toBe(1);
      expect(counts[0]).toBeLessThanOrEqual(max[workload.name] ?? 0);
    });
  },
);
