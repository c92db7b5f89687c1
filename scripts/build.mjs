import { existsSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from './bundle-options.mjs';
import { root } from './paths.mjs';
import { bundleStamp } from './staleness.mjs';

const entries = ['src/main.ts', 'src/cli/main.ts'].filter((entry) => existsSync(join(root, entry)));

// Taken before the work: a file that is saved while the build runs is newer than the stamp.
const started = new Date();
rmSync(join(root, 'dist'), { recursive: true, force: true });
await build({ ...bundleOptions, entryPoints: entries, outdir: 'dist', outbase: 'src', splitting: true });
writeFileSync(join(root, bundleStamp), '');
utimesSync(join(root, bundleStamp), started, started);
