import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions, entries } from './bundle-options.mjs';
import { root } from './paths.mjs';
import { bundleStamp } from './staleness.mjs';

/**
 * Packages that stay where npm put them: the database finds its WebAssembly files beside its own modules, and the others
 * are large and rarely loaded.
 */
const external = ['@electric-sql/pglite', '@faker-js/faker', '@graphql-yoga/render-graphiql'];

// Taken before the work: a file that is saved while the build runs is newer than the stamp.
const started = new Date();
rmSync(join(root, 'dist'), { recursive: true, force: true });
await build({
  ...bundleOptions,
  // Packages are bundled too: finding and reading their thousand files takes longer than everything else that a start does.
  packages: 'bundle',
  external,
  // Packages in CommonJS load Node's own modules with require.
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
  },
  // Only what is loaded is parsed, and no name in a stack trace is lost.
  minifySyntax: true,
  minifyWhitespace: true,
  entryPoints: entries,
  outdir: 'dist',
  splitting: true,
});
writeFileSync(join(root, bundleStamp), '');
utimesSync(join(root, bundleStamp), started, started);
