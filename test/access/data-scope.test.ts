import { describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../../src/values/ids.ts';
import { raw, sql } from '../../src/store/index.ts';
import { differingIdentifiers, mutate, written } from '../domain/contacts/support.ts';
import { imported } from '../domain/imports/support/imports.ts';
import { as } from '../rest/support/request.ts';
import { gateway } from '../support/gateway.ts';
import { createWorkspace, type Client } from '../support/workspace.ts';

const secret = 'Confidential';
const taken = {
  email: 'hidden@example.com',
  phone: '+4915112345678',
  visitorId: 'hidden-visitor',
  externalId: { label: 'crm', externalId: 'hidden-1' },
};

/** A workspace with a contact that a restricted member does not see, with all that hangs on it, one that they see, and the member. */
async function restricted() {
  const workspace = await createWorkspace();
  const member = await workspace.member({ dataScope: 'ASSIGNED' });
  const admin = await workspace.member({ role: 'ADMIN', dataScope: 'ASSIGNED' });
  await mutate(workspace, 'createCustomField', { key: 'plan', label: 'Plan', type: 'TEXT' }, 'customField { uuid }');
  const { account } = (await mutate(workspace, 'createAccount', { name: 'Acme' }, 'account { uuid }')) as unknown as {
    account: { uuid: string };
  };
  const common = { company: 'Acme', account: { id: account.uuid }, tags: ['vip'] };
  const hidden = await written(workspace, 'createContact', {
    ...common,
    name: `${secret} Person`,
    email: taken.email,
    phone: taken.phone,
    visitorIds: [taken.visitorId],
    notes: secret,
    externalIds: [taken.externalId, ...['pylon', 'pathbound'].map((label) => ({ label, externalId: 'hidden-1' }))],
    customValues: { plan: secret },
    properties: { deep: { note: secret } },
  });
  const own = await written(workspace, 'createContact', {
    ...common,
    name: 'Own',
    email: 'own@example.com',
    visitorIds: ['own-visitor'],
    assignedToId: member.memberId,
  });
  const contact = { id: hidden.uuid };
  const { event } = (await mutate(
    workspace,
    'createEvent',
    { contact, type: 'secret', data: { note: secret } },
    'event { uuid }',
  )) as unknown as { event: { uuid: string } };
  const { action } = (await mutate(
    workspace,
    'createAction',
    { contact, type: 'secret', description: secret },
    'action { uuid }',
  )) as unknown as { action: { uuid: string } };
  const { opportunity } = (await mutate(
    workspace,
    'createOpportunity',
    { contact, title: secret },
    'opportunity { uuid }',
  )) as unknown as { opportunity: { uuid: string } };
  await mutate(workspace, 'enrichContact', { contact, data: { note: secret } }, 'contact { uuid }');
  const { view } = (await mutate(
    workspace,
    'createView',
    { name: 'All of Acme', filter: { company: { eq: 'Acme' } } },
    'view { uuid }',
  )) as unknown as { view: { uuid: string } };
  return {
    workspace,
    member,
    admin,
    hidden,
    own,
    ids: {
      event: event.uuid,
      action: action.uuid,
      opportunity: opportunity.uuid,
      account: account.uuid,
      view: view.uuid,
    },
  };
}

let once: ReturnType<typeof restricted> | undefined;
/** The same for all tests that change nothing. */
function shared(): ReturnType<typeof restricted> {
  once ??= restricted();
  return once;
}

/** Everything that the store has of the workspace's contacts, but for what nobody keeps secret. */
async function everything({ workspaceId }: Client): Promise<unknown> {
  const { store } = await gateway();
  const tables = [
    'contact',
    'contact_identifier',
    'contact_tag',
    'tag',
    'event',
    'action',
    'opportunity',
    'unified_profile',
    'outbox_event',
  ];
  return Promise.all(
    tables.map((table) =>
      store.query(
        sql`SELECT to_jsonb(t)::text AS row FROM ${raw(table)} t WHERE workspace_id = ${workspaceId}::uuid ORDER BY 1`,
      ),
    ),
  );
}

describe('a contact that a restricted member does not see', () => {
  it('is left out where several contacts get or lose tags', async () => {
    const { workspace, member, hidden } = await shared();
    const before = await everything(workspace);
    for (const [name, tag] of [
      ['addTagsOfContacts', 'new'],
      ['removeTagsOfContacts', 'vip'],
    ] as const) {
      expect(
        await mutate(member, name, { contacts: { ids: [hidden.uuid] }, tags: [tag] }, 'changedContacts'),
      ).toMatchObject({ changedContacts: 0 });
    }
    expect(await everything(workspace)).toEqual(before);
  });

  it('is in no answer to a query, in no count and in no export', async () => {
    const { member, hidden, own, ids } = await shared();
    const details = 'uuid name events { uuid } actions { uuid } opportunities { uuid } unifiedProfile { data }';
    const nodes = ['Contact', 'Event', 'Action', 'Opportunity'] as const;
    const nodeIds = nodes.map((type) =>
      encodeGlobalId(type, type === 'Contact' ? hidden.uuid : ids[type.toLowerCase() as 'event']),
    );
    const data = await member.graphql<Record<string, unknown>>(
      `query ($nodes: [ID!]!, $hidden: ID!, $event: ID!, $action: ID!, $opportunity: ID!, $account: ID!, $view: ID!) {
        contacts { totalCount nodes { ${details} } }
        found: contacts(search: { text: "hidden" }) { totalCount nodes { uuid } }
        filtered: contacts(filter: { or: [{ email: { eq: "${taken.email}" } }, { phone: { eq: "${taken.phone}" } }, { event: { type: "secret" } }, { customField: { key: "plan", eq: "${secret}" } }] }) { totalCount nodes { uuid } }
        others: contacts(filter: { not: { name: { eq: "Own" } } }) { totalCount nodes { uuid } }
        contactCount
        byCompany: contactGroups(by: COMPANY) { key count }
        byTag: contactGroups(by: TAG) { label count }
        contact(id: $hidden) { uuid }
        byEmail: contact(email: "${taken.email}") { uuid }
        byVisitor: contact(visitorId: "${taken.visitorId}") { uuid }
        byExternal: contact(externalId: { label: "crm", externalId: "hidden-1" }) { uuid }
        nodes(ids: $nodes) { id }
        event(id: $event) { uuid } events { totalCount nodes { uuid } } ofContact: events(contactId: $hidden) { nodes { uuid } }
        action(id: $action) { uuid } actions { totalCount nodes { uuid } }
        opportunity(id: $opportunity) { uuid } opportunities { totalCount nodes { uuid } }
        changes { nodes { contactUuid payload } } changesOf: changes(contactId: $hidden) { nodes { uuid } }
        tags { nodes { name contactCount contacts { totalCount nodes { uuid } } } }
        account(id: $account) { contacts { totalCount nodes { uuid } } }
        view(id: $view) { contactCount contacts { totalCount nodes { uuid } } }
      }`,
      { nodes: nodeIds, hidden: hidden.uuid, ...ids },
    );
    const one = { totalCount: 1, nodes: [{ uuid: own.uuid }] };
    const none = { totalCount: 0, nodes: [] };
    expect(data).toEqual({
      contacts: {
        totalCount: 1,
        nodes: [{ uuid: own.uuid, name: 'Own', events: [], actions: [], opportunities: [], unifiedProfile: null }],
      },
      found: none,
      filtered: none,
      others: none,
      contactCount: 1,
      byCompany: [{ key: 'acme', count: 1 }],
      byTag: [{ label: 'vip', count: 1 }],
      contact: null,
      byEmail: null,
      byVisitor: null,
      byExternal: null,
      nodes: [null, null, null, null],
      event: null,
      events: none,
      ofContact: { nodes: [] },
      action: null,
      actions: none,
      opportunity: null,
      opportunities: none,
      changes: {
        nodes: [
          { contactUuid: own.uuid, payload: {} },
          { contactUuid: own.uuid, payload: { tag: expect.objectContaining({ name: 'vip' }) as unknown } },
        ],
      },
      changesOf: { nodes: [] },
      tags: { nodes: [{ name: 'vip', contactCount: 1, contacts: one }] },
      account: { contacts: one },
      view: { contactCount: 1, contacts: one },
    });
    const template = await member.send(
      'query ($id: ID!) { renderTemplate(template: "{{contact.name}}", contactId: $id) { text } }',
      { id: hidden.uuid },
    );
    expect(template.errors).toMatchObject([{ message: `no contact has the id "${hidden.uuid}"` }]);
    for (const path of [
      '/export/contacts.csv',
      '/export/contacts.ndjson',
      `/export/contacts.ndjson?view=${ids.view}`,
    ]) {
      const text = await (await member.fetch(path)).text();
      expect({ path, own: text.includes('own@example.com'), hidden: /hidden|confidential/i.test(text) }).toEqual({
        path,
        own: true,
        hidden: false,
      });
    }
  });
});

describe('what a hidden contact is identified by', () => {
  const identifiers: [title: string, input: Record<string, unknown>, path: string[]][] = [
    ['an email', { email: 'Hidden@Example.com' }, ['input', 'email']],
    ['one of several emails', { emails: ['free@example.com', taken.email] }, ['input', 'emails', '1']],
    [
      'an external id',
      { externalIds: [{ label: 'crm', externalId: 'free' }, taken.externalId] },
      ['input', 'externalIds', '1'],
    ],
    ['a visitor id', { visitorIds: ['free', taken.visitorId] }, ['input', 'visitorIds', '1']],
  ];

  it.each([
    ...identifiers,
    ['an added visitor id', { addVisitorIds: ['free', taken.visitorId] }, ['input', 'addVisitorIds', '1']] as const,
  ])('is a conflict that names no contact, and changes nothing: %s', async (_title, input, path) => {
    const { workspace, member, hidden, own } = await shared();
    const before = await everything(workspace);
    const attempts: [string, object][] = [['updateContact', { contact: { id: own.uuid }, notes: 'mine', ...input }]];
    if (!('addVisitorIds' in input)) {
      attempts.push(
        ['createContact', { name: 'New', ...input }],
        ['upsertContact', { match: { email: 'own@example.com' }, ...input }],
        ['upsertContact', { match: { email: 'new@example.com' }, ...input }],
      );
    }
    for (const [name, given] of attempts) {
      const answer = await mutate(member, name, { ...given }, 'contact { uuid }');
      expect({ name, ...answer }).toEqual({
        name,
        __typename: 'ConflictError',
        code: 'CONFLICT',
        path,
        message: expect.any(String) as string,
        existingUuid: null,
      });
      expect(JSON.stringify(answer)).not.toContain(hidden.uuid);
      expect(answer['message']).not.toContain(secret);
    }
    expect(await everything(workspace)).toEqual(before);
  });

  it('fails the row of an import with a conflict, also in a dry run, and costs no other row', async () => {
    const { workspace, member, own } = await restricted();
    const before = await everything(workspace);
    const hiddenToo = 'the contact that the row matches is not among those that you see';
    const contacts = [
      { email: taken.email, name: 'Mine' },
      { email: 'a@example.com', visitorIds: [taken.visitorId] },
      { email: 'own@example.com', visitorIds: [taken.visitorId], notes: 'mine' },
      { email: 'b@example.com', externalIds: [taken.externalId] },
      { email: 'own@example.com', company: 'Changed' },
    ];
    const failures = [
      { row: 1, field: null, code: 'CONFLICT', message: hiddenToo },
      ...[2, 3].map((row) => ({
        row,
        field: 'visitorIds',
        code: 'CONFLICT',
        message: `another contact, which you may not see, has the visitor id "${taken.visitorId}": it can only move between contacts that you see`,
      })),
      { row: 4, field: 'externalIds', code: 'CONFLICT', message: expect.stringContaining('hidden-1') as string },
    ];
    expect(await imported(member, { contacts, dryRun: true })).toMatchObject({
      updated: 1,
      created: 0,
      failed: 4,
      errors: failures.map(({ row, code }) => ({ row, code })),
    });
    expect(await everything(workspace)).toEqual(before);
    expect(await imported(member, { contacts })).toMatchObject({
      updated: 1,
      created: 0,
      failed: 4,
      errors: failures.map(({ row, code, message }) => ({ row, code, message })),
    });
    expect(await member.graphql('{ contacts { nodes { uuid company notes visitorIds } } }')).toEqual({
      contacts: { nodes: [{ uuid: own.uuid, company: 'Changed', notes: null, visitorIds: ['own-visitor'] }] },
    });
    expect(await workspace.graphql(`{ contact(email: "${taken.email}") { name visitorIds } }`)).toEqual({
      contact: { name: `${secret} Person`, visitorIds: [taken.visitorId] },
    });
  });

  it('keeps its phone number and its content from nobody: neither is unique', async () => {
    const { workspace, member } = await restricted();
    expect(
      await imported(member, { contacts: [{ phone: taken.phone, name: 'Mine' }], matchOn: 'PHONE' }),
    ).toMatchObject({ created: 1, failed: 0 });
    expect(
      await imported(member, { contacts: [{ phone: taken.phone, name: 'Mine again' }], matchOn: 'PHONE' }),
    ).toMatchObject({ updated: 1, failed: 0 });
    expect(
      await mutate(member, 'upsertContact', { match: { phone: taken.phone }, notes: 'n' }, 'created contact { name }'),
    ).toMatchObject({ created: false, contact: { name: 'Mine again' } });
    const anonymous = { contacts: [{ name: 'Nobody in particular' }] };
    expect(await imported(workspace, anonymous)).toMatchObject({ created: 1 });
    expect(await imported(member, anonymous)).toMatchObject({ created: 1, failed: 0 });
    expect(await imported(member, anonymous)).toMatchObject({ updated: 1, failed: 0 });
  });

  it('is a conflict in the dialects too, which tells nothing of the contact', async () => {
    const { workspace, member, hidden, own } = await shared();
    const before = await everything(workspace);
    const send = as({ authorization: `Bearer ${member.secret}` });
    const orgcrm = as({ authorization: `Bearer ${member.secret}`, 'x-org-id': workspace.slug });
    const answers = [
      await send('POST', '/v1/contacts', { email: 'new@example.com', visitor_id: taken.visitorId }),
      await send('POST', '/v1/contacts', { email: 'new@example.com', visitor_id: ['free', taken.visitorId] }),
      await send('PUT', `/v1/contacts/${own.uuid}`, { visitor_id: taken.visitorId, properties: { plan: 'mine' } }),
      await send('POST', '/v1/contacts', { email: taken.email }),
      await send('PUT', `/v1/contacts/${own.uuid}`, { properties: { email: taken.email } }),
      await send('POST', '/api/v1/contacts', { email: taken.email }),
      await orgcrm('POST', '/api/v1/contacts', { email: taken.email }),
      await orgcrm('PATCH', `/api/v1/contacts/${own.uuid}`, { email: taken.email }),
      await send('POST', '/contacts', { name: 'New', email: taken.email }),
      await send('PATCH', `/contacts/${own.uuid}`, { email: taken.email }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 409));
    expect(answers[0]?.body).toMatchObject({ details: [{ field: 'visitor_id' }] });
    expect(answers[1]?.body).toMatchObject({ details: [{ field: 'visitor_id.1' }] });
    const text = JSON.stringify(answers.map(({ body }) => body));
    expect(text).not.toContain(hidden.uuid);
    expect(text).not.toContain(secret);
    expect(text).not.toContain('hidden-1');
    expect(text).not.toContain('exists_id');
    expect(await everything(workspace)).toEqual(before);
  });
});

it('moves visitor ids between contacts that a restricted member sees, also in an import', async () => {
  const { workspace, member, own } = await restricted();
  const second = await written(member, 'createContact', {
    name: 'Second',
    email: 'second@example.com',
    visitorIds: ['own-visitor', 'v'],
  });
  expect(second['visitorIds']).toEqual(['own-visitor', 'v']);
  expect(await member.graphql('query ($id: ID!) { contact(id: $id) { visitorIds } }', { id: own.uuid })).toEqual({
    contact: { visitorIds: [] },
  });
  expect(
    await imported(member, {
      contacts: [
        { email: 'own@example.com', visitorIds: ['v'] },
        { email: 'third@example.com', visitorIds: ['own-visitor'] },
      ],
    }),
  ).toMatchObject({ updated: 1, created: 1, failed: 0 });
  expect(await member.graphql('{ contacts(orderBy: [{ field: EMAIL }]) { nodes { email visitorIds } } }')).toEqual({
    contacts: {
      nodes: [
        { email: 'own@example.com', visitorIds: ['v'] },
        { email: 'second@example.com', visitorIds: [] },
        { email: 'third@example.com', visitorIds: ['own-visitor'] },
      ],
    },
  });
  expect(await differingIdentifiers(workspace)).toEqual([]);
});

it('tells of a merge no id of a contact that a restricted member does not see', async () => {
  const { workspace, member, admin, hidden, own } = await restricted();
  const { store } = await gateway();
  await written(workspace, 'updateContact', { contact: { id: hidden.uuid }, assignedToId: admin.memberId });
  await store.query(sql`DELETE FROM outbox_event WHERE workspace_id = ${workspace.workspaceId}::uuid`);
  const last = '{ changes { nodes { type contactUuid payload } } }';
  await mutate(workspace, 'mergeContacts', { into: { id: hidden.uuid }, from: { id: own.uuid } }, 'contact { uuid }');
  expect(await workspace.graphql<{ changes: { nodes: unknown[] } }>(last)).toMatchObject({
    changes: {
      nodes: expect.arrayContaining([
        { type: 'CONTACT_DELETED', contactUuid: own.uuid, payload: { mergedInto: hidden.uuid } },
      ]) as unknown,
    },
  });
  expect(await member.graphql(last)).toMatchObject({
    changes: { nodes: [{ type: 'CONTACT_DELETED', contactUuid: own.uuid, payload: {} }] },
  });
});

it('tells a restricted admin how many values of hidden contacts a setting is about, and nothing else of them', async () => {
  const { workspace, admin, hidden } = await restricted();
  await written(workspace, 'updateContact', {
    contact: { id: hidden.uuid },
    customValues: { seats: secret },
    unknownCustomFields: 'KEEP',
  });
  const created = await mutate(
    admin,
    'createCustomField',
    { key: 'seats', label: 'Seats', type: 'NUMBER' },
    'misfitCount misfits { value contact { uuid } }',
  );
  expect(created).toEqual({ __typename: 'CreateCustomFieldSuccess', misfitCount: 1, misfits: [] });
});
