import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './paths.mjs';
import { bundleIsStale, clientIsStale } from './staleness.mjs';

/**
 * Runs one step of the build; its output is shown only when it fails, so that what the caller prints
 * (the command line has --json) stays clean. Ends the process when the step fails.
 * @param {string[]} command the program, as a path from the package's root, and its arguments
 */
function step(command) {
  const [program = '', ...rest] = command;
  if (!existsSync(join(root, program))) {
    console.error(
      `${program} is missing, and it is needed to build the project. Run "npm ci" first (with development dependencies).`,
    );
    process.exit(1);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, program), ...rest], {
    cwd: root,
    // Prisma starts its generators by name, so they have to be found without npm too.
    env: { ...process.env, PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter) },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status === 0) return;
  console.error(`${stdout}${stderr}`);
  process.exit(status ?? 1);
}

/** Generates the Prisma client if it is missing or older than the schema. */
export function ensureClient() {
  if (!clientIsStale()) return;
  step(['node_modules/prisma/build/index.js', 'generate']);
}

/** Brings the generated client and the bundle up to date; returns at once when both are. */
export function ensureBuilt() {
  if (clientIsStale() || bundleIsStale()) {
    console.error('Building…');
    ensureClient();
    step(['scripts/build.mjs']);
  }
}
