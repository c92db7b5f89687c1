import { expect, it } from 'vitest';
import { createWorkspace } from '../../support/workspace.ts';
import { insertContacts } from '../tags/support.ts';

it('stores custom values and keys that are longer than an index entry may be', async () => {
  const workspace = await createWorkspace();
  const noise = Array.from({ length: 4_000 }, (_, place) =>
    String.fromCodePoint(0x4e00 + ((place * 7919) % 20_000)),
  ).join('');
  const customValues = { about: noise, list: [noise, 'short'], [noise]: 1 };
  await insertContacts(workspace.workspaceId, ['Ada'], { customValues });
  expect(await workspace.graphql('{ contacts { nodes { customValues } } }')).toEqual({
    contacts: { nodes: [{ customValues }] },
  });
});
