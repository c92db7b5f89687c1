import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** What the generated Prisma client is made from. */
const clientSources = ['prisma/schema.prisma', 'prisma.config.ts', 'package.json'];
const clientFiles = ['src/store/generated/client/client.ts', 'src/store/generated/pothos.ts'];

/** What the bundle is made from: everything in these, the packages that npm has installed, and the way that it is built. */
const bundleSources = ['src', 'prisma', 'package.json', 'package-lock.json', 'node_modules/.package-lock.json', 'scripts/build.mjs', 'scripts/bundle-options.mjs'];

/** Written as the last step of a build, so a build that was cut short counts as none. */
export const bundleStamp = 'dist/.built';

/**
 * The time of the newest file in a file or folder, in milliseconds.
 * @param {string} path relative to the package
 * @returns {number} 0 when nothing is there
 */
function newest(path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(join(root, path)).map((entry) => newest(`${path}/${entry}`)));
}

/**
 * The time of a file that a step makes, in milliseconds.
 * @param {string} path relative to the package
 * @returns {number} -1 when it is missing, so that it is older than anything
 */
function made(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? -1;
}

/** Whether the Prisma client is missing or older than the schema. */
export function clientIsStale() {
  return Math.min(...clientFiles.map(made)) < Math.max(...clientSources.map(newest));
}

/** Whether the bundle in dist is missing or older than its sources, the generated client among them. */
export function bundleIsStale() {
  return made(bundleStamp) < Math.max(...bundleSources.map(newest));
}
