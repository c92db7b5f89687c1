import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { defaultOptions, runImport, type ImportSummary } from '../../../src/domain/imports/index.ts';
import { valueRows } from '../../../src/domain/imports/source/read-source.ts';
import { readConfig } from '../../../src/process/config.ts';
import { openStore, sql, type Store } from '../../../src/store/index.ts';
import { newId } from '../../../src/values/ids.ts';
import { emptyStoreEnvironment } from '../../support/database.ts';
import { startProcess, type GatewayProcess } from '../../support/process.ts';
import { eventsOfContacts } from '../jobs/support.ts';
import { viewerOf } from '../tags/support.ts';
import { endStateOf, rowsOf } from './support/end-state.ts';
import { importJobFields, type SeenImport } from './support/jobs.ts';

const secret = 'a-secret-for-the-test-of-killed-imports';

async function ask<Data>(gateway: GatewayProcess, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${await gateway.ready}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query, variables }),
  });
  return ((await response.json()) as { data: Data }).data;
}

/** Waits until the newest job of the workspace is so far. */
async function progress(gateway: GatewayProcess, isSoFar: (job: SeenImport) => boolean): Promise<SeenImport> {
  for (;;) {
    const { jobs } = await ask<{ jobs: { nodes: SeenImport[] } }>(
      gateway,
      `{ jobs(first: 1) { nodes { ${importJobFields} } } }`,
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

/** The same rows imported within one call, into a workspace of their own. */
async function importedAtOnce(
  store: Store,
  rows: Iterable<object>,
): Promise<{ summary: ImportSummary; state: unknown }> {
  const id = newId();
  await store.query(
    sql`INSERT INTO workspace (id, slug, name, cursor_secret) VALUES (${id}::uuid, 'whole', 'Whole', '')`,
  );
  const context = { store, viewer: viewerOf(id), requestId: 'test' };
  const summary = await runImport(valueRows([...rows]), defaultOptions, context);
  return { summary, state: await endStateOf(store, id) };
}

// Each start of the embedded store may take a minute on a busy machine.
it(
  'an import whose process is killed in the middle, and then ended by SIGTERM, is resumed where it was, and its counts are exact',
  { timeout: 400_000 },
  async () => {
    const { environment: ofStore, remove } = await emptyStoreEnvironment();
    const environment = { ...ofStore, DEMO_DATA: '0', BOOTSTRAP_KEY: secret, RATE_LIMIT_PER_MINUTE: '0' };
    const isServer = Object.hasOwn(environment, 'DATABASE_URL');
    const count = isServer ? 8_000 : 2_000;
    const text = [...rowsOf(count)].map((row) => JSON.stringify(row)).join('\n');
    try {
      const first = await startProcess(environment);
      const { viewer } = await ask<{ viewer: { workspace: { uuid: string } } }>(
        first,
        '{ viewer { workspace { uuid } } }',
      );
      const workspaceId = viewer.workspace.uuid;
      await ask(
        first,
        'mutation ($text: String!) { importContacts(input: { text: $text, format: NDJSON, asJob: true }) { __typename } }',
        { text },
      );
      await progress(first, ({ done }) => done > 0);
      first.child.kill('SIGKILL');
      await first.ended;
      // On a server the claim of a process that was killed lasts for half a minute.
      if (isServer)
        await withStore(environment, (store) =>
          store.query(sql`UPDATE job j SET due_at = now() WHERE j.workspace_id = ${workspaceId}::uuid`),
        );

      const second = await startProcess(environment);
      const before = await progress(second, () => true);
      expect(before.status).not.toBe('DONE');
      await progress(second, ({ done }) => done > before.done);
      second.child.kill('SIGTERM');
      expect(await second.ended).toMatchObject({ code: 0 });

      const last = await startProcess(environment);
      const job = await progress(last, ({ status }) => status === 'DONE');
      expect(job).toMatchObject({ done: count, total: count, error: null });
      last.child.kill('SIGTERM');
      await last.ended;
      await withStore(environment, async (store) => {
        const { summary, state } = await importedAtOnce(store, rowsOf(count));
        expect(job.importResult).toMatchObject(summary);
        expect(await endStateOf(store, workspaceId)).toEqual(state);
        expect(await eventsOfContacts(store, workspaceId, 'contact.created')).toEqual(new Map([[1, summary.created]]));
        expect(await store.prisma.jobInput.count({ where: { workspaceId } })).toBe(0);
      });
    } finally {
      await remove();
    }
  },
);
