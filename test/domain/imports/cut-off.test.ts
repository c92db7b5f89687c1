import { expect, it } from 'vitest';
import type { Viewer } from '../../../src/access/index.ts';
import type { ViewerContext } from '../../../src/graphql/context.ts';
import {
  defaultOptions,
  runImport,
  type ImportCounts,
  type ImportOptions,
  type RowError,
} from '../../../src/domain/imports/index.ts';
import type { SourceRows } from '../../../src/domain/imports/source/read-source.ts';
import { objectRecord, type SourceRecord } from '../../../src/domain/imports/source/record.ts';
import { readSource } from '../../../src/domain/imports/source/read-source.ts';
import { sql, type Store } from '../../../src/store/index.ts';
import { gateway } from '../../support/gateway.ts';
import { createWorkspace } from '../../support/workspace.ts';
import { endStateOf, rowsOf } from './support/end-state.ts';
import { rowsAs } from '../../support/rows-as.ts';

async function newContext(wrap: (store: Store) => Store = (store) => store): Promise<ViewerContext> {
  const { workspaceId: id, slug } = await createWorkspace();
  const viewer: Viewer = {
    keyId: '',
    workspace: { id, slug, name: slug, cursorSecret: '', customFieldsVersion: null, removedCustomFieldKeys: null },
    member: null,
    scopes: new Set(),
    dataScope: 'ALL',
  };
  return { store: wrap((await gateway()).store), viewer, requestId: 'test' };
}

async function* recordsOf(rows: Iterable<object>): AsyncIterable<SourceRecord> {
  for (const row of rows) yield objectRecord(row);
}

const options: ImportOptions = { ...defaultOptions, tags: ['imported'] };

it('imports the good rows of ten thousand, and reports each wrong one', { timeout: 240_000 }, async () => {
  const context = await newContext();
  const errors: RowError[] = [];
  const summary = await runImport(
    { origin: 'values', header: null, records: recordsOf(rowsOf(10_000)) },
    options,
    context,
    { onBatch: (_counts, found) => void errors.push(...found) },
  );
  const rows = [...rowsOf(10_000)].map((row, place) => ({ row: place + 1, email: '', ...row }));
  const [wrong, good] = [
    rows.filter(({ email }) => email.startsWith('no email')),
    rows.filter(({ email }) => !email.startsWith('no email')),
  ];
  const message = (email: string): string =>
    `email: "${email}" is not a valid email address: name@example.com, at most 254 characters`;
  expect(errors).toEqual(
    wrong.map(({ row, email }) => ({ row, field: 'email', code: 'INVALID_FORMAT', message: message(email) })),
  );
  // A row without an email is a contact of its own here: its name has its number in it.
  const created = new Set(good.map(({ row, email }) => email.toLowerCase() || row)).size;
  expect(summary).toEqual({
    total: 10_000,
    failed: 500,
    created,
    updated: 9_500 - created,
    skipped: 0,
    ignoredColumns: [],
    warnings: [],
  });
  const [stored] = await context.store.query(
    rowsAs<{ contacts: number }>(
      sql`SELECT count(*) AS contacts FROM contact WHERE workspace_id = ${context.viewer.workspace.id}::uuid`,
    ),
  );
  expect(stored).toEqual({ contacts: created });
});

const count = 600;
const rowsOfBatch = 100;

async function uninterrupted(): Promise<{ context: ViewerContext; counts: ImportCounts; state: unknown }> {
  const context = await newContext();
  const source: SourceRows = { origin: 'values', header: null, records: recordsOf(rowsOf(count)) };
  const {
    ignoredColumns: _ignored,
    warnings: _warnings,
    ...counts
  } = await runImport(source, options, context, { rowsOfBatch });
  return { context, counts, state: await endStateOf(context.store, context.viewer.workspace.id) };
}

