import { fixtureIds } from '../../support/paired-fixtures.ts';

type Variables = Record<string, unknown>;

const page = { first: 2, offset: 1 };
const all = { first: 50, offset: 0 };
const filter = {
  or: [
    { tags: { has: 'vip' } },
    { company: { contains: 'gin' }, stage: { in: ['CUSTOMER'] } },
    { customField: { key: 'plan', eq: 'silver' } },
  ],
};
const search = { text: 'ada', fields: ['NAME', 'EMAIL'] };
const orderBy = [{ field: 'NAME', direction: 'DESC', nulls: 'FIRST' }, { customField: 'seats' }];
const globalView = Buffer.from(`View:${fixtureIds.view}`).toString('base64');
const unknownId = '0190a000-0000-7000-8000-0000000000ff';

/** A contact by the id that a dialect knows it by, by its UUID, and by one that nobody has. */
const references = (label: string, more: Variables = {}): Variables[] =>
  [`${label}-1`, fixtureIds.grace, unknownId, 'nobody'].map((id) => ({ id, ...more }));
const named = (label: string, id: string): Variables => ({ legacyId: { id, label } });

/** Inputs of a create: a good one, one of an email that is taken, one that is wrong in several ways. */
const creations = (label: string): Variables[] => [
  {
    input: {
      email: 'new@example.com',
      firstName: 'New',
      lastName: 'Person',
      tags: ['vip', 'fresh'],
      properties: { plan: 'pro' },
      externalIds: [{ label, externalId: 'new-1' }],
    },
  },
  {
    input: {
      name: 'Only a name',
      customValues: { plan: 'gold', seats: 4 },
      account: { id: fixtureIds.account },
      locationId: fixtureIds.location,
      portalRole: { slug: 'editor' },
    },
  },
  { input: { email: 'ADA@example.com' } },
  { input: { email: 'no email', customValues: { plan: 'tin', unknown: 1 }, tags: [''], locationId: unknownId } },
];

const updates = (label: string): Variables[] => [
  {
    input: {
      contact: named(label, `${label}-1`),
      notes: 'Changed',
      doNotContact: false,
      company: null,
      properties: { plan: null, more: [1, { a: true }] },
    },
  },
  { input: { contact: named(label, fixtureIds.grace), email: 'ada@work.example' } },
  { input: { contact: named(label, 'nobody'), notes: 'Changed' } },
  { input: { contact: named(label, fixtureIds.edsger), phone: '', customValues: { seats: 'many' } } },
];

const tagging = (label: string): Variables[] => [
  ...references(label, { tags: ['beta', 'Third', 'third'] }),
  { id: fixtureIds.barbara, tags: [] },
  { id: fixtureIds.barbara, tags: ['x'.repeat(101)] },
];

const pages: Variables[] = [
  { first: 2 },
  { first: 1, after: null },
  { first: 1, after: 'no cursor' },
  { first: -1 },
  { first: 5_000 },
];

/**
 * What each operation of the dialects is run with, by its name. The first variables lead to data; the others to other data,
 * to none, or to errors. Variables that are missing or of a wrong type are tried of every operation besides.
 */
