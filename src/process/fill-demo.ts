import { authenticate, isViewer, newSecret } from '../access/index.ts';
import { sql, type Store, typed } from '../store/index.ts';

/** Fills an empty store with the workspace `demo`, where the configuration wants that. */
export async function seedDemoData(store: Store, demoData: boolean | null): Promise<void> {
  if (!(demoData ?? store.kind === 'embedded')) return;
  const workspaces = await store.query(sql`SELECT id FROM workspace LIMIT 1`);
  if (workspaces.length > 0) return;
  // Loaded only now: what makes the demo data takes long to load, and is needed once in the life of a store.
  const { seedDemoOnEmptyStore } = await import('./demo/seed.ts');
  const secret = newSecret();
  await seedDemoOnEmptyStore(store, { demoKey: { secret } });
}

/** The key that opens the demo workspace, to be shown; null where there is no demo workspace, or its key was revoked. */
export async function findDemoKey(store: Store): Promise<string | null> {
  const [demo] = await store.query(typed({ secret: 'text' })`
    SELECT demo_key AS "secret" FROM workspace WHERE demo_key IS NOT NULL ORDER BY created_at LIMIT 1`);
  if (demo === undefined) return null;
  return isViewer(await authenticate(store, { secret: demo.secret, workspace: null })) ? demo.secret : null;
}
