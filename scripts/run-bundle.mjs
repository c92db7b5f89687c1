import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

/**
 * Runs an entry point of dist in this process, so that signals, standard streams and the exit code are its own.
 * Stack traces name the lines of the TypeScript sources.
 * @param {string} entry relative to dist
 */
export async function runBundle(entry) {
  process.setSourceMapsEnabled(true);
  const file = join(root, 'dist', entry);
  process.argv[1] = file;
  await import(pathToFileURL(file).href);
}
