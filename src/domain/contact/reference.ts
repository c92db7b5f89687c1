import { ExternalIdReference, legacyIdFields, uuidOrExternalId } from '../external-ids/index.ts';
import { builder } from '../../graphql/builder.ts';
import type { ViewerContext } from '../../graphql/context.ts';
import { invalid, NotFoundFailure } from '../../values/failures.ts';
import { formatValue } from '../../values/issues.ts';
import { bareId, isUuid } from '../../values/ids.ts';
import type { Sql } from '../../store/index.ts';
import {
  contactByEmail,
  contactByExternalId,
  contactByForeignId,
  contactById,
  contactByVisitorId,
  ofContactsWithEmail,
  type StoredContact,
} from './loaders.ts';

export const LegacyContactReference = builder.inputType('LegacyContactReference', {
  description: `The id of a contact as a legacy client stored it: ${uuidOrExternalId}`,
  fields: (t) => ({
    ...legacyIdFields(t),
    hasEmail: t.boolean({
      description: 'true: a contact without an email is not meant, as in an API in which each has one.',
    }),
  }),
});

/** The input type of a reference to a contact, for every mutation that names one: `contact: t.field({ type: ContactReferenceInput, required: true })`. */
export const ContactReferenceInput = builder.inputType('ContactReference', {
  description: 'Which contact is meant: exactly one of its fields.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'The global id or the UUID.' }),
    email: t.string({ description: 'One of the emails, in any case.' }),
    externalId: t.field({ type: ExternalIdReference, description: 'One of the external ids.' }),
    visitorId: t.string({ description: 'One of the visitor ids, as a website tracker knows them.' }),
    legacyId: t.field({
      type: LegacyContactReference,
      description: 'The UUID or an external id, for clients that cannot tell which they have.',
    }),
  }),
});

/** Which contact is meant, as ContactReferenceInput and the arguments of `contact` carry it. Exactly one is set. */
export interface ContactReference {
  id?: string | null | undefined;
  email?: string | null | undefined;
  externalId?: { label: string; externalId: string } | null | undefined;
  visitorId?: string | null | undefined;
  legacyId?:
    | { id: string; label: string; anyLabel?: boolean | null | undefined; hasEmail?: boolean | null | undefined }
    | null
    | undefined;
}

/** What must hold of the contact that a reference names, besides its id, as the end of a condition over `contact c`. */
export function requirementOf({ legacyId }: ContactReference): Sql {
  return ofContactsWithEmail(legacyId?.hasEmail === true);
}

/** @throws ValidationFailure unless exactly one field is set */
export function checkReference(
  { id, email, externalId, visitorId, legacyId }: ContactReference,
  path: (string | number)[],
): void {
  if ([id, email, externalId, visitorId, legacyId].filter((given) => given != null).length !== 1) {
    throw invalid(path, 'CONFLICTING_ARGUMENTS', 'give exactly one of id, email, externalId, visitorId and legacyId');
  }
}

/**
 * The contact that a reference names; null where there is none, or none for this viewer. Batched: one statement for all
 * references of a kind.
 * @param path where the reference stands, from the root of the arguments
 * @param select what to read of it, over `contact c`: the whole row where absent
 * @throws ValidationFailure unless exactly one field is set
 */
export async function findContact(
  reference: ContactReference,
  path: (string | number)[],
  context: ViewerContext,
  select?: Sql,
): Promise<StoredContact | null> {
  checkReference(reference, path);
  const { id, email, externalId, visitorId, legacyId } = reference;
  if (email != null) return contactByEmail(context, email.trim(), select);
  if (visitorId != null) return contactByVisitorId(context, visitorId, select);
  if (externalId != null)
    return contactByExternalId(context, { label: externalId.label, anyLabel: false }, externalId.externalId, select);
  if (legacyId != null) {
    const { label, anyLabel, hasEmail } = legacyId;
    return contactByForeignId(
      context,
      { label, anyLabel: anyLabel ?? false, hasEmail: hasEmail ?? false },
      legacyId.id,
      select,
    );
  }
  const uuid = bareId('Contact', id ?? '');
  return uuid === null ? null : contactById(context, uuid, select);
}

/**
 * The UUID of the contact that a reference names, for a mutation. An `id` costs no statement: the mutation's own statement
 * finds out whether it exists; the others cost one.
 * @param path where the reference stands: ['input', 'contact']
 * @throws NotFoundFailure where the reference names no contact that this viewer may see
 */
export async function contactIdOf(
  reference: ContactReference,
  path: (string | number)[],
  context: ViewerContext,
): Promise<string> {
  const uuid = onlyId(reference)
    ? bareId('Contact', reference.id ?? '')
    : ((await findContact(reference, path, context))?.id ?? null);
  if (uuid === null) throw noSuchContact(reference, path);
  return uuid;
}

/** The UUID that a reference has in itself, as an id or a legacy id; null where it names a contact in another way. */
export function uuidOf(reference: ContactReference): string | null {
  const [[kind] = [], ...others] = Object.entries(reference).filter(([, given]) => given != null);
  if (others.length > 0) return null;
  if (kind === 'id') return bareId('Contact', reference.id ?? '');
  const legacyId = kind === 'legacyId' ? (reference.legacyId?.id ?? '') : '';
  return isUuid(legacyId) ? legacyId.toLowerCase() : null;
}

function onlyId({ id, ...others }: ContactReference): boolean {
  return id != null && Object.values(others).every((other) => other == null);
}

/** The failure of a reference that names no contact, or none for this viewer. */
export function noSuchContact(
  { id, email, externalId, visitorId, legacyId }: ContactReference,
  path: (string | number)[],
): NotFoundFailure {
  if (email != null) return new NotFoundFailure(`no contact has the email ${formatValue(email)}`, [...path, 'email']);
  if (visitorId != null)
    return new NotFoundFailure(`no contact has the visitor id ${formatValue(visitorId)}`, [...path, 'visitorId']);
  if (externalId != null) {
    return new NotFoundFailure(
      `no contact has the external id ${formatValue(externalId.externalId)} with the label ${formatValue(externalId.label)}`,
      [...path, 'externalId'],
    );
  }
  return new NotFoundFailure(`no contact has the id ${formatValue(legacyId?.id ?? id)}`, [
    ...path,
    legacyId == null ? 'id' : 'legacyId',
  ]);
}
