// Compiles the operations of main.ts by relay-compiler, and bundles it: node examples/relay/build.mjs <file>
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

execFileSync(process.execPath, [require.resolve('relay-compiler/cli.js')], { cwd: folder, stdio: 'inherit' });

await build({
  entryPoints: [`${folder}/main.ts`],
  outfile: process.argv[2] ?? `${folder}/main.js`,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
  plugins: [
    {
      // What the plugins of Relay for Vite, webpack and Babel do: in place of an operation stands what it was compiled to.
      name: 'relay',
      setup(compiler) {
        compiler.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => ({
          loader: 'ts',
          contents: (await readFile(path, 'utf8')).replaceAll(
            /graphql`\s*(?:query|mutation|fragment|subscription) (\w+)[^`]*`/g,
            (_operation, name) => `(await import('./__generated__/${name}.graphql.ts')).default`,
          ),
        }));
      },
    },
  ],
});
