import { importedFields, importRule } from '../../../query/contact-fields/index.ts';
import type { ContactInput } from '../../contacts/index.ts';
import type { ExternalIdValue, IdOrName } from '../../external-ids/index.ts';
import { formatValue, type IssueCode } from '../../../values/issues.ts';
import type { ReferenceField } from '../presets/named-references.ts';
import { columnIssue, type Column, type ColumnIssue } from './column.ts';

/** Where a value of a row comes from. */
interface Origin {
  column: Column;
  /** The column's name, with the place in a list of several: "tags.1". */
  shown: string;
}

/** What a row says of a contact. Lists are what is to be added; everything else is as in the mutations: null clears. */
export interface ImportRow {
  /** From 1; the header and rows that are blank are not counted. */
  row: number;
  /** The UUID that the contact had where it was exported; used where ids are kept or matched by. */
  id: string | null;
  createdAt: string | null;
  updatedAt: string | null;
  firstSeenAt: string | null;
  input: ContactInput;
  emails: string[];
  phones: string[];
  externalIds: ExternalIdValue[];
  /** The label of those that came without one. */
  externalIdLabel: string | null;
  visitorIds: string[];
  tags: string[];
  /** What the row points to, as another system tells of it: each reference all that it may mean, the surest first. Looked up before the row is checked. */
  references: Map<ReferenceField, IdOrName[]>;
  tagReferences: IdOrName[][];
  /** What columns that can only take away say: no email, or no contact at all. */
  optsOut: { email: boolean; all: boolean };
  /** A name that is the whole one, or this part of it, where the other part does not stand in it. */
  nameOrPart: { text: string | null; part: 'firstName' | 'lastName' } | null;
  /** The free properties of which only parts are written, from columns such as properties.plan.name. */
  partialProperties: Set<string>;
  /** Where each value comes from, by its path: phone, emails.0, customValues.plan. */
  origins: Map<string, Origin>;
  /** What is wrong with the row as far as reading could tell. Paths begin with the name of the target field. */
  issues: ColumnIssue[];
}

function saysNothing(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value == null || value === false || (typeof value === 'object' && Object.values(value).every(saysNothing));
}

/** Fields that tell of nobody who they are. */
const statesOfAnybody: ReadonlySet<string> = new Set(importedFields.filter((field) => !importRule(field).tellsWho));

/** Whether a row has no value from which a contact could be made: then it is not one. A state that nobody is in says nothing. */
export function isBlank({ id, input, emails, phones, externalIds, visitorIds, tags }: ImportRow): boolean {
  const ofPerson = Object.entries(input)
    .filter(([field]) => !statesOfAnybody.has(field))
    .map(([, value]) => value);
  return id === null && saysNothing([ofPerson, emails, phones, externalIds, visitorIds, tags]);
}

export function blankRow(row: number): ImportRow {
  return {
    row,
    id: null,
    createdAt: null,
    updatedAt: null,
    firstSeenAt: null,
    input: {},
    emails: [],
    phones: [],
    externalIds: [],
    externalIdLabel: null,
    visitorIds: [],
    tags: [],
    references: new Map(),
    tagReferences: [],
    optsOut: { email: false, all: false },
    nameOrPart: null,
    partialProperties: new Set(),
    origins: new Map(),
    issues: [],
  };
}

export type ListField = 'emails' | 'phones' | 'externalIds' | 'visitorIds' | 'tags';

/** Adds to a list of the row. */
export function add<Field extends ListField>(
  row: ImportRow,
  field: Field,
  value: ImportRow[Field][number],
  column: Column,
  shown = column.name,
): void {
  row.origins.set(`${field}.${row[field].length}`, { column, shown });
  (row[field] as ImportRow[Field][number][]).push(value);
}

export function refuse(
  row: ImportRow,
  path: string | readonly [string, string],
  code: IssueCode,
  value: unknown,
  problem: string,
): void {
  const names = typeof path === 'string' ? [path] : path;
  row.issues.push(columnIssue({ path: [...names], code, problem: `${formatValue(value)} ${problem}` }));
}

/** Reads a value into the row. */
export function readColumn(row: ImportRow, column: Column, value: unknown): void {
  const before = row.issues.length;
  if (column.target.name !== '') row.origins.set(column.target.name, { column, shown: column.name });
  column.target.read(row, value, column);
  for (const issue of row.issues.slice(before)) issue.column = column;
}

/** The column that what stands at a path comes from, and the path as it names it; null where no column of the row gave it. */
export function originOf(row: ImportRow, path: readonly (string | number)[]): Origin | null {
  // Of one external id there is no other place than its column.
  if (path[0] === 'externalId' && !row.origins.has('externalId') && row.externalIds.length === 1)
    return originOf(row, ['externalIds', 0]);
  for (let length = path.length; length > 0; length--) {
    const origin = row.origins.get(path.slice(0, length).join('.'));
    if (origin === undefined) continue;
    // What is within an item of a list says nothing more; what is within an object does.
    return length === 1 ? { column: origin.column, shown: [origin.shown, ...path.slice(1)].join('.') } : origin;
  }
  return null;
}
