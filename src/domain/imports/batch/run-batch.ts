import { identifierKey } from '../../contacts/index.ts';
import { customFieldDefinitions } from '../../custom-fields/index.ts';
import type { ViewerContext } from '../../../graphql/context.ts';
import { readingAnew } from '../../../graphql/loader.ts';
import { UniqueViolation, type Queryable } from '../../../store/index.ts';
import type { ImportOptions } from '../options.ts';
import type { ColumnIssue } from '../row/column.ts';
import type { ImportRow } from '../row/import-row.ts';
import { checkRows, idMatch, type CheckedRow, type RowCheck } from './checked-row.ts';
import { lookUp } from './lookup.ts';
import { planBatch, type PlanRules, type RowIssue, type RowResult } from './plan.ts';
import { isRefusedByStore } from './refusal.ts';
import { writePendingContacts } from './write.ts';

export interface BatchOptions extends Pick<PlanRules, 'overlay'> {
  options: ImportOptions;
  /** Whether custom values are texts, to be converted by the type of their field. */
  areTexts: boolean;
}

/** A batch whose rows are checked, ready to be written. */
export interface CheckedBatch {
  rows: readonly ImportRow[];
  checks: readonly RowCheck[];
  rules: PlanRules;
}

/** Checks the rows of a batch. Nothing is written, and nothing is read that a write could change. */
export async function checkBatch(
  rows: readonly ImportRow[],
  { options, areTexts, overlay }: BatchOptions,
  context: ViewerContext,
): Promise<CheckedBatch> {
  // What was read for the batch before may have changed.
  const ownContext = readingAnew(context);
  const checks = await checkRows(rows, options, areTexts, ownContext);
  return {
    rows,
    checks,
    rules: { viewer: context.viewer, options, overlay, definitions: await customFieldDefinitions(ownContext) },
  };
}

/** What the batch is about: two batches that share a key must not be written at once. */
export function keysOf({ checks }: CheckedBatch): Set<string> {
  const keys = new Set<string>();
  for (const check of checks) {
    if (!check.ok) continue;
    for (const match of check.row.matches) keys.add(match);
    for (const identifier of check.row.identifiers) keys.add(identifierKey(identifier));
    if (check.row.ownId !== null) keys.add(idMatch(check.row.ownId));
  }
  return keys;
}

/** What becomes of a row that contradicts what somebody else is writing. */
export const refusedByStore: RowIssue[] = [
  {
    path: [],
    code: 'CONFLICT',
    message: 'the database refuses the row: it contradicts one that somebody else is writing; import it again',
  },
];

async function plannedAndWritten(
  rows: readonly CheckedRow[],
  rules: PlanRules,
  { store, viewer }: ViewerContext,
): Promise<RowResult[]> {
  if (rules.options.dryRun) {
    const { outcomes, pendingContacts } = planBatch(rows, await lookUp(store, viewer, rows, false), rules);
    for (const pending of pendingContacts) rules.overlay.add(pending);
    return outcomes;
  }
  return store.transaction((transaction) => planAndWrite(transaction, rows, rules));
}

async function planAndWrite(
  transaction: Queryable,
  rows: readonly CheckedRow[],
  rules: PlanRules,
): Promise<RowResult[]> {
  const { viewer } = rules;
  const { outcomes, pendingContacts } = planBatch(rows, await lookUp(transaction, viewer, rows, true), rules);
  await writePendingContacts(transaction, viewer, pendingContacts);
  return outcomes;
}

/**
 * Writes rows in one transaction. Where the store refuses what another writer has made impossible meanwhile, it is planned
 * again on what is there now; where it still refuses, halves are written apart, so that one row costs no other.
 */
async function write(
  rows: readonly CheckedRow[],
  rules: PlanRules,
  context: ViewerContext,
  attempt = 1,
): Promise<RowResult[]> {
  try {
    return await plannedAndWritten(rows, rules, context);
  } catch (error) {
    if (!isRefusedByStore(error)) throw error;
    if (attempt === 1 && error instanceof UniqueViolation) return write(rows, rules, context, 2);
    if (rows.length === 1) return [refusedByStore];
    const middle = Math.ceil(rows.length / 2);
    return [
      ...(await write(rows.slice(0, middle), rules, context)),
      ...(await write(rows.slice(middle), rules, context)),
    ];
  }
}

/** What was left out of each row of a batch. */
export function leftOutOf({ checks }: CheckedBatch): (readonly ColumnIssue[])[] {
  return checks.map((check) => (check.ok ? check.row.leftOut : []));
}

const goodRows = ({ checks }: CheckedBatch): CheckedRow[] => checks.flatMap((check) => (check.ok ? [check.row] : []));

/** What became of each row: of those that are wrong, what is wrong; of the others, what writing them came to. */
function resultsOf({ checks }: CheckedBatch, written: readonly RowResult[]): RowResult[] {
  const outcomes = written.values();
  return checks.map((check) => (check.ok ? (outcomes.next().value ?? []) : check.issues));
}

/** Writes a batch that was checked, and tells what became of each row. */
export async function writeBatch(batch: CheckedBatch, context: ViewerContext): Promise<RowResult[]> {
  const good = goodRows(batch);
  return resultsOf(batch, good.length === 0 ? [] : await write(good, batch.rules, context));
}

/** The same within a transaction of the caller, which is to be rolled back where the store refuses a row (isRefusedByStore). */
export async function writeBatchIn(transaction: Queryable, batch: CheckedBatch): Promise<RowResult[]> {
  const good = goodRows(batch);
  return resultsOf(batch, good.length === 0 ? [] : await planAndWrite(transaction, good, batch.rules));
}
