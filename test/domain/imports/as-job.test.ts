import { expect, it } from 'vitest';
import { gateway } from '../../support/gateway.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';
import { endStateOf, rowsOf } from './support/end-state.ts';
import { contactsOf, imported, nothing } from './support/imports.ts';
import { begin, importedByJob, inputLeft } from './support/jobs.ts';

const { __typename: success, ...noResult } = nothing;

/** Several batches of either store. */
const count = 1_230;
const rows = (): object[] => [...rowsOf(count)];

function csvOf(objects: Iterable<object>): string {
  const columns = ['email', 'name', 'phone', 'company', 'notes', 'tags', 'Firm size', 'Newsletter'];
  const lines = [...objects].map((row, place) => {
    const cells: Record<string, string> = {
      ...(row as Record<string, string>),
      Newsletter: place % 7 === 0 ? 'perhaps' : '',
    };
    return columns.map((column) => cells[column] ?? '').join(',');
  });
  return [columns.join(','), ...lines].join('\n');
}

const custom = `mutation {
  a: createCustomField(input: { key: "plan", label: "Plan", type: SELECT, options: ["pro", "free"] }) { __typename }
  b: createCustomField(input: { key: "size", label: "Size", type: NUMBER, required: true }) { __typename }
  c: createTag(input: { name: "VIP" }) { __typename } }`;

/** Inputs of every kind, each with what it is about. */
const inputs: [title: string, input: Record<string, unknown>][] = [
  [
    'a CSV text with errors, warnings, repeated rows and unknown columns',
    { text: csvOf(rowsOf(count)), tags: ['imported'], requireCustomFields: false },
  ],
  ['rows as values', { contacts: rows(), tags: ['imported', 'vip'], requireCustomFields: false }],
  [
    'NDJSON that is matched by phone',
    {
      text: rows()
        .map((row) => JSON.stringify(row))
        .join('\n'),
      format: 'NDJSON',
      matchOn: 'PHONE',
      requireCustomFields: false,
    },
  ],
  [
    'required custom fields that rows lack, known by a column of another row',
    {
      contacts: [
        { email: 'a@example.com', Size: 1, Plan: 'pro' },
        { email: 'b@example.com' },
        { email: 'c@example.com', Size: 'large' },
      ],
    },
  ],
  [
    'a mapping, and a value that clears',
    {
      text: 'who,firm,x\na@example.com,Acme,1\nb@example.com,NULL,2\n',
      mapping: [
        { column: 'who', field: 'email' },
        { column: 'x', field: 'customValues.size' },
        { column: 'firm', field: 'company' },
      ],
      clearValue: 'NULL',
    },
  ],
  [
    'rows that skip what is there',
    {
      contacts: [
        { email: 'a@example.com', name: 'First' },
        { email: 'a@example.com', name: 'Second' },
      ],
      onConflict: 'SKIP',
      requireCustomFields: false,
    },
  ],
  [
    'ids that are kept',
    {
      contacts: [
        { id: '0198a5b2-7c5f-7000-8000-000000000001', name: 'Kept' },
        { id: 'no id', name: 'Wrong' },
      ],
      keepIds: true,
      requireCustomFields: false,
    },
  ],
  [
    'references to what is not there',
    {
      contacts: [
        { email: 'a@example.com', account: 'none' },
        { email: 'b@example.com', portalRole: 'none' },
      ],
      unknownReferences: 'CLEAR',
      requireCustomFields: false,
    },
  ],
  [
    'the answers of an API',
    {
      text: JSON.stringify({
        data: [
          { id: 'p1', name: 'Ada', email: 'ada@example.com', tags: ['x'] },
          { id: 'p1', email: 'nobody' },
        ],
      }),
      from: 'PYLON',
    },
  ],
  [
    'lines that cannot be read',
    {
      text: '{"email":"a@example.com"}\n{"email":\n[1]\n{"email":"b@example.com"}\n',
      format: 'NDJSON',
      requireCustomFields: false,
    },
  ],
  ['no rows', { contacts: [] }],
];

