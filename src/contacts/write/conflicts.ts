import type { ViewerContext } from '../../graphql/context.ts';
import { ConflictFailure, quoted } from '../../graphql/failures.ts';
import { onUniqueViolation, sql } from '../../store/index.ts';
import { visibleContacts } from '../scope.ts';
import type { ContactInput } from './check-input.ts';
import { identifiersOf, type Identifier } from './identifiers.ts';
import type { ContactState } from './state.ts';

interface Holder extends Identifier {
  contactId: string;
  visible: boolean;
}

/** Finds the first of the identifiers that another contact has. */
async function holderOf(identifiers: Identifier[], ownId: string | null, { store, viewer }: ViewerContext): Promise<Holder | undefined> {
  const sought = JSON.stringify(identifiers.map((identifier, place) => ({ ...identifier, place })));
  const [holder] = await store.query<Holder>(sql`
    SELECT s.kind, s.label, s.value, i.contact_id AS "contactId",
      EXISTS (SELECT FROM contact c WHERE ${visibleContacts(viewer)} AND c.id = i.contact_id) AS "visible"
    FROM jsonb_to_recordset(${sought}::jsonb) AS s(kind "IdentifierKind", label text, value text, place int)
    JOIN contact_identifier i ON i.workspace_id = ${viewer.workspace.id}::uuid AND i.kind = s.kind AND i.label = s.label AND i.value = s.value
    WHERE i.contact_id IS DISTINCT FROM ${ownId}::uuid AND s.kind <> 'VISITOR_ID'
    ORDER BY s.place LIMIT 1`);
  return holder;
}

/** Where an input names the identifier. */
function placeIn({ email, emails, externalIds }: ContactInput, { kind, label, value }: Identifier): (string | number)[] {
  if (kind === 'EXTERNAL_ID') return ['externalIds', externalIds?.findIndex((id) => id.label === label && id.externalId === value) ?? 0];
  const isHere = (text: string): boolean => text.trim().toLowerCase() === value;
  return email != null && isHere(email) ? ['email'] : ['emails', emails?.findIndex(isHere) ?? 0];
}

/** So often may others take an identifier and let it go before a write gives up. */
const mostAttempts = 10;

/**
 * Runs a write, and turns the store's refusal into a ConflictFailure that names the contact which has the email or
 * external id already.
 * @param stateWritten what the write makes of the contact
 * @param ownId the contact that is written; null for a new one
 * @param path where the input stands
 */
export async function withConflicts<Result>(
  stateWritten: () => ContactState,
  ownId: string | null,
  input: ContactInput,
  path: string[],
  context: ViewerContext,
  write: () => Promise<Result>,
  attempt = 1,
): Promise<Result> {
  return onUniqueViolation(write, async (violation) => {
    if (!violation.constraint.includes('contact_identifier')) throw violation;
    const state = stateWritten();
    const holder = await holderOf(identifiersOf(state), ownId, context);
    if (holder === undefined) {
      // It was let go between the refusal and the look.
      if (attempt === mostAttempts) throw new ConflictFailure('other contacts keep taking an email or external id of this one: each belongs to one contact of the workspace', path, null);
      return withConflicts(stateWritten, ownId, input, path, context, write, attempt + 1);
    }
    const { kind, label, value } = holder;
    const written = state.emails.find((email) => email.toLowerCase() === value);
    const what = kind === 'EMAIL' ? `the email ${quoted(written)}` : `the external id ${quoted(value)} with the label ${quoted(label)}`;
    throw new ConflictFailure(
      `another contact has ${what}: each belongs to one contact of the workspace`,
      [...path, ...placeIn(input, holder)],
      holder.visible ? { type: 'Contact', id: holder.contactId } : null,
    );
  });
}
