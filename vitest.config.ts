import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  // As Node resolves it, so that our code and the libraries share one GraphQLError: Vite alone would take graphql's ES build.
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] },
  test: {
    include: ['test/**/*.test.ts'],
    // Of the embedded store alone: a run on a server leaves them to the other run.
    exclude: [
      ...configDefaults.exclude,
      ...(process.env['TEST_DATABASE_URL']
        ? [
            'test/http/process.test.ts',
            'test/store/folder-lock.test.ts',
            'test/store/first-start.test.ts',
            'test/pages/browser.test.ts',
          ]
        : []),
    ],
    globalSetup: ['test/support/global-setup.ts'],
    // A worker opens its server and its database once, and all of its files share them: modules are not isolated.
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: process.env.CI ? ['dot'] : ['default'],
  },
});
