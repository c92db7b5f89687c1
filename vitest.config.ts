import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

/** Tests of one function or file, which need neither a database nor a process. */
const unit = ['test/**/*.unit.test.ts'];

/** Of the embedded store alone: a run on a server leaves them to the other run. */
const embeddedOnly = [
  'test/cli/beside-server.test.ts',
  'test/http/process.test.ts',
  'test/store/folder-lock.test.ts',
  'test/store/first-start.test.ts',
  'test/pages/browser.test.ts',
];

/** They have a run of their own, with more input than there is time for here. */
const random = ['test/**/random-input.test.ts', 'test/graphql/random-documents.test.ts'];

export default defineConfig({
  // As Node resolves it, so that our code and the libraries share one GraphQLError: Vite alone would take graphql's ES build.
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] },
  test: {
    // A worker opens its server and its database once, and all of its files share them: modules are not isolated.
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: process.env.CI ? ['dot'] : ['default'],
    projects: [
      { extends: true, test: { name: 'unit', include: unit } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/**/*.test.ts'],
          exclude: [
            ...configDefaults.exclude,
            ...unit,
            ...(process.env['TEST_DATABASE_URL'] ? embeddedOnly : []),
            ...(process.env['RANDOM_INPUT'] === 'apart' ? random : []),
          ],
          globalSetup: ['test/support/global-setup.ts'],
          setupFiles: ['test/support/show-exchanges.ts'],
        },
      },
    ],
  },
});
