import { parse, type DocumentNode } from 'graphql';
import {
  addExternalIds,
  concepts,
  type ConceptName,
  type ExternalIdValue,
  type OwnedExternalId,
} from '../../external-ids/index.ts';
import type { ViewerContext } from '../../../graphql/context.ts';
import type { Executor } from '../../../graphql/execution/executor.ts';
import { readingAnew } from '../../../graphql/loader.ts';
import { foldCase } from '../../../values/index.ts';
import { batchesOf } from '../batches.ts';
import type { ImportDialect } from '../presets/dialects.ts';
import type { ListPreset } from '../presets/lists.ts';
import type { SourceRows } from '../source/read-source.ts';
import { listedConcepts, type ListedFields } from './concepts.ts';
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

const size = { rows: 200, characters: 1_000_000 };

function documentOf(concept: ConceptName): DocumentNode {
  const object = `${concept.charAt(0).toLowerCase()}${concept.slice(1)}`;
  return parse(`mutation ($input: Create${concept}Input!) { answer: create${concept}(input: $input) {
    ... on Create${concept}Success { object: ${object} { uuid } } ... on UserError { path message } ... on ValidationError { issues { path message } } } }`);
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
  const summary: ListSummary = { total: 0, created: 0, known: 0, failed: 0, errors: [] };
  const fail = (row: number, errors: { path: readonly string[]; message: string }[]): void => {
    summary.failed++;
    for (const {
      path: [, field, ...rest],
      message,
    } of errors) {
      const column = preset.columns.find(([, name]) => name === field)?.[0] ?? field;
      summary.errors.push({ row, field: column === undefined ? null : [column, ...rest].join('.'), message });
    }
  };

  const create = async (row: number, input: ListedFields, externalIds: ExternalIdValue[]): Promise<string | null> => {
    const { data, errors } = await execute({
      document,
      variables: { input: { ...inputOf(input), externalIds } },
      context: readingAnew(context),
    });
    if (data == null) {
      fail(
        row,
        (errors ?? []).map(({ message }) => ({ path: [], message })),
      );
      return null;
    }
    const { object, issues, path = [], message = '' } = data['answer'] as Answer;
    if (object !== undefined) return object.uuid;
    fail(row, issues ?? [{ path, message }]);
    return null;
  };

  const importBatch = async (listed: readonly ListedRow[]): Promise<void> => {
    const fresh = readingAnew(context);
    const [byId, byName] = await Promise.all([
      Promise.all(listed.map(({ id }) => ids.findByIdOrName(id === null ? {} : { id }, from, fresh))),
      Promise.all(
        listed.map(({ fields: { [nameField]: name } }) =>
          ids.findByIdOrName(typeof name === 'string' ? { name } : {}, from, fresh),
        ),
      ),
    ]);
    const added: OwnedExternalId[] = [];
    // What earlier rows of the batch have made or taken: by its id there, and by its name where a name is had once.
    const made = new Map<string, string>();
    const named = new Set<string>();
    for (const [place, { row, id, externalIds, fields, problem }] of listed.entries()) {
      if (problem !== null) {
        fail(row, [{ path: [], message: problem }]);
        continue;
      }
      const name = typeof fields[nameField] === 'string' ? foldCase(fields[nameField].trim()) : '';
      const keys = [
        ...(id === null ? [] : [`id ${id}`]),
        ...(concepts[concept].isUnique && name !== '' ? [`name ${name}`] : []),
      ];
      const sameName = byName[place] ?? null;
      const mayTakeName = sameName !== null && (concepts[concept].isUnique || !named.has(sameName.id));
      const known =
        byId[place]?.id ??
        keys.map((key) => made.get(key)).find((found) => found !== undefined) ??
        (mayTakeName ? sameName.id : undefined);
      const object = known ?? (await create(row, fields, externalIds));
      if (object === null) continue;
      if (sameName?.id === object) named.add(object);
      for (const key of keys) made.set(key, object);
      if (known === undefined) summary.created++;
      else {
        summary.known++;
        added.push(...externalIds.map(({ label, externalId }) => ({ label, externalId, ownerId: known })));
      }
    }
    await addExternalIds(context.store, concept, context.viewer.workspace.id, added);
  };

  for await (const batch of batchesOf(rows.records, size)) {
    await importBatch(batch.map((record) => readListed(record, rows.header, ++summary.total, from, preset)));
  }
  return summary;
}
