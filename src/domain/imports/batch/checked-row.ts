import { createHash } from 'node:crypto';
import type { Viewer } from '../../../access/viewer.ts';
import {
  type InputRules,
  type ContactInput,
  type CheckedInput,
  checkInput,
  identifierKey,
  identifiersOf,
  type Identifier,
} from '../../contacts/index.ts';
import type { ViewerContext } from '../../../graphql/context.ts';
import { ValidationFailure } from '../../../values/failures.ts';
import { type Issue } from '../../../values/issues.ts';
import { stringifyJson } from '../../../store/json/index.ts';
import { emailKey, phoneKey } from '../../../values/index.ts';
import type { ImportOptions } from '../options.ts';
import { columnIssue, type ColumnIssue } from '../row/column.ts';
import { withReferencesResolved } from '../presets/index.ts';
import { originOf, type ImportRow } from '../row/import-row.ts';
import { leaveOut, type Rest } from './leave-out.ts';

/** A row whose values are checked, with what it is recognised by. */
export interface CheckedRow {
  row: ImportRow;
  checked: CheckedInput;
  /** What the contact will be identified by, in so far as the row says it. */
  identifiers: Identifier[];
  /** What finds the contact, the first first: keys as identifierKey, phoneMatch and idMatch write them. */
  matches: string[];
  /** The id of a contact that is made for the row; null for any new one. */
  ownId: string | null;
  /** What was left out of the row, because it does not fit a column that is only a guess. */
  leftOut: readonly ColumnIssue[];
}

export type RowCheck = { ok: true; row: CheckedRow } | { ok: false; issues: ColumnIssue[] };

export const phoneMatch = (key: string): string => `phone ${key}`;
export const idMatch = (id: string): string => `id ${id}`;

/**
 * The id of a contact that no email, phone or external id tells apart: made of all that the row says, so that the same
 * row imported again is the same contact; for a member restricted to assigned data, the same of theirs. A UUID of version 8.
 */
