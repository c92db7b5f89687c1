import { afterAll, beforeAll } from 'vitest';
import type { Store } from '../../src/store/index.ts';
import { gateway } from './gateway.ts';
import { tablesWithoutWorkspace } from './workspace-conditions.ts';

interface Violation {
  tables: string[];
  statement: string;
}

/** Collects the statements that a store runs from now on. Returns what tells which of them read or change a table without a condition on its workspace. */
export function watchStatements(store: Store): { violations: () => Violation[] } {
  const statements = new Set<string>();
  store.onStatement((text) => statements.add(text));
  const violations = (): Violation[] =>
    [...statements]
      .map((statement) => ({ tables: tablesWithoutWorkspace(statement), statement: statement.replaceAll(/\s+/g, ' ') }))
      .filter(({ tables }) => tables.length > 0);
  return { violations };
}

/** Fails the test file where a statement that it brought about, one of its own included, has no condition on the workspace of each table. */
export function checkStatements(): void {
  let watched: ReturnType<typeof watchStatements>;
  beforeAll(async () => {
    watched = watchStatements((await gateway()).store);
  });
  afterAll(() => {
    const violations = watched.violations();
    if (violations.length > 0)
      throw new Error(
        `each table of a workspace needs a condition of its own, workspace_id = $n: ${JSON.stringify(violations, null, 2)}`,
      );
  });
}
