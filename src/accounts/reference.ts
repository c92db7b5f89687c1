import type { ViewerContext } from '../graphql/context.ts';
import { invalid, NotFoundFailure, quoted } from '../graphql/failures.ts';
import { bareId } from '../graphql/ids.ts';
import type { Account } from '../store/index.ts';
import { accountByExternalId, accountById } from './loaders.ts';

/** How a caller names an account: exactly one field is set. */
export interface AccountReference {
  /** The global id or the UUID. */
  id?: string | null | undefined;
  /** An external id, of any label. */
  externalId?: string | null | undefined;
  /** The UUID or an external id, as a legacy client stored it: see LegacyIdReference. */
  legacyId?: { id: string; label: string; anyLabel?: boolean | null | undefined } | null | undefined;
}

function withId(id: string, context: ViewerContext): Promise<Account | null> {
  const uuid = bareId('Account', id);
  return uuid === null ? Promise.resolve(null) : accountById(context).load(uuid);
}

/** The account that a reference names; null where there is none. Batched. A UUID wins over an external id, and the label of a legacy id over others. */
export async function findAccount({ id, externalId, legacyId }: AccountReference, context: ViewerContext): Promise<Account | null> {
  const labelled = (given: string, label: string | null): Promise<Account | null> => accountByExternalId(context, { label }).load(given);
  if (legacyId == null) return id == null ? labelled(externalId ?? '', null) : withId(id, context);
  const { id: given, label, anyLabel } = legacyId;
  return (await withId(given, context)) ?? (await labelled(given, label)) ?? (anyLabel === true ? labelled(given, null) : null);
}

/** What the input of a mutation names an account by. */
type InputReference = Pick<AccountReference, 'id' | 'legacyId'>;

/**
 * The UUID of the account that the input of a mutation names; null where it names none. An `id` costs no statement: the
 * mutation's own finds out whether it exists.
 * @throws ValidationFailure unless exactly one of id and legacyId is given
 */
export async function accountIdOf({ id, legacyId }: InputReference, context: ViewerContext): Promise<string | null> {
  if ((id == null) === (legacyId == null)) throw invalid(['input', 'id'], 'CONFLICTING_ARGUMENTS', 'give exactly one of id and legacyId');
  return legacyId == null ? bareId('Account', id ?? '') : ((await findAccount({ legacyId }, context))?.id ?? null);
}

/** The failure of the input of a mutation that names no account. */
export function noSuchAccount({ id, legacyId }: InputReference): NotFoundFailure {
  return new NotFoundFailure(`no account has the id ${quoted(legacyId?.id ?? id)}`, ['input', legacyId == null ? 'id' : 'legacyId']);
}
