import { parse, type DocumentNode } from 'graphql';
import { addExternalIds, concepts, type ConceptName, type OwnedExternalId } from '../../external-ids/index.ts';
import type { ViewerContext } from '../../../graphql/context.ts';
import type { Executor } from '../../../graphql/execution/executor.ts';
import { readingAnew } from '../../../graphql/loader.ts';
import { foldCase } from '../../../values/index.ts';
import { batchesOf } from '../batches.ts';
import type { ImportDialect } from '../presets/dialects.ts';
import type { ListPreset } from '../presets/lists.ts';
import type { SourceRows } from '../source/read-source.ts';
import { listedConcepts } from './concepts.ts';
import { readListed, type ListedRow } from './read-listed.ts';

/** What is wrong with a row of a list. */
interface ListError {
  /** From 1. */
  row: number;
  /** Where in the row; null where the row as a whole is wrong. */
  field: string | null;
  message: string;
}

/** What became of a list. */
export interface ListSummary {
  total: number;
  created: number;
  /** How many rows are about something that was there already. */
  known: number;
  failed: number;
  errors: ListError[];
}

/** The object that was created, under its own name; or what is wrong. */
interface Answer {
  object?: { uuid: string };
  path?: string[];
  message?: string;
  issues?: { path: string[]; message: string }[];
}

interface RowIssue {
  path: readonly string[];
  message: string;
}

/** The field of a row to blame, as the other system names it. */
function columnOf([, field, ...rest]: readonly string[], { columns }: ListPreset): string | null {
  const column = columns.find(([, name]) => name === field)?.[0] ?? field;
  return column === undefined ? null : [column, ...rest].join('.');
}

function nameOf({ fields }: ListedRow, nameField: string): { name?: string } {
  const name = fields[nameField];
  return typeof name === 'string' ? { name } : {};
}

/** The id of the object that a mutation created, or what is wrong with its input. */
function uuidOrIssues({ data, errors = [] }: Awaited<ReturnType<Executor>>): string | RowIssue[] {
  if (data == null) return errors.map(({ message }) => ({ path: [], message }));
  const { object, issues, path = [], message = '' } = data['answer'] as Answer;
  return object?.uuid ?? issues ?? [{ path, message }];
}

const size = { rows: 200, characters: 1_000_000 };

function documentOf(concept: ConceptName): DocumentNode {
  const object = `${concept.charAt(0).toLowerCase()}${concept.slice(1)}`;
  return parse(`mutation ($input: Create${concept}Input!) { answer: create${concept}(input: $input) {
    ... on Create${concept}Success { object: ${object} { uuid } } ... on UserError { path message } ... on ValidationError { issues { path message } } } }`);
}

/** What earlier rows of a batch have made or taken: by its id there, and by its name where a name is had once. */
class NamesOfBatch {
  readonly #isUnique: boolean;
  readonly #made = new Map<string, string>();
  readonly #named = new Set<string>();

  constructor(isUnique: boolean) {
    this.#isUnique = isUnique;
  }

  keysOf({ id, fields }: ListedRow, nameField: string): string[] {
    const name = typeof fields[nameField] === 'string' ? foldCase(fields[nameField].trim()) : '';
    return [...(id === null ? [] : [`id ${id}`]), ...(this.#isUnique && name !== '' ? [`name ${name}`] : [])];
  }

  made(keys: readonly string[]): string | undefined {
    return keys.map((key) => this.#made.get(key)).find((found) => found !== undefined);
  }

  /** The object with the name, where it may be the one of this row. */
  free(sameName: { id: string } | null): string | undefined {
    return sameName !== null && (this.#isUnique || !this.#named.has(sameName.id)) ? sameName.id : undefined;
  }

  take(object: string, keys: readonly string[], sameName: { id: string } | null): void {
    if (sameName?.id === object) this.#named.add(object);
    for (const key of keys) this.#made.set(key, object);
  }
}

/**
 * Imports a list of what contacts point to: each row is the object with its id of the other system, else the one with its
 * name, else a new one, and the object keeps the id under the system's label. What is there already is not changed otherwise,
 * so a list again changes nothing. Rows that are wrong cost no other row.
 * @param execute runs the mutations that create objects, by whose rules a row is right or wrong
 */
export async function importList(
  rows: SourceRows,
  from: ImportDialect,
  preset: ListPreset,
  context: ViewerContext,
  execute: Executor,
): Promise<ListSummary> {
  const { concept } = preset;
  const { ids, nameField, inputOf } = listedConcepts[concept];
  const document = documentOf(concept);
  const create = async ({ fields, externalIds }: ListedRow): Promise<string | RowIssue[]> =>
    uuidOrIssues(
      await execute({
        document,
        variables: { input: { ...inputOf(fields), externalIds } },
        context: readingAnew(context),
      }),
    );
  const summary: ListSummary = { total: 0, created: 0, known: 0, failed: 0, errors: [] };
  const fail = (row: number, errors: readonly RowIssue[]): void => {
    summary.failed++;
    for (const { path, message } of errors) summary.errors.push({ row, field: columnOf(path, preset), message });
  };

  const importBatch = async (listed: readonly ListedRow[]): Promise<void> => {
    const fresh = readingAnew(context);
    const [byId, byName] = await Promise.all([
      Promise.all(listed.map(({ id }) => ids.findByIdOrName(id === null ? {} : { id }, from, fresh))),
      Promise.all(listed.map((row) => ids.findByIdOrName(nameOf(row, nameField), from, fresh))),
    ]);
    const names = new NamesOfBatch(concepts[concept].isUnique);
    const added: OwnedExternalId[] = [];
    for (const [place, row] of listed.entries()) {
      if (row.problem !== null) {
        fail(row.row, [{ path: [], message: row.problem }]);
        continue;
      }
      const keys = names.keysOf(row, nameField);
      const sameName = byName[place] ?? null;
      const known = byId[place]?.id ?? names.made(keys) ?? names.free(sameName);
      const object = known ?? (await create(row));
      if (typeof object !== 'string') {
        fail(row.row, object);
        continue;
      }
      names.take(object, keys, sameName);
      if (known === undefined) summary.created++;
      else {
        summary.known++;
        added.push(...row.externalIds.map(({ label, externalId }) => ({ label, externalId, ownerId: known })));
      }
    }
    await addExternalIds(context.store, concept, context.viewer.workspace.id, added);
  };

  for await (const batch of batchesOf(rows.records, size)) {
    await importBatch(batch.map((record) => readListed(record, rows.header, ++summary.total, from, preset)));
  }
  return summary;
}
