import type { Kind, Named, Objects } from './objects.ts';

/** Arguments with which an operation succeeds, but for what it names, where that is one thing. */
type Arguments = (own: Objects, spare: Named) => Record<string, unknown>;

const none: Arguments = () => ({});
const input =
  (given: (own: Objects, spare: Named) => Record<string, unknown>): Arguments =>
  (own, spare) => ({ input: given(own, spare) });
const contact = ({ Contact }: Objects): { contact: object } => ({ contact: { id: Contact.uuid } });
const idOf = (kind: Kind, more: object = {}): Arguments => input((own) => ({ id: own[kind].uuid, ...more }));
const tags = ['isolation'];

/** Every operation of the schema. A test holds that none is missing. */
export const operations: Record<string, Arguments> = {
  account: ({ Account }) => ({ id: Account.uuid }),
  accounts: none,
  action: ({ Action }) => ({ id: Action.uuid }),
  actions: none,
  apiKeys: none,
  changes: none,
  contact: ({ Contact }) => ({ id: Contact.uuid }),
  contactCount: none,
  contactGroups: () => ({ by: 'TAG' }),
  contacts: none,
  customField: ({ CustomField }) => ({ id: CustomField.uuid }),
  customFieldFolders: none,
  customFields: none,
  customValue: () => ({ key: 'greeting' }),
  customValues: none,
  event: ({ Event }) => ({ id: Event.uuid }),
  events: none,
  job: ({ Job }) => ({ id: Job.uuid }),
  jobs: none,
  legacyUsage: none,
  location: ({ Location }) => ({ id: Location.uuid }),
  locations: none,
  member: ({ Member }) => ({ id: Member.uuid }),
  members: none,
  node: () => ({ id: '' }),
  nodes: () => ({ ids: [] }),
  opportunities: none,
  opportunity: ({ Opportunity }) => ({ id: Opportunity.uuid }),
  portalRole: ({ PortalRole }) => ({ id: PortalRole.uuid }),
  portalRoles: none,
  renderTemplate: () => ({ template: '{{contact.name}}' }),
  tag: ({ Tag }) => ({ id: Tag.uuid }),
  tags: none,
  view: ({ View }) => ({ id: View.uuid }),
  viewer: none,
  views: none,
  workspaces: none,

  addContactTags: input((own) => ({ ...contact(own), tags })),
  addTagsOfContacts: input((_own, { visitorId }) => ({ contacts: { ids: [] }, tags: [visitorId] })),
  clearProfile: input(contact),
  createAccessToken: input(({ Member }) => ({ memberId: Member.uuid, scopes: ['CONTACTS_READ'] })),
  createAccount: input(() => ({ name: 'New' })),
  createAction: input((own) => ({ ...contact(own), type: 'call' })),
  createApiKey: input(() => ({ name: 'New', scopes: ['CONTACTS_READ'] })),
  createContact: input(() => ({ name: 'New' })),
  createCustomField: input((_own, { visitorId }) => ({
    key: `k${visitorId.replaceAll(/\W/g, '')}`,
    label: 'New',
    type: 'TEXT',
  })),
  createCustomFieldFolder: input((_own, { visitorId }) => ({ name: visitorId })),
  createEvent: input((own) => ({ ...contact(own), type: 'visit' })),
  createEvents: input((own) => ({ events: [{ ...contact(own), type: 'visit' }] })),
  createLocation: input(() => ({ title: 'New' })),
  createMember: input((_own, { visitorId }) => ({ email: `${visitorId}@example.com` })),
  createOpportunity: input((own) => ({ ...contact(own), title: 'New' })),
  createPortalRole: input((_own, { visitorId }) => ({ slug: visitorId, name: 'New' })),
  createTag: input((_own, { visitorId }) => ({ name: visitorId })),
  createView: input(() => ({ name: 'New' })),
  createWorkspace: input(() => ({ name: 'New' })),
  deleteAccount: idOf('Account'),
  deleteAction: idOf('Action'),
  deleteContact: input(contact),
  deleteCustomField: idOf('CustomField'),
  deleteCustomFieldFolder: idOf('CustomFieldFolder'),
  deleteCustomValue: input(() => ({ key: 'greeting' })),
  deleteEvent: idOf('Event'),
  deleteLocation: idOf('Location'),
  deleteMember: idOf('Member'),
  deleteOpportunity: idOf('Opportunity'),
  deletePortalRole: idOf('PortalRole'),
  deleteTag: idOf('Tag'),
  deleteView: idOf('View'),
  enrichContact: input((own) => ({ ...contact(own), data: { a: 1 } })),
  importContacts: input(() => ({ contacts: [{ name: 'New' }] })),
  mergeContacts: input((own, spare) => ({ from: { email: spare.email }, into: { id: own.Contact.uuid } })),
  removeContactTags: input((own) => ({ ...contact(own), tags })),
  removeTagsOfContacts: input(({ Tag }) => ({ contacts: { ids: [] }, tags: [Tag.visitorId] })),
  reorderViews: input(() => ({ ids: [] })),
  replaceViews: input((own) => ({ views: [{ id: own.View.uuid, name: 'Renamed' }] })),
  retryJob: idOf('Job'),
  revokeApiKey: idOf('ApiKey'),
  rotateSigningKey: input(() => ({ slug: 'another' })),
  setContactCustomValue: input((own) => ({ ...contact(own), key: 'plan', value: 'pro' })),
  setCustomValue: input(() => ({ key: 'greeting', value: 'Hello' })),
  updateAccount: idOf('Account', { domain: 'new.example' }),
  updateAction: idOf('Action', { type: 'visit' }),
  updateContact: input((own) => ({ ...contact(own), notes: 'new' })),
  updateCustomField: idOf('CustomField', { label: 'New' }),
  updateCustomFieldFolder: input((own, { visitorId }) => ({ id: own.CustomFieldFolder.uuid, name: visitorId })),
  updateEvent: idOf('Event', { type: 'call' }),
  updateLocation: idOf('Location', { title: 'New' }),
  updateMember: idOf('Member', { role: 'MEMBER' }),
  updateOpportunity: idOf('Opportunity', { title: 'New' }),
  updatePortalRole: idOf('PortalRole', { name: 'New' }),
  updateTag: idOf('Tag', { color: '#112233' }),
  updateView: idOf('View', { columns: ['name'] }),
  updateWorkspace: input(() => ({ defaultPortalRole: 'NO_ACCESS' })),
  upsertContact: input((_own, { email }) => ({ match: { email } })),
};

