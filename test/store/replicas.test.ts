import pg from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { readConfig } from '../../src/process/config.ts';
import { checkDatabase } from '../../src/process/doctor/database.ts';
import type { Store } from '../../src/store/index.ts';
import { openServer } from '../../src/store/server/server.ts';
import { hasServerPrograms, startCluster, startReplica, type Cluster } from '../support/cluster.ts';
import { gateway, replaceGateway } from '../support/gateway.ts';
import { createWorkspace, type TestWorkspace } from '../support/workspace.ts';

/** REPLICA_LAG, in seconds. */
const maxLag = 2;

const names = '{ contacts(first: 50, orderBy: [{ field: NAME, direction: ASC }]) { nodes { name } } }';
interface Names {
  contacts: { nodes: { name: string }[] };
}

describe.runIf(inject('emptyDatabase').kind === 'server' && hasServerPrograms())('a replica', () => {
  let primary: Cluster;
  let replica: Cluster;
  let store: Store;
  let onPrimary: pg.Client;
  let end: () => Promise<void>;
  let workspace: TestWorkspace;

  beforeAll(async () => {
    primary = await startCluster();
    replica = await startReplica(primary);
    store = await openServer({ url: primary.url, poolSize: 6, replicas: { urls: [replica.url], maxLag } });
    end = await replaceGateway(store);
    onPrimary = new pg.Client({ connectionString: primary.url });
    await onPrimary.connect();
  }, 60_000);
  afterAll(async () => {
    await onPrimary.end();
    await end();
    await replica.remove();
    await primary.remove();
  });

  const onReplica = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: replica.url });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  const isUsed = (): boolean => store.replicas?.states()[0]?.isUsed === true;
  const until = (used: boolean): Promise<void> => vi.waitUntil(() => isUsed() === used, 20_000).then(() => undefined);
  const createContact = (name: string) =>
    workspace.graphql(`mutation { createContact(input: { name: "${name}" }) { __typename } }`);
  /** As somebody does who tells no gateway of it. */
  const insertContact = (name: string) =>
    onPrimary.query('INSERT INTO contact (workspace_id, id, name) VALUES ($1, gen_random_uuid(), $2)', [
      workspace.workspaceId,
      name,
    ]);
  const listed = async (): Promise<string[]> =>
    (await workspace.graphql<Names>(names)).contacts.nodes.map(({ name }) => name);
  /** Longer than what a write says of itself holds. */
  const nobodyWroteLately = () => wait(maxLag * 2_000 + 200);

  beforeEach(async () => {
    await until(true);
    workspace = await createWorkspace();
  });

  it('is read for lists, searches, counts and exports, once nobody has written to the workspace for REPLICA_LAG', async () => {
    await createContact('Ada');
    await nobodyWroteLately();
    await onReplica('SELECT pg_wal_replay_pause()');
    try {
      await insertContact('Bob');
      expect(await listed()).toEqual(['Ada']);
      const counted =
        '{ contactCount(filter: { name: { isSet: true } }) search: contacts(first: 5, search: { text: "Bob" }) { nodes { name } } }';
      expect(await workspace.graphql(counted)).toEqual({ contactCount: 1, search: { nodes: [] } });
      expect(await (await workspace.fetch('/export/contacts.csv')).text()).not.toContain('Bob');
    } finally {
      await onReplica('SELECT pg_wal_replay_resume()');
    }
  });

  it('is not read by any process while a workspace has just been written to', async () => {
    await onReplica('SELECT pg_wal_replay_pause()');
    const other = await openServer({ url: primary.url, poolSize: 6, replicas: { urls: [replica.url], maxLag } });
    try {
      await createContact('Ada');
      expect(await listed()).toEqual(['Ada']);
      expect(await other.replicas?.readerFor(workspace.workspaceId)).toBeNull();
      const elsewhere = await createWorkspace();
      expect(await other.replicas?.readerFor(elsewhere.workspaceId)).not.toBeNull();
    } finally {
      await onReplica('SELECT pg_wal_replay_resume()');
      await other.close();
    }
  });

  it('is left out once it is behind by more than REPLICA_LAG, and read again when it has caught up', async () => {
    await onReplica('SELECT pg_wal_replay_pause()');
    try {
      await insertContact('Ada');
      await until(false);
      expect(await listed()).toEqual(['Ada']);
      expect(store.replicas?.states()).toEqual([
        expect.objectContaining({ isUsed: false, lag: expect.any(Number) as number }),
      ]);
    } finally {
      await onReplica('SELECT pg_wal_replay_resume()');
    }
    await until(true);
  });

  it('is never asked for a key, or for the feed of changes', async () => {
    await onReplica('SELECT pg_wal_replay_pause()');
    try {
      await onPrimary.query(
        "INSERT INTO outbox_event (workspace_id, id, type, contact_id) VALUES ($1, gen_random_uuid(), 'contact.deleted', gen_random_uuid())",
        [workspace.workspaceId],
      );
      expect(await workspace.graphql('{ changes { nodes { type } } }')).toEqual({
        changes: { nodes: [{ type: 'CONTACT_DELETED' }] },
      });
      await onPrimary.query('UPDATE api_key SET revoked_at = now() WHERE workspace_id = $1', [workspace.workspaceId]);
      expect((await workspace.send(names)).status).toBe(401);
    } finally {
      await onReplica('SELECT pg_wal_replay_resume()');
    }
  });

  it.each(['SIGKILL', 'SIGSTOP'] as const)(
    'that gets %s under reads and writes costs no answer, and is read again once it is back',
    async (signal) => {
      const quiet = await createWorkspace();
      const working = new AbortController();
      const failures: string[] = [];
      const keep = async (work: () => Promise<unknown>): Promise<void> => {
        while (!working.signal.aborted) await work().catch((error: unknown) => failures.push(String(error)));
      };
      let written = 0;
      const requests = [
        ...Array.from({ length: 4 }, () => keep(() => quiet.graphql(names))),
        keep(async () => {
          await createContact(`Written ${written}`);
          written += 1;
        }),
      ];
      await wait(300);
      replica.signal(signal);
      await until(false);
      await wait(500);
      working.abort();
      await Promise.all(requests);
      expect(failures).toEqual([]);
      expect(await workspace.graphql('{ contactCount }')).toEqual({ contactCount: written });
      await (signal === 'SIGSTOP' ? replica.signal('SIGCONT') : replica.start());
      await until(true);
    },
  );

  it('that is none, because it takes writes, is not read', async () => {
    const wrong = await openServer({ url: primary.url, poolSize: 3, replicas: { urls: [primary.url], maxLag } });
    expect(wrong.replicas?.states()).toEqual([expect.objectContaining({ isUsed: false, lag: null })]);
    const name = `127.0.0.1:${primary.port}/postgres`;
    expect(await checkDatabase(wrong, readConfig({}))).toContainEqual(
      expect.objectContaining({ check: 'replica', ok: false, found: expect.stringContaining(name) as string }),
    );
    await wrong.close();
    expect(await checkDatabase(store, readConfig({}))).toContainEqual(
      expect.objectContaining({ check: 'replica', ok: true }),
    );
  });

  it('need not be there when the gateway starts', async () => {
    const { url } = await gateway();
    replica.signal('SIGKILL');
    const started = await openServer({ url: primary.url, poolSize: 3, replicas: { urls: [replica.url], maxLag } });
    expect(started.replicas?.states()[0]?.isUsed).toBe(false);
    await replica.start();
    await vi.waitUntil(() => started.replicas?.states()[0]?.isUsed === true, 20_000);
    await started.close();
    expect((await fetch(`${url}/ready`)).status).toBe(200);
  });
});