it('comes to the same end when it is run again after it was stopped', { timeout: 240_000 }, async () => {
  const whole = await uninterrupted();
  const context = await newContext();
  const stop = new AbortController();
  const first = await runImport(
    { origin: 'values', header: null, records: recordsOf(rowsOf(count)) },
    options,
    context,
    { rowsOfBatch, signal: stop.signal, onBatch: () => stop.abort() },
  );
  expect(first.total).toBeLessThan(whole.counts.total);
  expect(await endStateOf(context.store, context.viewer.workspace.id)).not.toEqual(whole.state);
  const second = await runImport(
    { origin: 'values', header: null, records: recordsOf(rowsOf(count)) },
    options,
    context,
    { rowsOfBatch },
  );
  expect(second.created + first.created).toBe(whole.counts.created);
  expect(await endStateOf(context.store, context.viewer.workspace.id)).toEqual(whole.state);
});

it(
  'comes to the same end when it is run again after the database was lost in the middle of a batch',
  { timeout: 240_000 },
  async () => {
    const whole = await uninterrupted();
    let left = 3;
    const context = await newContext((store) => ({
      ...store,
      transaction: (work) =>
        store.transaction(async (transaction) => {
          const result = await work(transaction);
          if (left-- <= 0) throw new Error('the connection is lost');
          return result;
        }),
    }));
    await expect(
      runImport({ origin: 'values', header: null, records: recordsOf(rowsOf(count)) }, options, context, {
        rowsOfBatch,
      }),
    ).rejects.toThrow('the connection is lost');
    left = Infinity;
    await runImport({ origin: 'values', header: null, records: recordsOf(rowsOf(count)) }, options, context, {
      rowsOfBatch,
    });
    expect(await endStateOf(context.store, context.viewer.workspace.id)).toEqual(whole.state);
  },
);

it('run again when it was done, it changes nothing and records no event', { timeout: 240_000 }, async () => {
  const { context, state } = await uninterrupted();
  const rows = [...rowsOf(count)].filter((row) => !('company' in row || 'notes' in row));
  const [before] = await context.store.query(
    sql`SELECT count(*) FROM outbox_event WHERE workspace_id = ${context.viewer.workspace.id}::uuid`,
  );
  const again = await runImport({ origin: 'values', header: null, records: recordsOf(rows) }, options, context);
  expect(again).toMatchObject({ created: 0, updated: rows.length - again.failed });
  expect(
    await context.store.query(
      sql`SELECT count(*) FROM outbox_event WHERE workspace_id = ${context.viewer.workspace.id}::uuid`,
    ),
  ).toEqual([before]);
  expect(await endStateOf(context.store, context.viewer.workspace.id)).toEqual(state);
});

it('reads no further ahead than a few batches, however many rows there are', { timeout: 240_000 }, async () => {
  const context = await newContext();
  const progress = { read: 0, max: 0 };
  async function* fiftyThousand(): AsyncIterable<SourceRecord> {
    for (let number = 0; number < 50_000; number++) {
      progress.read++;
      yield { kind: 'object', object: { email: `n${number % 5_000}@example.com`, name: 'x' } };
    }
  }
  const summary = await runImport(
    { origin: 'values', header: null, records: fiftyThousand() },
    { ...options, dryRun: true },
    context,
    {
      onBatch: ({ total }) => {
        progress.max = Math.max(progress.max, progress.read - total);
      },
    },
  );
  expect(summary).toMatchObject({ total: 50_000, created: 5_000, updated: 45_000 });
  expect(progress.max).toBeLessThanOrEqual(3_000);
});

it('closes a source, however its import ends', async () => {
  const context = await newContext();
  let open = 0;
  const source = (text: string) => ({
    name: null,
    size: null,
    async *open() {
      open++;
      try {
        for (const character of text) yield Buffer.from(character);
      } finally {
        open--;
      }
    },
  });
  const asRead = { format: null, delimiter: null, encoding: null };
  const stopped = { signal: AbortSignal.abort() };
  for (const [text, more, listener] of [
    ['email\na@example.com\n', {}, {}],
    ['email\na@example.com\n', {}, stopped],
    ['foo\n1\n', {}, {}],
    ['foo\n1\n', { mapping: [{ column: 'bar', field: 'email' }] }, {}],
    ['foo\n1\n', { clearValue: '' }, {}],
    ['[{"email":"a@example.com"}]', {}, stopped],
    ['', {}, {}],
    ['{"foo":[]}', {}, {}],
  ] as const) {
    await readSource(source(text), asRead)
      .then((rows) => runImport(rows, { ...options, ...more }, context, listener))
      .catch(() => null);
    expect(open).toBe(0);
  }
});