/** Operations after which what they name is gone. */
export const destroys = /^(?:delete\w+|revoke\w+|mergeContacts\.input\.from)/;

/** What a position names, by its name: the first pattern that fits. */
const kinds: [pattern: RegExp, kind: Kind][] = [
  [/^(?:contacts|contactCount|contactGroups)\.view$/, 'View'],
  [/\.(?:contact|contacts\.ids|contactId|from|into|match\.externalId)$/, 'Contact'],
  [/\.folderId$|CustomFieldFolder\.input/, 'CustomFieldFolder'],
  [/\.memberId$|\.assignedTo|^member\.|^MemberFilter|Member\.input/, 'Member'],
  [/\.location|^location\.|Location\.input/, 'Location'],
  [/\.portalRole|^portalRole\.|PortalRole\.input/, 'PortalRole'],
  [/\.account|^account\.|^AccountFilter|Account\.input/, 'Account'],
  [/^contact\.|^ContactFilter\.(?:id|externalId|legacyId)$/, 'Contact'],
  [/^customField\.|CustomField\.input/, 'CustomField'],
  [/^tag\.|Tag\.input/, 'Tag'],
  [/^view\.|View\.input|^reorderViews|^replaceViews/, 'View'],
  [/^(?:job|retryJob)\./, 'Job'],
  [/^event\.|Event\.input/, 'Event'],
  [/^action\.|Action\.input/, 'Action'],
  [/^opportunity\.|Opportunity\.input/, 'Opportunity'],
  [/ApiKey\.input/, 'ApiKey'],
];

/** What a position names; throws for a new one that no pattern fits. */
export function kindOf(position: string): Kind {
  const kind = kinds.find(([pattern]) => pattern.test(position))?.[1];
  if (kind === undefined)
    throw new Error(`${position} names an object: say of which kind in test/access/isolation/operations.ts`);
  return kind;
}
