import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundleOptions } from './bundle-options.mjs';
import { root } from './paths.mjs';

// node scripts/run-ts.mjs <file.ts> [arguments]: Node 20 cannot read TypeScript, so the script is bundled into
// dist/scripts, from where it finds the installed packages, and run in this process.
const [source, ...rest] = process.argv.slice(2);
if (!source) {
  console.error('Name the TypeScript file to run: node scripts/run-ts.mjs <file.ts> [arguments]');
  process.exit(1);
}
const outfile = join(root, 'dist', source.replace(/\.ts$/, '.js'));
await build({ ...bundleOptions, entryPoints: [source], outfile });
process.setSourceMapsEnabled(true);
process.argv.splice(1, process.argv.length, outfile, ...rest);
await import(pathToFileURL(outfile).href);
