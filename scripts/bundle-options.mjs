import { root } from './paths.mjs';

/**
 * How a bundle of this project is made: our own modules in one file, installed packages left where npm put them. What `npm start` runs has most of them bundled, too (build.mjs).
 * @satisfies {import('esbuild').BuildOptions}
 */
export const bundleOptions = /** @type {const} */ ({
  absWorkingDir: root,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
});

/** What is run, by the name of its bundle. */
export const entries = { main: 'src/process/main.ts', 'cli/main': 'src/cli/main.ts' };
