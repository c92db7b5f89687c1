import pg from 'pg';
import { v7 } from 'uuid';
import { hashSecret } from '../src/access/index.ts';
import { copyRows } from './copy.ts';
import { cpuMs, type Running } from './processes.ts';

/** How an import went, against COPY. */
export interface ImportMeasured {
  rows: number;
  importMs: number;
  copyMs: number;
  cpuMsPerRow: number;
}

interface Row {
  first: string;
  last: string;
  email: string;
  phone: string;
  company: string;
  tier: string;
  score: number;
}

function rowsOf(count: number, round: string): Row[] {
  return Array.from({ length: count }, (_, n) => ({
    first: `First${n}`,
    last: `Last${n % 997}`,
    email: `row${n}-${round}@example.com`,
    phone: `+1666${String(n).padStart(7, '0')}`,
    company: `Company ${n % 500}`,
    tier: ['gold', 'silver', 'bronze'][n % 3] ?? '',
    score: n % 100,
  }));
}

function csvOf(rows: Row[]): string {
  const lines = rows.map(({ first, last, email, phone, company, tier, score }) =>
    [first, last, email, phone, company, tier, score].join(','),
  );
  return ['first_name,last_name,email,phone,company,customValues.tier,customValues.score', ...lines].join('\n');
}

const columns = [
  'workspace_id',
  'id',
  'name',
  'first_name',
  'last_name',
  'email',
  'emails',
  'phone',
  'phones',
  'phone_keys',
  'company',
  'source',
  'custom_values',
];

/** The same contacts as the import makes of them, for COPY. */
function copyOf(rows: Row[], workspace: string): Buffer {
  const lines = rows.map(({ first, last, email, phone, company, tier, score }) =>
    [
      workspace,
      v7(),
      `${first} ${last}`,
      first,
      last,
      email,
      `{${email}}`,
      phone,
      `{${phone}}`,
      `{${phone}}`,
      company,
      'import',
      JSON.stringify({ tier, score }),
    ].join('\t'),
  );
  return Buffer.from(lines.map((line) => `${line}\n`).join(''));
}

/** A workspace of its own with the bench's custom fields, and a key to it. */
async function newWorkspace(client: pg.Client, name: string): Promise<{ id: string; key: string }> {
  const [id, key] = [v7(), `import-${name}-0123456789abcdef`];
  await client.query(`INSERT INTO workspace (id, slug, name, cursor_secret) VALUES ($1, $2, 'Import', 'import')`, [
    id,
    `import-${name}`,
  ]);
  await client.query(
    `INSERT INTO api_key (id, workspace_id, name, prefix, hash, scopes) VALUES ($1, $2, 'import', 'im', $3, ARRAY['contacts:read','contacts:write'])`,
    [v7(), id, hashSecret(key)],
  );
  await client.query(
    `INSERT INTO custom_field (workspace_id, id, key, label, type, options, position) VALUES ($1, gen_random_uuid(), 'tier', 'Tier', 'SELECT', ARRAY['gold','silver','bronze'], 0), ($1, gen_random_uuid(), 'score', 'Score', 'NUMBER', '{}', 1)`,
    [id],
  );
  return { id, key };
}

const mutation = `mutation ($file: Upload!) { importContacts(input: { file: $file, matchOn: EMAIL }) {
  __typename ... on ImportContactsSuccess { created failed } ... on UserError { message } } }`;

async function importRows({ url }: Running, key: string, csv: string): Promise<{ created: number }> {
  const form = new FormData();
  form.set('operations', JSON.stringify({ query: mutation, variables: { file: null } }));
  form.set('map', JSON.stringify({ 0: ['variables.file'] }));
  form.set('0', new File([csv], 'contacts.csv', { type: 'text/csv' }));
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: form,
  });
  const answer = (await response.json()) as { data?: { importContacts: { created: number } } };
  const created = answer.data?.importContacts.created;
  if (created === undefined) throw new Error(`the import failed: ${JSON.stringify(answer).slice(0, 1_000)}`);
  return { created };
}

/**
 * Imports new contacts through the gateway, each matched by its email, and copies the same contacts into the same table
 * with its indexes, each time into a workspace of its own.
 */
export async function measureImport(
  gateway: Running,
  connectionString: string,
  count: number,
  round: number,
): Promise<ImportMeasured> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const name = `${process.pid}-${round}`;
    const rows = rowsOf(count, name);
    const [imported, copied] = [await newWorkspace(client, name), await newWorkspace(client, `${name}-copy`)];
    // What one leaves for later must not be the other's to do.
    await client.query('CHECKPOINT').catch(() => undefined);
    const copyMs = await copyRows(client, 'contact', columns, copyOf(rows, copied.id));
    await client.query('CHECKPOINT').catch(() => undefined);
    const csv = csvOf(rows);
    const [started, cpu] = [performance.now(), cpuMs(gateway)];
    const { created } = await importRows(gateway, imported.key, csv);
    if (created !== count) throw new Error(`the import made ${created} contacts of ${count} rows`);
    return { rows: count, importMs: performance.now() - started, copyMs, cpuMsPerRow: (cpuMs(gateway) - cpu) / count };
  } finally {
    await client.end();
  }
}