function idOfContent(
  { workspace, dataScope, member }: Viewer,
  { input, emails, phones, externalIds, visitorIds, tags }: ImportRow,
): string {
  const content = stringifyJson([
    workspace.id,
    input,
    emails,
    phones,
    externalIds,
    visitorIds,
    tags,
    ...(dataScope === 'ASSIGNED' ? [member?.id] : []),
  ]);
  const hash = createHash('sha256').update(content).digest('hex');
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** The input that the row stands for, but for what depends on the contact as it is. */
function inputOf(
  { input, emails, phones, externalIds, visitorIds, tags }: ImportRow,
  options: ImportOptions,
  areTexts: boolean,
  isRestricted: boolean,
): ContactInput {
  const withPrimary = (primary: string | null | undefined, all: string[]): string[] =>
    primary == null || all.includes(primary) ? all : [primary, ...all];
  return {
    ...input,
    ...(emails.length === 0 ? {} : { emails: withPrimary(input.email, emails) }),
    ...(phones.length === 0 ? {} : { phones: withPrimary(input.phone, phones) }),
    ...(externalIds.length === 0 ? {} : { externalIds }),
    addVisitorIds: visitorIds,
    tags: [...options.tags, ...tags],
    phoneFormat: options.phoneFormat,
    unknownCustomFields: options.unknownCustomFields,
    convertCustomValues: areTexts,
    // Contacts of a member restricted to assigned data stay theirs.
    ...(isRestricted ? { assignedTo: undefined, assignedToId: undefined } : {}),
  };
}

function matchesOf(
  { emails, phones }: CheckedInput,
  identifiers: Identifier[],
  row: ImportRow,
  { matchOn }: ImportOptions,
): string[] {
  switch (matchOn) {
    case 'EMAIL':
    case 'EXTERNAL_ID_OR_EMAIL': {
      const external = matchOn === 'EMAIL' ? [] : identifiers.filter(({ kind }) => kind === 'EXTERNAL_ID');
      const primary = emails.primary == null ? null : emailKey(emails.primary);
      const all = identifiers
        .filter(({ kind }) => kind === 'EMAIL')
        .toSorted((left, right) => Number(right.value === primary) - Number(left.value === primary));
      return [...external, ...all].map(identifierKey);
    }
    case 'PHONE':
      return [phones.primary, ...(phones.all ?? [])]
        .flatMap((phone) => (phone == null ? null : phoneKey(phone)) ?? [])
        .map(phoneMatch);
    case 'EXTERNAL_ID':
      return identifiers.filter(({ kind }) => kind === 'EXTERNAL_ID').map(identifierKey);
    case 'ID':
      return row.id === null ? [] : [idMatch(row.id)];
  }
}

function checkedRow(
  row: ImportRow,
  checked: CheckedInput,
  leftOut: readonly ColumnIssue[],
  options: ImportOptions,
  viewer: Viewer,
): CheckedRow {
  const { primary, all } = checked.emails;
  const emails = [...new Set([...(primary == null ? [] : [primary]), ...(all ?? [])])];
  const identifiers = identifiersOf({
    emails,
    externalIds: checked.externalIds ?? [],
    visitorIds: checked.addedVisitorIds,
  });
  const matches = matchesOf(checked, identifiers, row, options);
  const keptId = options.keepIds || options.matchOn === 'ID' ? row.id : null;
  if (matches.length > 0) return { row, checked, identifiers, matches, ownId: keptId, leftOut };
  const ownId = keptId ?? idOfContent(viewer, row);
  return { row, checked, identifiers, matches: [idMatch(ownId)], ownId, leftOut };
}

/** The path of an issue as the row names its fields. */
function pathInRow({ path }: Issue, row: ImportRow, input: ContactInput): Issue['path'] {
  const [field, place] = path;
  // Visitor ids are added, whatever column they stand in.
  if (field === 'addVisitorIds') return ['visitorIds', ...path.slice(1)];
  if ((field !== 'emails' && field !== 'phones') || typeof place !== 'number') return path;
  // A primary one may stand before those of the list.
  const before = (input[field]?.length ?? 0) - row[field].length;
  return place < before ? [field === 'emails' ? 'email' : 'phone'] : [field, place - before];
}

/** Issues of a row's input as the row names its fields, each once and with its column. */
function ofRow(issues: readonly Issue[], row: ImportRow, input: ContactInput): ColumnIssue[] {
  const found = new Map<string, ColumnIssue>();
  for (const issue of issues) {
    const path = pathInRow(issue, row, input);
    found.set(path.join('.'), columnIssue({ ...issue, path }, originOf(row, path)?.column));
  }
  return [...found.values()];
}

async function checkRow(
  row: ImportRow,
  options: ImportOptions,
  areTexts: boolean,
  context: ViewerContext,
): Promise<RowCheck> {
  const { viewer } = context;
  const rules: InputRules = { path: [], propertiesMode: 'MERGE', requireCustomFields: false };
  const check = async (rest: ImportRow, leftOut: readonly ColumnIssue[], mayLeaveOut: boolean): Promise<RowCheck> => {
    const input = inputOf(rest, options, areTexts, viewer.dataScope === 'ASSIGNED');
    try {
      return { ok: true, row: checkedRow(rest, await checkInput(input, rules, context), leftOut, options, viewer) };
    } catch (error) {
      if (!(error instanceof ValidationFailure)) throw error;
      const issues = ofRow(error.issues, rest, input);
      const left: Rest = mayLeaveOut ? leaveOut(rest, issues, true, options) : { ok: false, issues };
      return left.ok ? check(left.row, [...leftOut, ...left.leftOut], false) : left;
    }
  };
  const resolved = await withReferencesResolved(row, options.externalIdLabel, context);
  const readable = leaveOut(resolved, resolved.issues, false, options);
  return readable.ok ? check(readable.row, readable.leftOut, true) : readable;
}

/**
 * Checks rows by the rules of every write. What they point to is looked up for all of them at once.
 * @param areTexts whether custom values are texts, to be converted by the type of their field
 */
export async function checkRows(
  rows: readonly ImportRow[],
  options: ImportOptions,
  areTexts: boolean,
  context: ViewerContext,
): Promise<RowCheck[]> {
  return Promise.all(rows.map((row) => checkRow(row, options, areTexts, context)));
}
