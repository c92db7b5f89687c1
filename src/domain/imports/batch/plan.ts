import type { Viewer } from '../../../access/viewer.ts';
import {
  missingFrom,
  type Identifier,
  identifiersOf,
  identifierKey,
  type ContactState,
  visitorIdTaken,
} from '../../contacts/index.ts';
import { missingRequired, type ValueDefinition } from '../../custom-fields/index.ts';
import { quoted, type Issue } from '../../../values/failures.ts';
import { newId } from '../../../values/ids.ts';
import { foldCase } from '../../../values/index.ts';
import type { ImportOptions } from '../options.ts';
import type { ColumnIssue } from '../row/column.ts';
import { idMatch, phoneMatch, type CheckedRow } from './checked-row.ts';
import { draftOf, newDraft, stateWith, type Draft } from './draft.ts';
import type { Imagined } from './imagined.ts';
import type { Known } from './lookup.ts';

/** What an import's error says, before its column is known. */
export type RowIssue = Omit<ColumnIssue, 'code'> & { code: Issue['code'] | 'CONFLICT' };

/** What becomes of a row. */
export type RowOutcome = 'created' | 'updated' | 'skipped' | RowIssue[];

export interface PlanRules {
  viewer: Viewer;
  options: ImportOptions;
  definitions: readonly ValueDefinition[];
  imagined: Imagined;
}

export interface Plan {
  outcomes: RowOutcome[];
  drafts: Draft[];
}

function conflict(path: (string | number)[], message: string): RowIssue[] {
  return [{ path, code: 'CONFLICT', message }];
}

function taken({ kind, label, value }: Identifier): RowIssue[] {
  if (kind === 'VISITOR_ID') return conflict(['visitorIds'], visitorIdTaken(value));
  return kind === 'EMAIL'
    ? conflict(
        ['email'],
        `another contact has the email ${quoted(value)}: each belongs to one contact of the workspace`,
      )
    : conflict(
        ['externalId'],
        `another contact has the external id ${quoted(value)} with the label ${quoted(label)}: each belongs to one contact of the workspace`,
      );
}

/**
 * Goes through the rows in their order, each upon what those before it made, and decides what becomes of each contact.
 * Nothing is read or written.
 */
export function planBatch(
  rows: readonly CheckedRow[],
  { owners: known, contacts }: Known,
  { viewer, options, definitions, imagined }: PlanRules,
): Plan {
  const owners = new Map(known);
  const drafts = new Map<string, Draft>();
  // What a member restricted to assigned data creates is theirs (docs/contracts/orgcrm.md, Data scope).
  const ownAssignee = viewer.dataScope === 'ASSIGNED' ? (viewer.member?.id ?? null) : null;

  const draftFor = (id: string): Draft | null => {
    const found = drafts.get(id);
    if (found !== undefined) return found;
    const stored = contacts.get(id);
    if (stored === undefined) return null;
    const draft = draftOf(stored);
    drafts.set(id, draft);
    return draft;
  };

  /** Whether a contact can have the identifier: another one keeps it, unless it is a visitor id and the viewer sees that contact. */
  const isFree = (identifier: Identifier, { id }: Draft): boolean => {
    const owner = owners.get(identifierKey(identifier));
    if (owner === id) return true;
    if (identifier.kind === 'VISITOR_ID') return owner === undefined || draftFor(owner) !== null;
    return owner === undefined && !imagined.isOfAnother(identifierKey(identifier), id);
  };

  /** Takes over what the new state has, visitor ids from other contacts; what is wrong where something belongs to others. */
  const claim = (draft: Draft, state: ContactState): RowIssue[] | null => {
    const [had, has] = [identifiersOf(draft.state), identifiersOf(state)];
    const claimed = missingFrom(has, had);
    const ofOthers = claimed.find((identifier) => !isFree(identifier, draft));
    if (ofOthers !== undefined) return taken(ofOthers);
    for (const identifier of missingFrom(had, has)) owners.delete(identifierKey(identifier));
    for (const identifier of claimed) {
      const losing = drafts.get(owners.get(identifierKey(identifier)) ?? '');
      if (losing !== undefined && losing !== draft)
        losing.state = {
          ...losing.state,
          visitorIds: losing.state.visitorIds.filter((visitorId) => visitorId !== identifier.value),
        };
      owners.set(identifierKey(identifier), draft.id);
    }
    for (const key of state.phoneKeys) if (!owners.has(phoneMatch(key))) owners.set(phoneMatch(key), draft.id);
    owners.set(idMatch(draft.id), draft.id);
    return null;
  };

  const apply = (draft: Draft, row: CheckedRow): RowIssue[] | null => {
    const state = stateWith(draft.state, row);
    const refused = claim(draft, state);
    if (refused !== null) return refused;
    draft.state = state;
    if (draft.stored === null) draft.updatedAt = row.row.updatedAt ?? draft.updatedAt;
    if (row.checked.references.portalRole !== undefined) draft.hasDefaultRole = false;
    for (const name of row.checked.tagNames ?? []) {
      const key = foldCase(name);
      if (draft.stored?.tagNames.includes(key) !== true && !draft.newTags.has(key)) draft.newTags.set(key, name);
    }
    return null;
  };

  const create = (row: CheckedRow): RowOutcome => {
    if (row.ownId !== null && (owners.has(idMatch(row.ownId)) || imagined.has(idMatch(row.ownId))))
      return conflict(['id'], `another contact has the id ${quoted(row.ownId)}`);
    const draft = newDraft(row.ownId ?? newId(), ownAssignee, row);
    const missing = options.requireCustomFields
      ? missingRequired(definitions, row.checked.customValues ?? {}, ['customValues'])
      : [];
    const refused = missing.length > 0 ? missing : apply(draft, row);
    if (refused !== null) return refused;
    drafts.set(draft.id, draft);
    return 'created';
  };

  const decide = (row: CheckedRow): RowOutcome => {
    const match = row.matches.find((key) => owners.has(key) || imagined.has(key));
    if (match === undefined) return create(row);
    const id = owners.get(match);
    const draft = id === undefined ? null : draftFor(id);
    if (id !== undefined && draft === null)
      return conflict([], 'the contact that the row matches is not among those that you see');
    if (options.onConflict === 'SKIP') return 'skipped';
    return (draft === null ? null : apply(draft, row)) ?? 'updated';
  };

  return { outcomes: rows.map(decide), drafts: [...drafts.values()] };
}
