import type { GraphQLResolveInfo } from 'graphql';
import type { ViewerContext } from '../../graphql/context.ts';
import { requestedSelect } from '../../graphql/look-ahead/requested-select.ts';
import { isUuid } from '../../values/ids.ts';
import { defineLoader, defineLoaderWithArguments, oneForEach } from '../../graphql/loader.ts';
import { columns, empty, oneOf, sql, type Contact, type Sql, typed } from '../../store/index.ts';
import { emailKey } from '../../values/index.ts';
import { visibleContacts } from './scope.ts';

/** A contact as it was read: its version tells a writer whether it has changed since. */
export type StoredContact = Contact;

/** The select list of a contact's whole row, over `contact c`. */
export const contactColumns = columns('Contact', 'c');

/** Which contact a loader is asked for, and what to read of it. */
interface Lookup {
  /** Its id, an email, …: what the loader finds contacts by. */
  by: string;
  /** The select list, over `contact c`. */
  select: Sql;
}

/** The select list that serves all: the one that they share, else the whole row, for aliases that ask for different things. */
function selectOf(all: readonly Lookup[]): Sql {
  const [select, ...others] = new Set(all.map((lookupKey) => lookupKey.select));
  return select === undefined || others.length > 0 ? contactColumns : select;
}

function distinct(all: readonly Lookup[]): string[] {
  return [...new Set(all.map(({ by }) => by))];
}

/** A contact, with what it was looked for by. */
const foundContact = ['Contact', { lookupKey: 'text' }] as const;
type FoundContact = StoredContact & { lookupKey: string };

function arranged(all: readonly Lookup[], rows: readonly FoundContact[]): (StoredContact | null)[] {
  return oneForEach(
    all.map(({ by }) => by),
    rows,
    ({ lookupKey }) => lookupKey,
  );
}

/** The end of a condition over `contact c`: nothing, or that the contact has an email. */
export function ofContactsWithEmail(hasEmail: boolean): Sql {
  return hasEmail ? sql` AND c.email IS NOT NULL` : empty;
}

const selectedById = defineLoaderWithArguments<{ hasEmail: boolean }, Lookup, StoredContact | null>(
  async (all, { hasEmail }, { store, viewer }) =>
    arranged(
      all,
      await store.read(typed(foundContact)`
      SELECT ${selectOf(all)}, c.id AS "lookupKey" FROM contact c
      WHERE ${visibleContacts(viewer)} AND ${oneOf(sql`c.id`, distinct(all), 'uuid')}${ofContactsWithEmail(hasEmail)}`),
    ),
);

const selectedByEmail = defineLoader<Lookup, StoredContact | null>(async (all, { store, viewer }) =>
  arranged(
    all,
    await store.read(typed(foundContact)`
      SELECT ${selectOf(all)}, lookupKey.email AS "lookupKey"
      FROM unnest(${distinct(all)}::text[]) AS lookupKey(email)
      JOIN contact_identifier i ON i.workspace_id = ${viewer.workspace.id}::uuid AND i.kind = 'EMAIL' AND i.label = ''
        AND i.value = lookupKey.email
      JOIN contact c ON c.id = i.contact_id
      WHERE ${visibleContacts(viewer)}`),
  ),
);

const selectedByVisitorId = defineLoader<Lookup, StoredContact | null>(async (all, { store, viewer }) =>
  arranged(
    all,
    await store.read(typed(foundContact)`
      SELECT ${selectOf(all)}, i.value AS "lookupKey"
      FROM contact_identifier i JOIN contact c ON c.id = i.contact_id
      WHERE ${visibleContacts(viewer)} AND i.workspace_id = ${viewer.workspace.id}::uuid AND i.kind = 'VISITOR_ID'
        AND i.label = '' AND ${oneOf(sql`i.value`, distinct(all), 'text')}`),
  ),
);

/** How an external id names a contact: with the label, or with any where none has it; any contact, or one that has an email. */
export interface ExternalIdKind {
  label: string;
  anyLabel: boolean;
  hasEmail?: boolean;
}

const selectedByExternalId = defineLoaderWithArguments<ExternalIdKind, Lookup, StoredContact | null>(
  async (all, { label, anyLabel, hasEmail = false }, { store, viewer }) =>
    arranged(
      all,
      await store.read(typed(foundContact)`
      SELECT DISTINCT ON (i.value) ${selectOf(all)}, i.value AS "lookupKey"
      FROM contact_identifier i JOIN contact c ON c.id = i.contact_id
      WHERE ${visibleContacts(viewer)} AND i.workspace_id = ${viewer.workspace.id}::uuid AND i.kind = 'EXTERNAL_ID'
        AND ${oneOf(sql`i.value`, distinct(all), 'text')}${anyLabel ? empty : sql` AND i.label = ${label}`}${ofContactsWithEmail(hasEmail)}
      ORDER BY i.value, i.label <> ${label}, i.label`),
    ),
);

const anyContact = { hasEmail: false };

/**
 * A contact by its bare id; null where there is none, or none for this viewer. This one and those below read the whole row
 * where `select` is absent, else what it says.
 */
export function contactById(
  context: ViewerContext,
  id: string,
  select = contactColumns,
): Promise<StoredContact | null> {
  return selectedById(context, anyContact).load({ by: id, select });
}

/** A contact by one of its emails, in any case. */
export function contactByEmail(
  context: ViewerContext,
  email: string,
  select = contactColumns,
): Promise<StoredContact | null> {
  return selectedByEmail(context).load({ by: emailKey(email), select });
}

/** A contact by one of its visitor ids. */
export function contactByVisitorId(
  context: ViewerContext,
  visitorId: string,
  select = contactColumns,
): Promise<StoredContact | null> {
  return selectedByVisitorId(context).load({ by: visitorId, select });
}

/** A contact by an external id. */
export function contactByExternalId(
  context: ViewerContext,
  kind: ExternalIdKind,
  id: string,
  select = contactColumns,
): Promise<StoredContact | null> {
  return selectedByExternalId(context, kind).load({ by: id, select });
}

/** A contact by an id that another system stored: its UUID, as the systems in front of us hand out, which wins, or an external id. */
export async function contactByForeignId(
  context: ViewerContext,
  kind: ExternalIdKind,
  id: string,
  select = contactColumns,
): Promise<StoredContact | null> {
  const found = isUuid(id)
    ? await selectedById(context, { hasEmail: kind.hasEmail ?? false }).load({ by: id.toLowerCase(), select })
    : null;
  return found ?? contactByExternalId(context, kind, id, select);
}

/** The contact that something belongs to, with what the query asks of it; null where it is gone, or not for this viewer. */
export function requestedContact(
  context: ViewerContext,
  info: GraphQLResolveInfo,
  id: string,
): Promise<Contact | null> {
  return contactById(context, id, requestedSelect(info, 'Contact', 'c', context));
}
