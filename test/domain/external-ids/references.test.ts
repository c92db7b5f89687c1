import { describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../../../src/values/ids.ts';
import { createWorkspace } from '../../support/workspace.ts';
import { concepts, twoObjects, write, type Concept } from './concepts.ts';

type Ids = Awaited<ReturnType<typeof twoObjects>>;

const ways: [
  title: string,
  reference: (ids: Ids, concept: Concept) => Record<string, unknown>,
  found: 'first' | 'second' | null,
][] = [
  ['a UUID', ({ first }) => ({ id: first }), 'first'],
  ['a UUID in capitals', ({ first }) => ({ id: first.toUpperCase() }), 'first'],
  ['a global id', ({ first }, { type }) => ({ id: encodeGlobalId(type, first) }), 'first'],
  ['a global id of another type', ({ first }) => ({ id: encodeGlobalId('Contact', first) }), null],
  ['an external id as an id', () => ({ id: 'f-1' }), null],
  ['a UUID as a legacy id', ({ second }) => ({ legacyId: { id: second, label: 'pylon' } }), 'second'],
  ['an external id of the label', () => ({ legacyId: { id: 'f-1', label: 'zeta' } }), 'second'],
  ['an external id of another label', () => ({ legacyId: { id: 'f-1', label: 'orgcrm' } }), null],
  [
    'an external id of any label: the first in the alphabet',
    () => ({ legacyId: { id: 'shared', label: 'orgcrm', anyLabel: true } }),
    'second',
  ],
  [
    'an external id of any label, its own first',
    () => ({ legacyId: { id: 'shared', label: 'crm', anyLabel: true } }),
    'first',
  ],
  ['an external id in another case', () => ({ legacyId: { id: 'F-1', label: 'pylon', anyLabel: true } }), null],
];

describe.each(concepts)('a $noun', (concept) => {
  const { name } = concept;
  const query = `query ($id: ID, $externalId: String, $label: String, $legacyId: LegacyIdReference) { found: ${name}(id: $id, externalId: $externalId, label: $label, legacyId: $legacyId) { uuid } }`;

  it.each(ways)('is read, changed and deleted by %s', async (_title, reference, found) => {
    const objects = await twoObjects(concept);
    const { workspace } = objects;
    const named = reference(objects, concept);
    expect(await workspace.graphql(query, named)).toEqual({ found: found === null ? null : { uuid: objects[found] } });
    const notFound = { code: 'NOT_FOUND', path: ['input', 'id' in named ? 'id' : 'legacyId'] };
    const externalIds = [{ label: 'new', externalId: 'n-1' }];
    expect(await write(concept, 'update', workspace, { ...named, externalIds })).toMatchObject(
      found === null ? notFound : { uuid: objects[found], externalIds },
    );
    // A legacy id with its label is gone with the change.
    const present = found === null ? named : { id: objects[found] };
    expect(await write(concept, 'delete', workspace, present)).toMatchObject(
      found === null ? notFound : { uuid: objects[found] },
    );
    const { listed } = await workspace.graphql<{ listed: unknown }>(`{ listed: ${concept.list('uuid')} }`);
    expect(JSON.stringify(listed).match(/uuid/g)).toHaveLength(found === null ? 2 : 1);
  });

  it('is deleted by an old id', async () => {
    const { workspace, second } = await twoObjects(concept);
    expect(await write(concept, 'delete', workspace, { legacyId: { id: 'f-1', label: 'zeta' } })).toMatchObject({
      uuid: second,
    });
  });

  it('is read by an external id, of one label or of any', async () => {
    const { workspace, first, second } = await twoObjects(concept);
    const by = async (variables: object): Promise<string | undefined> =>
      (await workspace.graphql<{ found: { uuid: string } | null }>(query, { ...variables })).found?.uuid;
    expect([
      await by({ externalId: 'f-1', label: 'zeta' }),
      await by({ externalId: 'f-1' }),
      await by({ externalId: 'f-1', label: 'crm' }),
    ]).toEqual([second, first, undefined]);
  });

  it('must be named in one way', async () => {
    const { workspace, first } = await twoObjects(concept);
    const legacyId = { id: first, label: 'pylon' };
    for (const input of [{}, { id: null }, { id: first, legacyId }]) {
      for (const verb of ['update', 'delete'] as const) {
        expect(await write(concept, verb, workspace, input)).toMatchObject({
          code: 'VALIDATION_ERROR',
          message: 'id: give exactly one of id and legacyId',
          path: ['input', 'id'],
        });
      }
    }
    for (const variables of [{}, { id: first, legacyId }, { id: first, externalId: 'f-1' }]) {
      expect((await workspace.send(query, variables)).errors).toMatchObject([
        { message: expect.stringMatching(/^id: give exactly one of id, .*externalId and legacyId$/) as string },
      ]);
    }
    expect((await workspace.send(query, { id: first, label: 'pylon' })).errors).toMatchObject([
      { message: 'label: it goes with externalId alone' },
    ]);
  });

  it('of another workspace is not known', async () => {
    const { first } = await twoObjects(concept);
    const other = await createWorkspace();
    for (const id of [first, 'f-1'])
      expect(await other.graphql(query, { legacyId: { id, label: 'pylon', anyLabel: true } })).toEqual({ found: null });
  });
});
