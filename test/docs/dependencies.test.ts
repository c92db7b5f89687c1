import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/paths.mjs';

it('each package that is installed has a line that says why, and each line is about one that is', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const installed = Object.keys({ ...dependencies, ...devDependencies });
  const page = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
  const named = [...page.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  const isNamed = (name: string): boolean =>
    named.some((each) => each === name || (each.endsWith('/…') && name.startsWith(each.slice(0, -1))));
  expect(installed.filter((name) => !isNamed(name))).toEqual([]);
  expect(named.filter((name) => !name.endsWith('/…') && !installed.includes(name))).toEqual([]);
});
