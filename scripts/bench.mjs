import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundleOptions } from './bundle-options.mjs';
import { root } from './paths.mjs';

// The gateway is measured as users run it, built; the baselines and the bench are bundled beside it.
execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
await build({
  ...bundleOptions,
  entryPoints: [
    'bench/main.ts',
    'bench/baselines/hand-written.ts',
    'bench/baselines/conventional.ts',
    'bench/baselines/executor.ts',
  ],
  outdir: 'dist/bench',
  outbase: 'bench',
});
process.chdir(root);
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(root, 'dist/bench/main.js')).href);
