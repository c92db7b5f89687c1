import { expect, it } from 'vitest';
import { resolveTagNames } from '../../../src/domain/tags/index.ts';
import { gateway, statementsOf } from '../../support/gateway.ts';
import { createWorkspace } from '../../support/workspace.ts';

it('creates unknown tags and finds known ones without case by one statement, the first spelling wins', async () => {
  const { workspaceId } = await createWorkspace();
  const { store } = await gateway();
  const first = await resolveTagNames(store, workspaceId, ['VIP', 'Größe', 'vip', '日本']);
  expect(first.map(({ name }) => name)).toEqual(['VIP', 'Größe', '日本']);

  let again: typeof first = [];
  const statements = await statementsOf(async () => {
    again = await resolveTagNames(store, workspaceId, ['new', 'gRÖSSE', 'GRÖßE', 'Vip', 'NEW']);
  });
  expect(statements).toHaveLength(1);
  expect(again.map(({ name }) => name)).toEqual(['new', 'Größe', 'VIP']);
  expect([again[1]?.id, again[2]?.id]).toEqual([first[1]?.id, first[0]?.id]);
});

it('keeps tags of workspaces apart, and does nothing for no names', async () => {
  const [one, other] = [await createWorkspace(), await createWorkspace()];
  const { store } = await gateway();
  const [ofOne] = await resolveTagNames(store, one.workspaceId, ['vip']);
  const [ofOther] = await resolveTagNames(store, other.workspaceId, ['VIP']);
  expect(ofOther?.name).toBe('VIP');
  expect(ofOther?.id).not.toBe(ofOne?.id);
  expect(await statementsOf(() => resolveTagNames(store, one.workspaceId, []))).toEqual([]);
});

it('gives transactions that create the same tags at once the same tags, in whatever order they name them', async () => {
  const { workspaceId } = await createWorkspace();
  const { store } = await gateway();
  const names = Array.from({ length: 30 }, (_, place) => `tag ${place}`);
  const orders = Array.from({ length: 8 }, (_, place) =>
    place % 2 === 0 ? names : names.toReversed().map((name) => name.toUpperCase()),
  );
  const resolved = await Promise.all(
    orders.map((order) => store.transaction((transaction) => resolveTagNames(transaction, workspaceId, order))),
  );

  const idsByName = resolved.map((tags) => new Map(tags.map(({ id, name }) => [name.toLowerCase(), id])));
  for (const ids of idsByName) expect(ids).toEqual(idsByName[0]);
  expect(new Set(idsByName[0]?.values()).size).toBe(30);
  expect(await store.prisma.tag.count({ where: { workspaceId } })).toBe(30);
});
