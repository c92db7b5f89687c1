import { setTimeout } from 'node:timers/promises';
import { referenceTo, type Viewer } from '../../../../src/access/index.ts';
import { insertHead, insertRows, type JobKey } from '../../../../src/domain/imports/job/job-input.ts';
import { defaultOptions, type ImportOptions } from '../../../../src/domain/imports/options.ts';
import { noRows } from '../../../../src/domain/imports/result.ts';
import { objectRecord } from '../../../../src/domain/imports/source/record.ts';
import { insertJob, type ClaimedJob } from '../../../../src/domain/jobs/statements.ts';
import { newId } from '../../../../src/values/ids.ts';
import { gateway } from '../../../support/gateway.ts';
import type { Client } from '../../../support/workspace.ts';
import { resultFields } from './imports.ts';

/** What clients see of the job of an import. */
export interface SeenImport {
  uuid: string;
  kind: string;
  status: string;
  done: number;
  total: number;
  error: string | null;
  importResult: object | null;
}

export const importJobFields = `uuid kind status done total error importResult { ${resultFields} }`;

/** Begins an import as a job. @returns the answer */
export async function begin(client: Client, input: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { importContacts } = await client.graphql<{ importContacts: Record<string, unknown> }>(
    `mutation ($input: ImportContactsInput!) { importContacts(input: $input) {
      ... on ImportContactsSuccess { ${resultFields} job { uuid kind status done total error } } ... on ValidationError { issues { path code message } } } }`,
    { input: { ...input, asJob: true } },
  );
  return importContacts;
}

/** What a client sees of the job of an import. */
export async function importJob(client: Client, id: string): Promise<SeenImport> {
  const { job } = await client.graphql<{ job: SeenImport }>(
    `query ($id: ID!) { job(id: $id) { ${importJobFields} } }`,
    { id },
  );
  return job;
}

/** Begins an import as a job, and waits until that has ended. */
export async function importedByJob(client: Client, input: Record<string, unknown>): Promise<SeenImport> {
  const { job } = (await begin(client, input)) as { job: SeenImport };
  for (;;) {
    const seen = await importJob(client, job.uuid);
    if (seen.status === 'DONE' || seen.status === 'FAILED') return seen;
    await setTimeout(20);
  }
}

/** An import of these rows in batches of this size, which the test itself works on. */
export async function claimedImport(
  viewer: Viewer,
  rows: readonly object[],
  { rowsOfBatch = 10, ...options }: Partial<ImportOptions> & { rowsOfBatch?: number } = {},
): Promise<ClaimedJob> {
  const { store } = await gateway();
  const [key, claimId]: [JobKey, string] = [{ workspaceId: viewer.workspace.id, id: newId() }, newId()];
  const head = {
    source: { origin: 'values', header: null },
    options: { ...defaultOptions, ...options },
    seen: { columns: [], ignored: [] },
  } as const;
  await insertHead(store, key, { ...head, seen: { columns: [], ignored: [] } });
  for (let place = 0; place < rows.length; place += rowsOfBatch) {
    const records = rows.slice(place, place + rowsOfBatch).map(objectRecord);
    await insertRows(store, key, { place: place + 1, records });
  }
  const result = { ...noRows, errors: [], omittedErrors: 0, warnings: [], ignoredColumns: [] };
  const payload = { begunBy: referenceTo(viewer) };
  const job = await store.transaction((transaction) =>
    insertJob(transaction, { ...key, kind: 'IMPORT_CONTACTS', payload, total: rows.length, result }, claimId),
  );
  return { ...job, claimId };
}

/** How many batches of rows an import has left, and what they have in common. */
export async function inputLeft(workspaceId: string): Promise<number> {
  return (await gateway()).store.prisma.jobInput.count({ where: { workspaceId } });
}
