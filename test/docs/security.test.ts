import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/paths.mjs';

it('names for everything that is defended a test that exists', async () => {
  const page = await readFile(join(root, 'docs/security.md'), 'utf8');
  const [, table = ''] = /^\| against [^\n]*\n[^\n]*\n([\s\S]*?)\n\n/m.exec(page) ?? [];
  const rows = table.split('\n');
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    const tests = Array.from(row.matchAll(/`(test\/[^`]+)`/g), ([, file = '']) => file);
    expect([row, tests.length]).not.toEqual([row, 0]);
    for (const file of tests) expect([file, existsSync(join(root, file))]).toEqual([file, true]);
  }
});
