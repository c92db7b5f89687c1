import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readConfig } from '../../../src/process/config.ts';
import { contactsOfBatch } from '../../../src/domain/jobs/index.ts';
import { openStore, sql, type Store } from '../../../src/store/index.ts';
import { emptyStoreEnvironment } from '../../support/database.ts';
import { startProcess, type GatewayProcess } from '../../support/process.ts';
import { contactsWithKey, eventsOfContacts } from './support.ts';

const secret = 'a-secret-for-the-test-of-killed-jobs';

interface Progress {
  status: string;
  done: number;
}

async function ask<Data>(gateway: GatewayProcess, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${await gateway.ready}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query, variables }),
  });
  return ((await response.json()) as { data: Data }).data;
}

/** Waits until the newest job of the workspace is so far. */
async function progress(gateway: GatewayProcess, isSoFar: (job: Progress) => boolean): Promise<Progress> {
  for (;;) {
    const { jobs } = await ask<{ jobs: { nodes: Progress[] } }>(
      gateway,
      '{ jobs(first: 1) { nodes { status done } } }',
    );
    const [job] = jobs.nodes;
    if (job !== undefined && isSoFar(job)) return job;
    await setTimeout(5);
  }
}

async function withStore<Result>(
  environment: Record<string, string>,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(readConfig(environment));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

// Each start of the embedded store may take a minute on a busy machine.
it(
  'a job whose process is killed in the middle, and then ended by SIGTERM, is resumed where it was, and each batch is done once',
  { timeout: 400_000 },
  async () => {
    const { environment: ofStore, remove } = await emptyStoreEnvironment();
    const environment = { ...ofStore, DEMO_DATA: '0', BOOTSTRAP_KEY: secret, RATE_LIMIT_PER_MINUTE: '0' };
    const kind = 'DATABASE_URL' in environment ? 'server' : 'embedded';
    const count = contactsOfBatch[kind] * 12;
    try {
      const first = await startProcess(environment);
      const { viewer } = await ask<{ viewer: { workspace: { uuid: string } } }>(
        first,
        '{ viewer { workspace { uuid } } }',
      );
      const workspaceId = viewer.workspace.uuid;
      const { createCustomField } = await ask<{ createCustomField: { customField: { uuid: string } } }>(
        first,
        'mutation { createCustomField(input: { key: "plan", label: "Plan", type: TEXT }) { ... on CreateCustomFieldSuccess { customField { uuid } } } }',
      );
      const rows = Array.from({ length: count }, (_none, place) => `Contact ${place},pro`);
      await ask(first, 'mutation ($text: String!) { importContacts(input: { text: $text }) { __typename } }', {
        text: ['name,customValues.plan', ...rows].join('\n'),
      });
      await ask(first, 'mutation ($id: ID!) { deleteCustomField(input: { id: $id }) { __typename } }', {
        id: createCustomField.customField.uuid,
      });
      await progress(first, ({ done }) => done > 0);
      first.child.kill('SIGKILL');
      await first.ended;
      // On a server the claim of a process that was killed lasts for half a minute.
      if (kind === 'server')
        await withStore(environment, (store) =>
          store.query(sql`UPDATE job j SET due_at = now() WHERE j.workspace_id = ${workspaceId}::uuid`),
        );

      const second = await startProcess(environment);
      const before = await progress(second, () => true);
      expect(before.status).not.toBe('DONE');
      await progress(second, ({ done }) => done > before.done);
      second.child.kill('SIGTERM');
      expect(await second.ended).toMatchObject({ code: 0 });
      await withStore(environment, async (store) => {
        expect(await store.prisma.job.findFirst({ where: { workspaceId } })).toMatchObject({
          status: 'WAITING',
          claimId: null,
          error: null,
        });
        expect(await contactsWithKey(store, workspaceId, 'plan')).toBeGreaterThan(0);
      });

      const last = await startProcess(environment);
      expect(await progress(last, ({ status }) => status === 'DONE')).toMatchObject({ done: count });
      last.child.kill('SIGTERM');
      await last.ended;
      await withStore(environment, async (store) => {
        expect(await contactsWithKey(store, workspaceId, 'plan')).toBe(0);
        expect(await eventsOfContacts(store, workspaceId, 'contact.updated')).toEqual(new Map([[1, count]]));
      });
    } finally {
      await remove();
    }
  },
);
