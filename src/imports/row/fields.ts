import { bareId } from '../../graphql/ids.ts';
import { LifecycleStage, SubscriptionStatus } from '../../store/index.ts';
import type { ImportRow } from './import-row.ts';
import { splitList } from './lists.ts';
import { boolean, externalId, externalIds, jsonObject, list, isIdText, oneOf, refuse, text, textOf, time, type ValueReader } from './read-value.ts';

/** A field that a column can be. */
interface ImportField {
  read: ValueReader;
  /** Other names that columns have for it, as plainName writes them, the fields' own names aside. */
  aliases: readonly string[];
  /** Where a second column of the same meaning goes; without it, that one is ignored. */
  more?: string;
}

/** A column's name without case, blanks and signs: "E-mail 1 - Value" is "email1value". */
export function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function account(row: ImportRow, value: unknown): void {
  if (value === null) row.input.account = null;
  else if (isIdText(value)) row.input.account = bareId('Account', textOf(value)) === null ? { externalId: textOf(value) } : { id: textOf(value) };
  else refuse(row, 'account', 'INVALID_TYPE', value, 'is no text: an id or an external id of the account');
}

function portalRole(row: ImportRow, value: unknown): void {
  if (value === null) row.input.portalRole = null;
  else if (typeof value === 'string') row.input.portalRole = bareId('PortalRole', value) === null ? { slug: value } : { id: value };
  else refuse(row, 'portalRole', 'INVALID_TYPE', value, 'is no text: no_access, member, admin, or the slug or id of a custom role');
}

function channel(row: ImportRow, value: unknown): void {
  if (value === null || typeof value === 'string') row.input.channel = value;
  else refuse(row, 'channel', 'INVALID_TYPE', value, 'is no text');
}

function id(row: ImportRow, value: unknown): void {
  const found = typeof value === 'string' ? bareId('Contact', value) : null;
  if (found === null && value !== null) refuse(row, 'id', 'INVALID_FORMAT', value, 'is no id: a UUID, or the global id of a contact');
  row.id = found;
}

/** One address or number; where Google has several of one kind in a cell, the first, and the others as further ones. */
function firstOfGoogle(one: 'email' | 'phone', more: 'emails' | 'phones'): ValueReader {
  return (row, value) => {
    if (typeof value !== 'string' || !value.includes(' ::: ')) return text(one)(row, value);
    const [first, ...others] = splitList(value);
    text(one)(row, first ?? null);
    list(more)(row, others);
  };
}

/** Google marks labels with a star, and has this one on everybody: "* friends ::: * myContacts". */
const everybodyInGoogle = '* myContacts';

function tags(row: ImportRow, value: unknown): void {
  const before = row.tags.length;
  list('tags')(row, value);
  const added = row.tags.slice(before);
  if (!added.includes(everybodyInGoogle)) return;
  row.tags.splice(before, added.length, ...added.filter((name) => name !== everybodyInGoogle).map((name) => name.replace(/^\* /, '')));
}

/** Stands for the label that the row tells in a column of its own, or the import for all rows. */
export const labelOfTheRow = '';

function externalIdLabel(row: ImportRow, value: unknown): void {
  if (value === null || typeof value === 'string') row.externalIdLabel = value;
  else refuse(row, 'externalIdLabel', 'INVALID_TYPE', value, 'is no text');
}

/** Every field of a contact that an import can write. The names are those of GraphQL. */
export const importFields: Record<string, ImportField> = {
  id: { read: id, aliases: ['uuid'] },
  name: { read: text('name'), aliases: ['fullname', 'contactname', 'displayname'] },
  firstName: { read: text('firstName'), aliases: ['givenname', 'forename'] },
  lastName: { read: text('lastName'), aliases: ['familyname', 'surname'] },
  email: {
    read: firstOfGoogle('email', 'emails'),
    aliases: ['emailaddress', 'mail', 'email1value', 'primaryemail', 'email1', 'workemail'],
    more: 'emails',
  },
  emails: { read: list('emails'), aliases: ['additionalemailaddresses', 'additionalemails', 'otheremails'] },
  phone: {
    read: firstOfGoogle('phone', 'phones'),
    aliases: ['phonenumber', 'phone1value', 'primaryphone', 'mobilephone', 'mobile', 'mobilephonenumber', 'telephone', 'businessphone', 'workphone', 'homephone', 'phone1'],
    more: 'phones',
  },
  phones: { read: list('phones'), aliases: ['phonenumbers', 'otherphones'] },
  company: { read: text('company'), aliases: ['companyname', 'organization', 'organisation', 'organizationname', 'organization1name', 'associatedcompany'] },
  notes: { read: text('notes'), aliases: ['note', 'comments'] },
  source: { read: text('source'), aliases: ['leadsource', 'originalsource', 'creationsource'] },
  doNotContact: { read: boolean('doNotContact'), aliases: ['dnc'] },
  subscriptionStatus: {
    read: oneOf('subscriptionStatus', Object.values(SubscriptionStatus), (row, word) => (row.input.subscriptionStatus = word)),
    aliases: [],
  },
  stage: { read: oneOf('stage', Object.values(LifecycleStage), (row, word) => (row.input.stage = word)), aliases: ['lifecyclestage'] },
  channel: { read: channel, aliases: [] },
  avatarUrl: { read: text('avatarUrl'), aliases: [] },
  portalRole: { read: portalRole, aliases: [] },
  account: { read: account, aliases: ['accountid'] },
  locationId: { read: text('locationId'), aliases: ['location'] },
  assignedToId: { read: text('assignedToId'), aliases: ['assignedto'] },
  externalId: { read: externalId(labelOfTheRow), aliases: [] },
  externalIdLabel: { read: externalIdLabel, aliases: [] },
  externalIds: { read: externalIds, aliases: [] },
  visitorIds: { read: list('visitorIds'), aliases: [] },
  tags: { read: tags, aliases: ['tag', 'labels', 'groupmembership', 'categories'] },
  properties: { read: jsonObject('properties'), aliases: [] },
  customValues: { read: jsonObject('customValues'), aliases: ['custom'] },
  createdAt: { read: time('createdAt'), aliases: [] },
  firstSeenAt: { read: time('firstSeenAt'), aliases: [] },
};

/** Names of columns whose fields are not those of this table: HubSpot's id of a contact. */
export const idsOfOthers: Record<string, string> = { recordid: 'hubspot', hsobjectid: 'hubspot' };

/** The field that a column of this name is, as far as the name alone can tell. */
export const fieldByPlainName: ReadonlyMap<string, string> = new Map(
  Object.entries(importFields).flatMap(([field, { aliases }]) => [plainName(field), ...aliases].map((alias) => [alias, field])),
);
