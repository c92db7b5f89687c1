import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { root } from '../../scripts/paths.mjs';

const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter((page) => existsSync(join(root, page)));

const textOf = (page: string): string => readFileSync(join(root, page), 'utf8').replaceAll(/```[\s\S]*?```/g, '');

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page: string): Set<string> {
  const headings = [...textOf(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

it.each(pages)('%s links to files and headings that exist', (page) => {
  const broken = [...textOf(page).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page : join(dirname(page), path);
      if (!existsSync(join(root, file))) return true;
      return anchor !== undefined && !(statSync(join(root, file)).isFile() && anchorsOf(file).has(anchor));
    });
  expect(broken).toEqual([]);
});

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => existsSync(join(root, file)));
/** The ends of their paths: `mount.ts`, `http/mount.ts`, … */
const pathEnds = new Set(
  files.flatMap((file) => file.split('/').map((_, index, parts) => parts.slice(index).join('/'))),
);

it('pages and comments name files that exist', () => {
  const sources = files.filter((file) => /^(?:src|test|bench)\/.*(?<!\.generated)\.ts$/.test(file));
  const comments = (file: string): string =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\/\*\*?[\s\S]*?\*\/|(?<!:)\/\/ .*/g)].join('\n');
  const named = (file: string, text: string, names: RegExp): string[] =>
    [...text.matchAll(names)]
      .map(([, name = '']) => name)
      .filter((name) => !pathEnds.has(name) && !name.startsWith('generated/'))
      .map((name) => `${file}: ${name}`);
  const missing = [
    ...pages.flatMap((page) => named(page, textOf(page), /`((?:[\w-]+\/)*[\w-]+\.ts)`/g)),
    ...sources.flatMap((file) => named(file, comments(file), /[(`]((?:[\w-]+\/)*[\w-]+(?:\.test)?\.ts)[)`,]/g)),
  ];
  expect(missing).toEqual([]);
});
