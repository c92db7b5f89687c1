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

/** Decides what becomes of each row, upon what those before it made. */
class Planner {
  /** Who has an identifier, as far as the rows have come. */
  readonly #owners: Map<string, string>;
  readonly #contacts: Known['contacts'];
  readonly #rules: PlanRules;
  /** What a member restricted to assigned data creates is theirs (docs/contracts/orgcrm.md, Data scope). */
  readonly #ownAssignee: string | null;
  readonly pendingContacts = new Map<string, PendingContact>();

  constructor({ owners, contacts }: Known, rules: PlanRules) {
    this.#owners = new Map(owners);
    this.#contacts = contacts;
    this.#rules = rules;
    this.#ownAssignee = rules.viewer.dataScope === 'ASSIGNED' ? (rules.viewer.member?.id ?? null) : null;
  }

  #pendingContactFor(id: string): PendingContact | null {
    const found = this.pendingContacts.get(id);
    if (found !== undefined) return found;
    const stored = this.#contacts.get(id);
    if (stored === undefined) return null;
    const pending = pendingOf(stored);
    this.pendingContacts.set(id, pending);
    return pending;
  }

  /** Whether a contact can have the identifier: another one keeps it, unless it is a visitor id and the viewer sees that contact. */
  #isFree(identifier: Identifier, { id }: PendingContact): boolean {
    const owner = this.#owners.get(identifierKey(identifier));
    if (owner === id) return true;
    if (identifier.kind === 'VISITOR_ID') return owner === undefined || this.#pendingContactFor(owner) !== null;
    return owner === undefined && !this.#rules.overlay.isOfAnother(identifierKey(identifier), id);
  }

  /** Takes over what the new state has, visitor ids from other contacts; what is wrong where something belongs to others. */
  #claim(pending: PendingContact, state: ContactState): RowIssue[] | null {
    const [had, has] = [identifiersOf(pending.state), identifiersOf(state)];
    const claimed = missingFrom(has, had);
    const ofOthers = claimed.find((identifier) => !this.#isFree(identifier, pending));
    if (ofOthers !== undefined) return taken(ofOthers);
    for (const identifier of missingFrom(had, has)) this.#owners.delete(identifierKey(identifier));
    for (const identifier of claimed) {
      const losing = this.pendingContacts.get(this.#owners.get(identifierKey(identifier)) ?? '');
      if (losing !== undefined && losing !== pending)
        losing.state = {
          ...losing.state,
          visitorIds: losing.state.visitorIds.filter((visitorId) => visitorId !== identifier.value),
        };
      this.#owners.set(identifierKey(identifier), pending.id);
    }
    for (const key of state.phoneKeys)
      if (!this.#owners.has(phoneMatch(key))) this.#owners.set(phoneMatch(key), pending.id);
    this.#owners.set(idMatch(pending.id), pending.id);
    return null;
  }

  #apply(pending: PendingContact, row: CheckedRow): RowIssue[] | null {
    const state = stateWith(pending.state, row);
    const refused = this.#claim(pending, state);
    if (refused !== null) return refused;
    pending.state = state;
    if (pending.stored === null) pending.updatedAt = row.row.updatedAt ?? pending.updatedAt;
    if (row.checked.references.portalRole !== undefined) pending.hasDefaultRole = false;
    for (const name of row.checked.tagNames ?? []) {
      const key = foldCase(name);
      if (pending.stored?.tagNames.includes(key) !== true && !pending.newTags.has(key)) pending.newTags.set(key, name);
    }
    return null;
  }

  #create(row: CheckedRow): RowResult {
    if (row.ownId !== null && (this.#owners.has(idMatch(row.ownId)) || this.#rules.overlay.has(idMatch(row.ownId))))
      return conflict(['id'], `another contact has the id ${formatValue(row.ownId)}`);
    const pending = newPendingContact(row.ownId ?? newId(), this.#ownAssignee, row);
    const missing = this.#rules.options.requireCustomFields
      ? missingRequired(this.#rules.definitions, row.checked.customValues ?? {}, ['customValues']).map((issue) =>
          columnIssue(issue),
        )
      : [];
    const refused = missing.length > 0 ? missing : this.#apply(pending, row);
    if (refused !== null) return refused;
    this.pendingContacts.set(pending.id, pending);
    return 'created';
  }

  decide(row: CheckedRow): RowResult {
    const match = row.matches.find((key) => this.#owners.has(key) || this.#rules.overlay.has(key));
    if (match === undefined) return this.#create(row);
    const id = this.#owners.get(match);
    const pending = id === undefined ? null : this.#pendingContactFor(id);
    if (id !== undefined && pending === null)
      return conflict([], 'the contact that the row matches is not among those that you see');
    if (this.#rules.options.onConflict === 'SKIP') return 'skipped';
    return (pending === null ? null : this.#apply(pending, row)) ?? 'updated';
  }
}

/**
 * Goes through the rows in their order, each upon what those before it made, and decides what becomes of each contact.
 * Nothing is read or written.
 */
export function planBatch(rows: readonly CheckedRow[], known: Known, rules: PlanRules): Plan {
  const planner = new Planner(known, rules);
  return { outcomes: rows.map((row) => planner.decide(row)), pendingContacts: [...planner.pendingContacts.values()] };
}