export const operationCases: Record<string, Variables[]> = {
  OrgcrmListContacts: [
    all,
    { ...page, filter, orderBy },
    { ...all, search },
    { ...all, filter: { customField: { key: 'nobody', eq: 1 } } },
    { first: 0, offset: -1 },
  ],
  OrgcrmGetContact: references('orgcrm'),
  OrgcrmCreateContact: [
    ...creations('orgcrm'),
    ...['17', fixtureIds.member, 'nobody'].map((id) => ({
      input: { name: 'New', assignedTo: { legacyId: { id, label: 'orgcrm' } } },
    })),
  ],
  OrgcrmUpdateContact: updates('orgcrm'),
  OrgcrmDeleteContact: references('orgcrm'),
  OrgcrmCustomFieldTypes: [{}],
  OrgcrmContactOpportunities: references('orgcrm', { first: 10 }),
  OrgcrmMoreOpportunities: [
    { contactId: fixtureIds.ada, ...all },
    { contactId: fixtureIds.grace, ...all },
    { contactId: 'nobody', ...page },
  ],
  OrgcrmListViews: [{}],
  OrgcrmPresentViews: [{}],
  OrgcrmReplaceViews: [
    {
      views: [
        { id: fixtureIds.view, name: 'Renamed', filter, sort: orderBy, columns: ['email'] },
        { name: 'New', search: 'ada', searchFields: ['EMAIL'], filterSource: { a: 1 } },
      ],
    },
    {
      views: [
        { id: unknownId, name: '' },
        { name: 'Same' },
        { name: 'same', filter: { customField: { key: 'nobody', eq: 1 } } },
      ],
    },
    { views: [] },
  ],
  OrgcrmListTags: pages,
  OrgcrmCreateTag: [
    { input: { name: 'gamma', color: 'blue' } },
    { input: { name: 'VIP' } },
    { input: { name: ' ', color: null } },
  ],
  OrgcrmDeleteTag: [{ id: fixtureIds.vip }, { id: fixtureIds.vip }, { id: 'nobody' }],
  OrgcrmAddContactTags: tagging('orgcrm'),
  OrgcrmRemoveContactTag: [...references('orgcrm', { name: 'BETA' }), { id: fixtureIds.ada, name: 'never' }],
  OrgcrmListFolders: [{}],
  OrgcrmCreateFolder: [{ input: { name: 'More', position: 3 } }, { input: { name: '' } }],
  OrgcrmUpdateFolder: [
    { input: { id: fixtureIds.folder, name: 'Renamed' } },
    { input: { id: unknownId, position: 1 } },
  ],
  OrgcrmDeleteFolder: [{ id: fixtureIds.emptyFolder }, { id: fixtureIds.folder }, { id: unknownId }],
  OrgcrmListCustomFields: [{}],
  OrgcrmCreateCustomField: [
    {
      input: {
        key: 'size',
        label: 'Size',
        type: 'SELECT',
        options: ['S', 'M'],
        folderId: fixtureIds.folder,
        required: true,
      },
    },
    { input: { key: 'plan', label: 'Plan', type: 'TEXT' } },
    { input: { key: 'No Key', label: '', type: 'SELECT', folderId: unknownId } },
  ],
  OrgcrmUpdateCustomField: [
    {
      input: {
        legacyId: { id: fixtureIds.plan, label: 'orgcrm' },
        label: 'The plan',
        options: ['gold', 'silver', 'bronze'],
        folderId: null,
      },
    },
    { input: { id: fixtureIds.plan, options: ['gold'] } },
    { input: { id: unknownId, label: 'x' } },
  ],
  OrgcrmDeleteCustomField: [{ id: fixtureIds.seats }, { id: unknownId }],
  OrgcrmSetContactCustomValue: [
    ...[5, '7', 'many', null].map((value) => ({ input: { contact: { id: fixtureIds.ada }, key: 'seats', value } })),
    { input: { contact: { id: fixtureIds.ada }, key: 'nobody', value: 1 } },
    { input: { contact: { id: unknownId }, key: 'seats', value: 1 } },
  ],
  OrgcrmListCustomValues: [{}],
  OrgcrmSetCustomValue: [
    { input: { key: 'greeting', value: 'Hi' } },
    { input: { key: 'fresh', value: '' } },
    { input: { key: 'No key!', value: 'x' } },
  ],
  OrgcrmDeleteCustomValue: [{ key: 'greeting' }, { key: 'greeting' }],
  OrgcrmImportContacts: [
    {
      input: {
        contacts: [
          { email: 'one@example.com', first_name: 'One', tags: ['vip'] },
          { email: 'ada@example.com', notes: 'Imported' },
          { email: 'no email' },
        ],
      },
    },
    {
      input: {
        text: 'email,name,plan\ntwo@example.com,Two,gold\n,,\n',
        format: 'CSV',
        mapping: [{ column: 'plan', field: 'customValues.plan' }],
        dryRun: true,
      },
    },
    { input: { text: 'a', contacts: [] } },
    { input: { text: '{', format: 'JSON' } },
  ],
  PathboundListContacts: [
    all,
    { ...page, filter, search },
    { ...all, orderBy: [{ field: 'FIRST_SEEN_AT', direction: 'ASC' }] },
    { ...all, orderBy: [{ direction: 'ASC' }] },
  ],
  PathboundGetContact: references('pathbound'),
  PathboundCreateContact: creations('pathbound'),
  PathboundListSummaries: [all, { ...page, filter, search }, { ...all, orderBy: [{ field: 'EMAIL' }] }],
  PathboundCountContacts: [{}, { filter, search }, { filter: { customField: { key: 'nobody', eq: 1 } } }],
  PathboundUpdateContact: updates('pathbound'),
  PathboundDeleteContact: references('pathbound'),
  PathboundGetPerson: references('pathbound'),
  PathboundListEvents: [
    { contactId: fixtureIds.ada, direction: 'DESC' },
    { contactId: fixtureIds.ada, direction: 'ASC', type: 'order', after: null },
    { contactId: fixtureIds.ada, direction: 'ASC', after: 'no cursor' },
    { contactId: unknownId, direction: 'ASC' },
  ],
  PathboundGetStatus: [{}],
  PristinesendListContacts: [
    all,
    { ...page, search },
    { ...all, filter: { subscriptionStatus: { eq: 'UNSUBSCRIBED' } } },
    { ...all, filter: { subscriptionStatus: { eq: 'NEVER' } } },
  ],
  PristinesendGetContact: references('pristinesend'),
  PristinesendDeleteContact: references('pristinesend'),
  PristinesendCreateContact: creations('pristinesend'),
  PristinesendGetEmail: references('pristinesend'),
  PristinesendGetSegment: [{ id: fixtureIds.view }, { id: globalView }, { id: 'nobody' }],
  PristinesendUpdateContact: updates('pristinesend'),
  PylonListContacts: pages,
  PylonSearchContacts: [
    { first: 10, filter },
    { first: 1, search },
    { first: 10, filter: { externalId: { label: 'pylon', eq: 'pylon-1' } } },
    { first: 10, filter: { id: { in: [fixtureIds.grace, unknownId] } } },
    ...pages,
  ],
  PylonListCustomFields: [{}],
  PylonListTags: pages,
  PylonGetTag: [{ id: fixtureIds.vip }, { id: 'tag-1' }, { id: 'nobody' }],
  PylonListCustomFieldDefinitions: [{}],
  PylonGetCustomField: [{ id: fixtureIds.plan }, { id: 'field-1' }, { id: 'nobody' }],
  PylonCreateCustomField: [
    { input: { key: 'size', label: 'Size', type: 'SELECT', options: ['S', 'M'] } },
    { input: { key: 'plan', label: 'Plan', type: 'TEXT' } },
  ],
  PylonUpdateCustomField: [
    { input: { legacyId: { id: 'field-1', label: 'pylon' }, label: 'The plan' } },
    { input: { id: unknownId, options: [] } },
  ],
  PylonListAccounts: [
    { first: 2 },
    { first: 1, filter: { name: { eq: 'Engines' } } },
    { first: 1, search: 'nobody' },
    ...pages,
  ],
  PylonGetAccount: [{ id: fixtureIds.account }, { id: 'acc-1' }, { id: 'nobody' }],
  PylonCreateAccount: [
    { input: { name: 'New', externalIds: [{ label: 'pylon', externalId: 'new' }] } },
    { input: { name: '', externalIds: [{ label: 'pylon', externalId: 'acc-1' }] } },
  ],
  PylonUpdateAccount: [
    { input: { legacyId: { id: 'acc-1', label: 'pylon' }, name: 'Renamed' } },
    { input: { id: unknownId, domain: 'no domain' } },
  ],
  PylonDeleteAccount: [{ id: 'acc-1' }, { id: 'acc-1' }, { id: 'nobody' }],
  PylonListUsers: [
    {},
    { filter: { email: { eq: 'member@fixtures.example' } } },
    { filter: { id: { in: [unknownId] } } },
  ],
  PylonGetUser: [{ id: fixtureIds.member }, { id: unknownId }],
  PylonGetContact: references('crm'),
  PylonGetPhones: references('pylon'),
  PylonGetPhonesByEmail: ['ADA@example.com', 'grace@example.com', 'nobody@example.com', ''].map((email) => ({ email })),
  PylonCreateContact: creations('pylon'),
  PylonUpdateContact: updates('pylon'),
  PylonDeleteContact: references('pylon'),
  PylonImportContact: [
    { input: { match: { email: 'ada@example.com' }, name: 'Countess', customValues: { plan: 'silver' } } },
    { input: { match: { externalId: { label: 'pylon', externalId: 'fresh' } }, email: 'fresh@example.com' } },
    { input: { match: { phone: '123' }, email: 'ada@example.com' } },
  ],
  PylonGetViewer: [{}],
  PylonGetWorkspace: [{}],
  WhautomateListContacts: [
    all,
    { ...page, filter, search },
    { ...all, filter: { location: { eq: fixtureIds.location } } },
  ],
  WhautomateGetContact: references('whautomate'),
  WhautomateGetShown: references('whautomate'),
  WhautomateCreateContact: creations('whautomate'),
  WhautomateUpdateContact: updates('whautomate'),
  WhautomateDeleteContact: references('whautomate'),
  WhautomateAddTags: tagging('whautomate'),
  WhautomateRemoveTags: tagging('whautomate'),
  WhautomateGetSegment: [{ id: fixtureIds.view }, { id: 'nobody' }],
  WhautomateListSegments: [{}],
  WhautomateCountSegments: [{ ids: [globalView] }, { ids: [globalView, 'nobody'] }, { ids: [] }],
  WhautomateListLocations: [all, page],
  WhautomateListTags: [all, { ...page, search: 'b' }, { ...all, search: null }],
  WhautomateGetTag: [{ id: fixtureIds.vip }, { id: 'tag-1' }, { id: unknownId }, { id: 'nobody' }],
  WhautomateCreateTag: [
    { input: { name: 'gamma', externalIds: [{ label: 'whautomate', externalId: 'tag-2' }] } },
    { input: { name: 'VIP' } },
    { input: { name: '' } },
  ],
  WhautomateDeleteTag: [{ id: 'tag-1' }, { id: fixtureIds.vip }, { id: 'nobody' }],
  WhautomateGetAccount: [{}],
};
