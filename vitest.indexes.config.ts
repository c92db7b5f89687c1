import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

const { projects: _tests, ...shared } = base.test ?? {};

// The check of the indexes on 100,000 contacts takes longer than a test should: `npm run check:indexes`, and .ci/run.
// It fills the database by statements over all workspaces.
export default defineConfig({
  ...base,
  test: { ...shared, include: ['test/**/*.check.ts'], globalSetup: ['test/support/global-setup.ts'] },
});
