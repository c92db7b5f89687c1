import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * The committed files that `npm run generate` writes, with what they hold.
 * @returns {Map<string, string>} by path
 */
function generatedFiles() {
  const inSource = ['src', 'clients/typescript/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.generated.ts'))
      .map((file) => `${folder}/${file}`),
  );
  const ofRelay = readdirSync(join(root, 'examples/relay/__generated__')).map(
    (file) => `examples/relay/__generated__/${file}`,
  );
  return new Map(
    ['schema.graphql', ...inSource, ...ofRelay]
      .filter((file) => statSync(join(root, file), { throwIfNoEntry: false }))
      .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  );
}

// Compared with what was there rather than with the last commit, so that it can be asked before a commit too.
const before = generatedFiles();
const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'generate'], { cwd: root, encoding: 'utf8' });
if (status !== 0) {
  console.error(`${stdout}${stderr}\nnpm run generate failed.`);
  process.exit(1);
}
const after = generatedFiles();
const stale = [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
if (stale.length > 0) {
  console.error(`Stale, and written anew by npm run generate: ${stale.join(', ')}. Look at them and commit them.`);
  process.exit(1);
}
