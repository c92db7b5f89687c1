import type { ViewerContext } from '../../../graphql/context.ts';
import { ConflictFailure } from '../../../values/failures.ts';
import { formatValue } from '../../../values/issues.ts';
import { onUniqueViolation, typed, of, type Row } from '../../../store/index.ts';
import { emailKey } from '../../../values/index.ts';
import { visibleContacts } from '../../contact/index.ts';
import type { ContactInput } from './input/check-input.ts';
import { identifiersOf, type Identifier } from './identifiers.ts';
import type { ContactState } from './state/state.ts';
import { visitorIdTaken } from './visitor-ids.ts';

/** Who has an identifier, and whether the viewer sees them. */
const holderRow = {
  kind: of<Identifier['kind']>('text'),
  label: 'text',
  value: 'text',
  contactId: 'uuid',
  visible: 'boolean',
} as const;
type Holder = Row<typeof holderRow>;

/** Finds the first of the identifiers that another contact has and keeps: a visitor id that can move comes after all others. */
async function holderOf(
  identifiers: Identifier[],
  ownId: string | null,
  { store, viewer }: ViewerContext,
): Promise<Holder | undefined> {
  const lookupKey = JSON.stringify(identifiers.map((identifier, place) => ({ ...identifier, place })));
  const [holder] = await store.query(typed(holderRow)`
    SELECT s.kind, s.label, s.value, i.contact_id AS "contactId",
      EXISTS (SELECT 1 FROM contact c WHERE ${visibleContacts(viewer)} AND c.id = i.contact_id) AS "visible"
    FROM jsonb_to_recordset(${lookupKey}::jsonb) AS s(kind "IdentifierKind", label text, value text, place int)
    JOIN contact_identifier i ON i.workspace_id = ${viewer.workspace.id}::uuid AND i.kind = s.kind AND i.label = s.label
      AND i.value = s.value
    WHERE i.contact_id IS DISTINCT FROM ${ownId}::uuid
    ORDER BY (s.kind = 'VISITOR_ID'), "visible", s.place LIMIT 1`);
  return holder;
}

function canMove({ kind, visible }: Holder): boolean {
  return kind === 'VISITOR_ID' && visible;
}

/** Where an input names the identifier. */
function placeIn(
  { email, emails, externalIds, visitorIds, addVisitorIds }: ContactInput,
  { kind, label, value }: Identifier,
): (string | number)[] {
  if (kind === 'VISITOR_ID') {
    const place = visitorIds?.indexOf(value) ?? -1;
    return place === -1 ? ['addVisitorIds', addVisitorIds?.indexOf(value) ?? 0] : ['visitorIds', place];
  }
  if (kind === 'EXTERNAL_ID')
    return ['externalIds', externalIds?.findIndex((id) => id.label === label && id.externalId === value) ?? 0];
  const isHere = (text: string): boolean => emailKey(text) === value;
  return email != null && isHere(email) ? ['email'] : ['emails', emails?.findIndex(isHere) ?? 0];
}

/** The failure of a write that claims what another contact has. */
function conflictWith(holder: Holder, { emails }: ContactState, input: ContactInput, path: string[]): ConflictFailure {
  const { kind, label, value, visible, contactId } = holder;
  const place = [...path, ...placeIn(input, holder)];
  if (kind === 'VISITOR_ID') return new ConflictFailure(visitorIdTaken(value), place, null);
  const written = emails.find((email) => emailKey(email) === value);
  const what =
    kind === 'EMAIL'
      ? `the email ${formatValue(written)}`
      : `the external id ${formatValue(value)} with the label ${formatValue(label)}`;
  return new ConflictFailure(
    `another contact has ${what}: each belongs to one contact of the workspace`,
    place,
    visible ? { type: 'Contact', id: contactId } : null,
  );
}

/** So often may others take an identifier and let it go before a write gives up. */
const maxAttempts = 10;

/**
 * Runs a write, and turns the store's refusal into a ConflictFailure that names the contact which has the email or
 * external id already. Where contacts that the viewer sees have visitor ids that the write claims, it runs once more, and
 * moves them.
 * @param stateWritten what the write makes of the contact
 * @param ownId the contact that is written; null for a new one
 * @param path where the input stands
 * @param write is told whether visitor ids have to be taken off other contacts first (visitor-ids.ts)
 */
export async function withConflicts<Result>(
  stateWritten: () => ContactState,
  ownId: string | null,
  input: ContactInput,
  path: string[],
  context: ViewerContext,
  write: (movesVisitorIds: boolean) => Promise<Result>,
): Promise<Result> {
  const attempt = (number: number, movesVisitorIds: boolean): Promise<Result> =>
    onUniqueViolation(
      () => write(movesVisitorIds),
      async (violation) => {
        if (!violation.constraint.includes('contact_identifier')) throw violation;
        const state = stateWritten();
        const holder = await holderOf(identifiersOf(state), ownId, context);
        if (holder !== undefined && !canMove(holder)) throw conflictWith(holder, state, input, path);
        // Where there is no holder, the identifier was let go between the refusal and the look.
        if (number === maxAttempts)
          throw new ConflictFailure(
            'other contacts keep taking an email, external id or visitor id of this one: each belongs to one contact of the workspace',
            path,
            null,
          );
        return attempt(number + 1, movesVisitorIds || holder !== undefined);
      },
    );
  return attempt(1, false);
}