async function prepared(): Promise<TestWorkspace> {
  const workspace = await createWorkspace();
  await workspace.graphql(custom);
  return workspace;
}

it.each(inputs)(
  'an import as a job comes to what the same import in one request does: %s',
  { timeout: 120_000 },
  async (_title, input) => {
    const [{ store }, atOnce, later] = [await gateway(), await prepared(), await prepared()];
    const { __typename, ...expected } = (await imported(atOnce, input)) as Record<string, unknown> & { total: number };
    expect(__typename).toBe(success);
    const job = await importedByJob(later, input);
    expect(job).toMatchObject({
      kind: 'IMPORT_CONTACTS',
      status: 'DONE',
      error: null,
      done: expected.total,
      total: expected.total,
    });
    expect(job.importResult).toEqual(expected);
    expect(await endStateOf(store, later.workspaceId)).toEqual(await endStateOf(store, atOnce.workspaceId));
    expect(await inputLeft(later.workspaceId)).toBe(0);
  },
);

it('answers at once with the job, and the numbers of nothing that is done', async () => {
  const workspace = await createWorkspace();
  const answer = await begin(workspace, { text: `email,Shoe size\n${'a@example.com,1\n'.repeat(count)}` });
  expect(answer).toEqual({
    ...noResult,
    ignoredColumns: ['Shoe size'],
    job: { uuid: expect.any(String), kind: 'IMPORT_CONTACTS', status: 'WAITING', done: 0, total: count, error: null },
  });
});

it.each<[string, Record<string, unknown>, object]>([
  ['a header of which nothing is known', { text: 'foo,bar\n1,2\n' }, { path: ['input', 'text'], code: 'REQUIRED' }],
  [
    'rows of which no key is known',
    { text: '{"foo":1}\n{"bar":2}\n', format: 'NDJSON' },
    { path: ['input', 'text'], code: 'REQUIRED' },
  ],
  [
    'a wrong option',
    { contacts: [{ name: 'a' }], clearValue: ' ' },
    { path: ['input', 'clearValue'], code: 'INVALID_VALUE' },
  ],
  ['two sources', { contacts: [], text: '' }, { path: ['input'], code: 'CONFLICTING_ARGUMENTS' }],
  [
    'a dry run',
    { contacts: [{ name: 'a' }], dryRun: true },
    { path: ['input', 'asJob'], code: 'CONFLICTING_ARGUMENTS' },
  ],
  [
    'no column to match by',
    { contacts: [{ name: 'a' }], matchOn: 'ID' },
    { path: ['input', 'matchOn'], code: 'CONFLICTING_ARGUMENTS' },
  ],
])('what the whole import is refused for is refused at once, and begins nothing: %s', async (_title, input, issue) => {
  const [{ store }, workspace] = [await gateway(), await createWorkspace()];
  expect(await begin(workspace, input)).toEqual({ issues: [expect.objectContaining(issue)] });
  expect(await store.prisma.job.count({ where: { workspaceId: workspace.workspaceId } })).toBe(0);
  expect(await inputLeft(workspace.workspaceId)).toBe(0);
});

it('values keep all of their digits, and keys their order and any character', async () => {
  const workspace = await createWorkspace();
  const line =
    '{"email":"a@example.com","E-Mail":"b@example.com","a\\u0000b":1,"properties":{"exact":12345678901234567890.1}}';
  const job = await importedByJob(workspace, { text: line, format: 'NDJSON' });
  expect(job).toMatchObject({ status: 'DONE', importResult: { created: 1, ignoredColumns: ['a\u0000b'] } });
  expect(await contactsOf(workspace, 'emails')).toEqual([{ emails: ['a@example.com', 'b@example.com'] }]);
  const text = await (
    await workspace.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ contacts { nodes { properties } } }' }),
    })
  ).text();
  expect(text).toContain('12345678901234567890.1');
});
