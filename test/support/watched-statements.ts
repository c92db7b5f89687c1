import { afterAll, beforeAll } from 'vitest';
import type { Store } from '../../src/store/index.ts';
import { gateway } from './gateway.ts';
import { brokenRules } from './statement-rules.ts';
import { tablesWithoutWorkspace } from './workspace-conditions.ts';

interface Violation {
  broken: string[];
  statement: string;
}

/** What only the database can time: all gateways share its clock (access/idempotency.ts, domain/jobs/statements.ts). */
const timedByTheDatabase = /\bidempotency_record\b|\bjob j\b|INSERT INTO job AS j\b/;
/** A process looks after the jobs of all workspaces. */
const ofAllWorkspaces =
  /job j (?:SET due_at = now\(\) )?WHERE j\.finished_at (?:IS NULL|<)|DELETE FROM job_input i WHERE i\.created_at </;

function rulesBrokenBy(statement: string): string[] {
  const rules = timedByTheDatabase.test(statement) ? [] : brokenRules(statement);
  return [
    ...(ofAllWorkspaces.test(statement) ? [] : tablesWithoutWorkspace(statement)).map(
      (table) => `${table} needs a condition of its own, workspace_id = $n`,
    ),
    ...rules,
  ];
}

/** Collects the statements that a store runs from now on. Returns what tells which of them break a rule, and which. */
export function watchStatements(store: Store): { violations: () => Violation[] } {
  const statements = new Set<string>();
  store.onStatement((text) => statements.add(text));
  const violations = (): Violation[] =>
    [...statements]
      .map((statement) => ({ broken: rulesBrokenBy(statement), statement: statement.replaceAll(/\s+/g, ' ') }))
      .filter(({ broken }) => broken.length > 0);
  return { violations };
}

/** Fails the test file where a statement that it brought about, one of its own included, has no condition on the workspace of each table, or breaks another rule. */
export function checkStatements(): void {
  let watched: ReturnType<typeof watchStatements>;
  beforeAll(async () => {
    watched = watchStatements((await gateway()).store);
  });
  afterAll(() => {
    const violations = watched.violations();
    if (violations.length > 0) throw new Error(`statements break rules: ${JSON.stringify(violations, null, 2)}`);
  });
}
