import { newSecret } from '../../access/index.ts';
import { sql, type Queryable, type Store } from '../../store/index.ts';
import { buildDemo } from './build.ts';
import { insertRows } from './insert.ts';
import type { DemoRows } from './rows.ts';
import { day } from './seed-context.ts';

/** The start of the day, in UTC: what the demo data is as of, so that it is neither stale nor in the future. */
function today(): Date {
  return new Date(Math.floor(Date.now() / day) * day);
}

export interface DemoOptions {
  /** The API key that opens the demo workspace; its secret is kept in clear, to be shown. */
  readonly demoKey: { readonly secret: string };
  /** How many contacts; 2,000 if not given. */
  readonly contacts?: number;
  /** The day that the data is as of; today if not given. Made on another day, the data is the same, moved by the days between. */
  readonly now?: Date;
}

/**
 * Fills a new workspace `demo`, in one transaction. The same options give the same ids and values on the same
 * day, but for the cursor secret. Throws UniqueViolation where the workspace is there already.
 */
export async function seedDemo(store: Store, options: DemoOptions): Promise<void> {
  const rows = await makeRows(options);
  await store.transaction((transaction) => insertDemo(transaction, rows));
}

/**
 * Does what seedDemo does, but only where the store has no workspace yet. Of several servers that start at once on one
 * database, one fills it. Returns whether it was this one.
 */
export async function seedDemoOnEmptyStore(store: Store, options: DemoOptions): Promise<boolean> {
  if (!(await isEmpty(store))) return false;
  const rows = await makeRows(options);
  return store.transaction(async (transaction) => {
    await transaction.query(sql`LOCK TABLE workspace IN EXCLUSIVE MODE`);
    if (!(await isEmpty(transaction))) return false;
    await insertDemo(transaction, rows);
    return true;
  });
}

function makeRows({ demoKey, contacts = 2000, now = today() }: DemoOptions): Promise<DemoRows> {
  return buildDemo({ slug: 'demo', name: 'Demo', contacts, now, keySecret: demoKey.secret, cursorSecret: newSecret() });
}

async function insertDemo(transaction: Queryable, rows: DemoRows): Promise<void> {
  for (const [table, tableRows] of Object.entries(rows)) await insertRows(transaction, table, tableRows);
}

async function isEmpty(queryable: Queryable): Promise<boolean> {
  const workspaces = await queryable.query(sql`SELECT id FROM workspace LIMIT 1`);
  return workspaces.length === 0;
}
