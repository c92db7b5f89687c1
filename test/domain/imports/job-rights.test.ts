import { expect, it } from 'vitest';
import { authenticate, isViewer, type Viewer } from '../../../src/access/index.ts';
import { runJob } from '../../../src/domain/jobs/run.ts';
import { gateway } from '../../support/gateway.ts';
import { checkStatements } from '../../support/watched-statements.ts';
import { createWorkspace, type Client } from '../../support/workspace.ts';
import { claimedImport, importedByJob, importJob } from './support/jobs.ts';

checkStatements();

const rows = Array.from({ length: 25 }, (_none, place) => ({ email: `n${place}@example.com` }));

async function viewerOf({ secret }: Client): Promise<Viewer> {
  const found = await authenticate((await gateway()).store, { secret, workspace: null });
  if (!isViewer(found)) throw new Error(found.reason);
  return found;
}

it('a key that is revoked while its import runs ends it behind the last batch, with the reason', async () => {
  const [{ store }, workspace] = [await gateway(), await createWorkspace()];
  const key = await workspace.clientWith('contacts:write');
  const viewer = await viewerOf(key);
  const job = await claimedImport(viewer, rows);
  expect(await runJob(store, job, () => false, 'reference')).toEqual({ state: 'put back' });
  await store.prisma.apiKey.update({ where: { id: viewer.keyId }, data: { revokedAt: new Date() } });
  const claimed = await store.prisma.job.update({
    where: { workspaceId_id: { workspaceId: job.workspaceId, id: job.id } },
    data: { claimId: job.claimId, status: 'RUNNING', dueAt: new Date(Date.now() + 60_000) },
  });
  await runJob(store, { ...claimed, claimId: job.claimId }, () => true, 'reference');
  const ended = await importJob(workspace, job.id);
  expect(ended).toMatchObject({ status: 'FAILED', importResult: { created: 10 } });
  expect(ended.error).toMatch(/^the key that began the import is revoked/);
  expect(await store.prisma.contact.count({ where: { workspaceId: job.workspaceId } })).toBe(10);
});

it('a member who has left the workspace imports nothing more', async () => {
  const [{ store }, workspace] = [await gateway(), await createWorkspace()];
  const member = await workspace.member();
  const job = await claimedImport(await viewerOf(member), rows);
  await store.prisma.member.delete({
    where: { workspaceId_id: { workspaceId: job.workspaceId, id: member.memberId } },
  });
  expect(await runJob(store, job, () => true, 'reference')).toMatchObject({
    state: 'ended',
    job: { status: 'FAILED' },
  });
  expect(await store.prisma.contact.count({ where: { workspaceId: job.workspaceId } })).toBe(0);
});

it('a key that may not write contacts any more imports nothing more', async () => {
  const [{ store }, workspace] = [await gateway(), await createWorkspace()];
  const viewer = await viewerOf(await workspace.clientWith('contacts:write'));
  const job = await claimedImport(viewer, rows);
  await store.prisma.apiKey.update({ where: { id: viewer.keyId }, data: { scopes: ['contacts:read'] } });
  expect(await runJob(store, job, () => true, 'reference')).toMatchObject({
    state: 'ended',
    job: { status: 'FAILED', error: expect.stringContaining('contacts:write') },
  });
});

it('what a member restricted to assigned data imports is theirs, and a contact of somebody else is a conflict', async () => {
  const workspace = await createWorkspace();
  await workspace.graphql('mutation { createContact(input: { email: "n1@example.com" }) { __typename } }');
  const restricted = await workspace.member({ dataScope: 'ASSIGNED' });
  const { importResult } = await importedByJob(restricted, { contacts: rows.slice(0, 3) });
  expect(importResult).toMatchObject({ created: 2, failed: 1, errors: [{ row: 2, code: 'CONFLICT' }] });
  const { contacts } = await restricted.graphql<{ contacts: { totalCount: number } }>('{ contacts { totalCount } }');
  expect(contacts.totalCount).toBe(2);
});

it('an import that an access token began runs with the rights of its member', async () => {
  const workspace = await createWorkspace();
  const restricted = await workspace.member({ dataScope: 'ASSIGNED' });
  const { createAccessToken } = await restricted.graphql<{ createAccessToken: { token: string } }>(
    `mutation { createAccessToken(input: { memberId: "${restricted.memberId}", scopes: [CONTACTS_WRITE] }) { ... on CreateAccessTokenSuccess { token } ... on UserError { message } } }`,
  );
  const response = await restricted.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${createAccessToken.token}` },
    body: JSON.stringify({
      query:
        'mutation { importContacts(input: { asJob: true, contacts: [{ name: "Ada" }] }) { ... on ImportContactsSuccess { job { uuid } } } }',
    }),
  });
  const { data } = (await response.json()) as { data: { importContacts: { job: { uuid: string } } } };
  // The member may see the result with a key of theirs too.
  await expect
    .poll(() => importJob(restricted, data.importContacts.job.uuid), { timeout: 30_000 })
    .toMatchObject({ status: 'DONE', importResult: { created: 1 } });
  expect(await restricted.graphql('{ contacts { nodes { name } } }')).toEqual({
    contacts: { nodes: [{ name: 'Ada' }] },
  });
});

it('the result, which quotes rows, is shown to who began the import, and to keys that read all contacts', async () => {
  const [workspace, stranger] = [await createWorkspace(), await createWorkspace()];
  const importer = await workspace.clientWith('contacts:write');
  const { uuid } = await importedByJob(importer, { contacts: [{ email: 'secret' }] });
  const result = { failed: 1, errors: [{ message: expect.stringContaining('secret') }] };
  expect(await importJob(importer, uuid)).toMatchObject({ importResult: result });
  expect(await importJob(await workspace.clientWith('contacts:read'), uuid)).toMatchObject({ importResult: result });
  for (const other of [
    await workspace.clientWith('contacts:write'),
    await workspace.member({ role: 'ADMIN', dataScope: 'ASSIGNED' }),
  ])
    expect(await importJob(other, uuid)).toMatchObject({ status: 'DONE', importResult: null });
  expect(await importJob(stranger, uuid)).toBeNull();
});
