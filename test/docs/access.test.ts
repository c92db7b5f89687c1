import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/paths.mjs';
import { scopes } from '../../src/access/index.ts';
import { schema } from '../../src/domain/schema.ts';

/** The root fields that the document lists under each scope. */
async function documented(): Promise<Record<string, string[]>> {
  const page = await readFile(join(root, 'docs/access.md'), 'utf8');
  const fields = new Set(
    [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {})),
  );
  const items = page.matchAll(/^- \*\*`?([a-z: ]+)`?\*\*([\s\S]*?)(?=\n- |\n\n)/gm);
  return Object.fromEntries(
    Array.from(items, ([, scope = '', text = '']) => [
      scope === 'any key' ? 'any' : scope,
      Array.from(text.matchAll(/`(\w+)`/g), ([, name = '']) => name).filter((name) => fields.has(name)),
    ]),
  );
}

it('the scopes that the fields of the schema need are those in the document', async () => {
  const needed: Record<string, string[]> = Object.fromEntries(['any', ...scopes].map((scope) => [scope, []]));
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const { name, extensions } of Object.values(type?.getFields() ?? {}))
      for (const scope of [extensions['scope']].flat()) needed[String(scope)]?.push(name);
  }
  const sorted = (table: Record<string, string[]>) =>
    Object.fromEntries(Object.entries(table).map(([scope, names]) => [scope, names.toSorted()]));
  expect(sorted(await documented())).toEqual(sorted(needed));
});

it.each([
  ['settings', /(?:Tag|View|Views|CustomField|CustomFieldFolder|CustomValue|Location|PortalRole)$/, 'settings:write'],
  ['members and keys', /(?:Member|ApiKey)$/, 'admin'],
])('every mutation of %s needs the scope for them', (_what, named, scope) => {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(
    ({ name }) => named.test(name) && name !== 'setContactCustomValue',
  );
  expect(mutations.map(({ name, extensions }) => [name, extensions['scope']])).toEqual(
    mutations.map(({ name }) => [name, scope]),
  );
});
