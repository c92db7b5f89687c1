import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { root } from '../../scripts/paths.mjs';

const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  engines: { node: string };
  scripts: Record<string, string>;
};
const check = './scripts/check-node.cjs';

/** What the check does in a Node of this version: its exit code, null where it lets the process go on, and what it says. */
function checked(version: string): { code: number | null; said: string[] } {
  const result: ReturnType<typeof checked> = { code: null, said: [] };
  runInNewContext(readFileSync(join(root, check), 'utf8'), {
    require: () => packageJson,
    console: { error: (line: string) => void result.said.push(line) },
    process: { versions: { node: version }, exit: (code: number) => void (result.code = code) },
  });
  return result;
}

it.each(['12.22.12', '18.20.8', '20.18.3', '8.0.0'])('refuses Node %s in one line', (version) => {
  expect(checked(version)).toEqual({ code: 1, said: [`Node 20.19 or newer is needed, but this is Node ${version}.`] });
});

it.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0', process.versions.node])('lets Node %s go on', (version) => {
  expect(checked(version)).toEqual({ code: null, said: [] });
});

it('stands before whatever the server and the command line read', () => {
  for (const name of ['start', 'cli', 'dev'])
    expect(packageJson.scripts[name]).toMatch(new RegExp(`^exec node --require=${check.replaceAll('.', '\\.')} `));
});
