import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** What the generated Prisma client is made from. */
const clientSources = ['prisma/schema.prisma', 'prisma.config.ts', 'package.json'];
const clientFiles = ['src/store/generated/client/client.ts', 'src/store/generated/pothos.ts'];

/** What the bundle is made from: everything in these, the packages that npm has installed, and the way that it is built. */
const bundleSources = [
  'src',
  'prisma',
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
  'scripts/build.mjs',
  'scripts/bundle-options.mjs',
];

/** Written as the last step of a build, so a build that was cut short counts as none. */
export const bundleStamp = 'dist/.built';

/**
 * The time of the newest file in a file or folder, in milliseconds.
 * @param {string} path absolute
 * @returns {number} 0 when nothing is there
 */
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((entry) => newest(join(path, entry))));
}

/**
 * The time of a file that a step makes, in milliseconds.
 * @param {string} path absolute
 * @returns {number} -1 when it is missing, so that it is older than anything
 */
function made(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -1;
}

/**
 * Whether one of the files that a step makes is missing, or older than something that it is made from.
 * @param {string[]} files
 * @param {string[]} sources
 * @param {string} folder of the package, which the paths are relative to
 */
function isStale(files, sources, folder) {
  const within = (/** @type {string} */ path) => join(folder, path);
  return Math.min(...files.map(within).map(made)) < Math.max(...sources.map(within).map(newest));
}

/** Whether the Prisma client is missing or older than the schema. @param {string} folder of the package */
export function clientIsStale(folder = root) {
  return isStale(clientFiles, clientSources, folder);
}

/** Whether the bundle in dist is missing or older than its sources, the generated client and the installed packages among them. @param {string} folder of the package */
export function bundleIsStale(folder = root) {
  return isStale([bundleStamp], bundleSources, folder);
}
