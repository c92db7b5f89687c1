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
import { formatValue, type Issue } from '../../../values/issues.ts';
import { newId } from '../../../values/ids.ts';
import { foldCase } from '../../../values/index.ts';
import type { ImportOptions } from '../options.ts';
import { columnIssue, type ColumnIssue } from '../row/column.ts';
import { idMatch, phoneMatch, type CheckedRow } from './checked-row.ts';
import { pendingOf, newPendingContact, stateWith, type PendingContact } from './pending-contact.ts';
import type { DryRunOverlay } from './dry-run-overlay.ts';
import type { Known } from './lookup.ts';

/** What an import's error says, before its column is known. */
export type RowIssue = Omit<ColumnIssue, 'code'> & { code: Issue['code'] | 'CONFLICT' };

/** What becomes of a row. */
export type RowResult = 'created' | 'updated' | 'skipped' | RowIssue[];

export interface PlanRules {
  viewer: Viewer;
  options: ImportOptions;
  definitions: readonly ValueDefinition[];
  overlay: DryRunOverlay;
}

export interface Plan {
  outcomes: RowResult[];
  pendingContacts: PendingContact[];
}

function conflict(path: (string | number)[], message: string): RowIssue[] {
  return [{ path, code: 'CONFLICT', message }];
}

function taken({ kind, label, value }: Identifier): RowIssue[] {
  if (kind === 'VISITOR_ID') return conflict(['visitorIds'], visitorIdTaken(value));
  return kind === 'EMAIL'
    ? conflict(
        ['email'],
        `another contact has the email ${formatValue(value)}: each belongs to one contact of the workspace`,
      )
    : conflict(
        ['externalId'],
        `another contact has the external id ${formatValue(value)} with the label ${formatValue(label)}: each belongs to one contact of the workspace`,
      );
}

/**
 * Goes through the rows in their order, each upon what those before it made, and decides what becomes of each contact.
 * Nothing is read or written.
 */
export function planBatch(
  rows: readonly CheckedRow[],
  { owners: known, contacts }: Known,
  { viewer, options, definitions, overlay }: PlanRules,
): Plan {
  const owners = new Map(known);
  const pendingContacts = new Map<string, PendingContact>();
  // What a member restricted to assigned data creates is theirs (docs/contracts/orgcrm.md, Data scope).
  const ownAssignee = viewer.dataScope === 'ASSIGNED' ? (viewer.member?.id ?? null) : null;

  const pendingContactFor = (id: string): PendingContact | null => {
    const found = pendingContacts.get(id);
    if (found !== undefined) return found;
    const stored = contacts.get(id);
    if (stored === undefined) return null;
    const pending = pendingOf(stored);
    pendingContacts.set(id, pending);
    return pending;
  };

  /** Whether a contact can have the identifier: another one keeps it, unless it is a visitor id and the viewer sees that contact. */
  const isFree = (identifier: Identifier, { id }: PendingContact): boolean => {
    const owner = owners.get(identifierKey(identifier));
    if (owner === id) return true;
    if (identifier.kind === 'VISITOR_ID') return owner === undefined || pendingContactFor(owner) !== null;
    return owner === undefined && !overlay.isOfAnother(identifierKey(identifier), id);
  };

  /** Takes over what the new state has, visitor ids from other contacts; what is wrong where something belongs to others. */
  const claim = (pending: PendingContact, state: ContactState): RowIssue[] | null => {
    const [had, has] = [identifiersOf(pending.state), identifiersOf(state)];
    const claimed = missingFrom(has, had);
    const ofOthers = claimed.find((identifier) => !isFree(identifier, pending));
    if (ofOthers !== undefined) return taken(ofOthers);
    for (const identifier of missingFrom(had, has)) owners.delete(identifierKey(identifier));
    for (const identifier of claimed) {
      const losing = pendingContacts.get(owners.get(identifierKey(identifier)) ?? '');
      if (losing !== undefined && losing !== pending)
        losing.state = {
          ...losing.state,
          visitorIds: losing.state.visitorIds.filter((visitorId) => visitorId !== identifier.value),
        };
      owners.set(identifierKey(identifier), pending.id);
    }
    for (const key of state.phoneKeys) if (!owners.has(phoneMatch(key))) owners.set(phoneMatch(key), pending.id);
    owners.set(idMatch(pending.id), pending.id);
    return null;
  };

  const apply = (pending: PendingContact, row: CheckedRow): RowIssue[] | null => {
    const state = stateWith(pending.state, row);
    const refused = claim(pending, state);
    if (refused !== null) return refused;
    pending.state = state;
    if (pending.stored === null) pending.updatedAt = row.row.updatedAt ?? pending.updatedAt;
    if (row.checked.references.portalRole !== undefined) pending.hasDefaultRole = false;
    for (const name of row.checked.tagNames ?? []) {
      const key = foldCase(name);
      if (pending.stored?.tagNames.includes(key) !== true && !pending.newTags.has(key)) pending.newTags.set(key, name);
    }
    return null;
  };

  const create = (row: CheckedRow): RowResult => {
    if (row.ownId !== null && (owners.has(idMatch(row.ownId)) || overlay.has(idMatch(row.ownId))))
      return conflict(['id'], `another contact has the id ${formatValue(row.ownId)}`);
    const pending = newPendingContact(row.ownId ?? newId(), ownAssignee, row);
    const missing = options.requireCustomFields
      ? missingRequired(definitions, row.checked.customValues ?? {}, ['customValues']).map((issue) =>
          columnIssue(issue),
        )
      : [];
    const refused = missing.length > 0 ? missing : apply(pending, row);
    if (refused !== null) return refused;
    pendingContacts.set(pending.id, pending);
    return 'created';
  };

  const decide = (row: CheckedRow): RowResult => {
    const match = row.matches.find((key) => owners.has(key) || overlay.has(key));
    if (match === undefined) return create(row);
    const id = owners.get(match);
    const pending = id === undefined ? null : pendingContactFor(id);
    if (id !== undefined && pending === null)
      return conflict([], 'the contact that the row matches is not among those that you see');
    if (options.onConflict === 'SKIP') return 'skipped';
    return (pending === null ? null : apply(pending, row)) ?? 'updated';
  };

  return { outcomes: rows.map(decide), pendingContacts: [...pendingContacts.values()] };
}
