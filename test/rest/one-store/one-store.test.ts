import { describe, expect, it } from 'vitest';
import { shown, type Cells } from './cells.ts';
import { open, readEverywhere, write } from './read-everywhere.ts';

// The table of docs/contracts/README.md, One store: cell by cell, a contact is written in each API, and read in all of them.
// Whole answers are compared, so that a cell without a field is held too.

const emailOf = (email: string): Cells['email'] => ({
  pathbound: { email, properties: { email } },
  pristinesend: { email },
  orgcrm: { email },
  pylon: { email, emails: [email] },
  graphql: { email, emails: [email] },
});

const nameOf = (first: string, last: string, name = `${first} ${last}`): Cells['name'] => ({
  pathbound: { properties: { firstname: first, lastname: last } },
  whautomate: { name },
  pristinesend: { first_name: first, last_name: last },
  orgcrm: { name, first_name: first, last_name: last },
  pylon: { name },
  graphql: { name, firstName: first, lastName: last },
});

const phoneOf = (phone: string, digits: string): Cells['phones'] => ({
  pathbound: { properties: { phone } },
  whautomate: { phoneNumber: phone },
  orgcrm: { phone },
  pylon: { phone_numbers: digits === '' ? [] : [digits], primary_phone_number: digits },
  graphql: { phone, phones: [phone] },
});

const jobTitleOf = (title: string): Cells['jobTitle'] => ({
  pathbound: { properties: { jobtitle: title } },
  orgcrm: { job_title: title },
  graphql: { jobTitle: title },
});
const companyOf = (company: string): Cells['company'] => ({
  pathbound: { properties: { company } },
  orgcrm: { company },
  graphql: { company },
});

const notesOf = (notes: string): Cells['notes'] => ({
  pathbound: { notes: [notes] },
  whautomate: { notes },
  orgcrm: { notes },
  graphql: { notes },
});

const tagsOf = (...tags: string[]): Cells['tags'] => ({
  pathbound: { tags },
  whautomate: { tags },
  orgcrm: { tags },
  graphql: { tags: tags.map((name) => ({ name })) },
});

const tier = { slug: 'tier', value: 'gold' };

describe('one store', () => {
  it('shows in every API what pathbound wrote', async () => {
    const { workspace, send } = await open();
    const properties = {
      firstname: 'Ada',
      lastname: 'Lovelace',
      phone: '+1 555 123',
      company: 'Engines',
      jobtitle: 'Countess',
      plan: 'pro',
      nested: { list: [1, null] },
    };
    const id = await write(
      send,
      '/pathbound/v1/contacts',
      { email: 'ada@example.com', properties, visitor_id: 'v1' },
      'contact',
      'contact_id',
    );
    const free = { plan: 'pro', nested: { list: [1, null] } };
    expect(await readEverywhere(workspace, send, id)).toEqual(
      shown(
        id,
        {
          email: emailOf('ada@example.com'),
          name: nameOf('Ada', 'Lovelace'),
          phones: phoneOf('+1 555 123', '1555123'),
          company: companyOf('Engines'),
          jobTitle: jobTitleOf('Countess'),
          freeProperties: {
            pathbound: { properties: free },
            pristinesend: { properties: free },
            graphql: { properties: free },
          },
        },
        { pathbound: { visitor_ids: ['v1'] } },
      ),
    );
  });

  it('shows in every API what whautomate wrote', async () => {
    const { workspace, send, made } = await open();
    const locationId = await made('createLocation', 'location', { title: 'Main' });
    const body = {
      name: 'Ada King Lovelace',
      phoneNumber: '+1 (555) 123-4567',
      stage: 'Lead',
      notes: 'likes tea',
      customFields: { tier: 'gold', free: 1 },
      tags: ['vip', 'New'],
      locationId,
    };
    const id = await write(send, '/whautomate/v1/contacts', body, 'id');
    expect(await readEverywhere(workspace, send, id)).toEqual(
      shown(id, {
        name: nameOf('Ada', 'King Lovelace'),
        phones: phoneOf('+1 (555) 123-4567', '15551234567'),
        stage: { whautomate: { stage: 'Lead' }, graphql: { stage: 'LEAD' } },
        notes: notesOf('likes tea'),
        locationAndChannel: {
          whautomate: { location: { id: locationId, title: 'Main' }, channel: 'Whatsapp' },
          graphql: { location: { uuid: locationId }, channel: 'Whatsapp' },
        },
        customFields: {
          whautomate: { customFields: { tier: 'gold', free: 1 } },
          orgcrm: { custom: { tier: 'gold' } },
          pylon: { custom_fields: { tier } },
          graphql: { customValues: { tier: 'gold', free: 1 } },
        },
        tags: tagsOf('vip', 'New'),
      }),
    );
  });

  it('shows in every API what pristinesend wrote', async () => {
    const { workspace, send } = await open();
    const body = {
      email: 'Ada@Example.com',
      first_name: 'Ada',
      last_name: 'Lovelace',
      status: 'unsubscribed',
      properties: { plan: 'pro' },
    };
    const id = await write(send, '/pristinesend/api/v1/contacts', body, 'id');
    const free = { plan: 'pro' };
    expect(await readEverywhere(workspace, send, id)).toEqual(
      shown(id, {
        email: emailOf('Ada@Example.com'),
        name: nameOf('Ada', 'Lovelace'),
        subscriptionStatus: {
          pristinesend: { status: 'unsubscribed' },
          graphql: { subscriptionStatus: 'UNSUBSCRIBED' },
        },
        freeProperties: {
          pathbound: { properties: free },
          pristinesend: { properties: free },
          graphql: { properties: free },
        },
      }),
    );
  });

  it('shows in every API what orgcrm wrote', async () => {
    const { workspace, send } = await open();
    const { memberId } = await workspace.member();
    const body = {
      name: 'Ada  Lovelace',
      email: 'ada@example.com',
      phone: 'ext. 7',
      company: 'Engines',
      job_title: 'Analyst',
      source: 'fair',
      notes: 'tea',
      dnc: true,
      tags: ['vip'],
      custom: { tier: 'gold' },
      assigned_to: memberId,
    };
    const id = await write(send, '/orgcrm/api/v1/contacts', body, 'id');
    expect(await readEverywhere(workspace, send, id)).toEqual(
      shown(id, {
        email: emailOf('ada@example.com'),
        // A name in one text stays as it was written; its parts are its words.
        name: nameOf('Ada', 'Lovelace', 'Ada  Lovelace'),
        phones: phoneOf('ext. 7', ''),
        company: companyOf('Engines'),
        jobTitle: jobTitleOf('Analyst'),
        notes: notesOf('tea'),
        sourceAndDnc: {
          pathbound: { creation_source: 'fair' },
          orgcrm: { source: 'fair', dnc: true },
          graphql: { source: 'fair', doNotContact: true },
        },
        customFields: {
          whautomate: { customFields: { tier: 'gold' } },
          orgcrm: { custom: { tier: 'gold' } },
          pylon: { custom_fields: { tier } },
          graphql: { customValues: { tier: 'gold' } },
        },
        tags: tagsOf('vip'),
        assignedMember: { orgcrm: { assigned_to: memberId }, graphql: { assignedTo: { uuid: memberId } } },
      }),
    );
  });

  it('shows in every API what pylon wrote', async () => {
    const { workspace, send, made } = await open();
    const account = await made('createAccount', 'account', {
      name: 'Engines',
      externalIds: [{ label: 'crm', externalId: 'a-1' }],
    });
    const role = await made('createPortalRole', 'portalRole', { slug: 'billing', name: 'Billing' });
    const numbers = ['15551234567', '15557654321'];
    const body = {
      name: 'Ada King Lovelace',
      email: 'ada@example.com',
      account_id: account,
      avatar_url: 'https://example.com/ada.png',
      phone_numbers: numbers,
      primary_phone_number: numbers[1],
      portal_role_id: role,
      custom_fields: [tier],
      external_ids: [{ external_id: 'c-1', label: 'crm' }],
    };
    const id = await write(send, '/pylon/contacts', body, 'data', 'id');
    expect(await readEverywhere(workspace, send, id)).toEqual(
      shown(
        id,
        {
          email: emailOf('ada@example.com'),
          name: nameOf('Ada', 'King Lovelace'),
          phones: {
            ...phoneOf('15557654321', ''),
            pylon: { phone_numbers: numbers, primary_phone_number: '15557654321' },
            graphql: { phone: '15557654321', phones: numbers },
          },
          account: {
            pathbound: { associations: { companies: [account] } },
            pylon: { account: { id: account, external_ids: [{ external_id: 'a-1', label: 'crm' }] } },
            graphql: { account: { uuid: account } },
          },
          customFields: {
            whautomate: { customFields: { tier: 'gold' } },
            orgcrm: { custom: { tier: 'gold' } },
            pylon: { custom_fields: { tier } },
            graphql: { customValues: { tier: 'gold' } },
          },
          avatarAndRole: {
            pylon: { avatar_url: body.avatar_url, portal_role: 'billing', portal_role_id: role },
            graphql: { avatarUrl: body.avatar_url, builtInPortalRole: 'NO_ACCESS', portalRole: { uuid: role } },
          },
        },
        { pylon: { external_ids: body.external_ids } },
      ),
    );
  });

  it('shows in every API what GraphQL wrote, enrichment and secondary emails included', async () => {
    const { workspace, send, made } = await open();
    const { memberId } = await workspace.member();
    const account = await made('createAccount', 'account', { name: 'Engines' });
    const locationId = await made('createLocation', 'location', { title: 'Main' });
    const emails = ['ada@example.com', 'ada@work.example'];
    const phones = ['030 99', '+1 555 1234'];
    const id = await made('createContact', 'contact', {
      firstName: 'Ada',
      lastName: 'Lovelace',
      emails,
      email: emails[1],
      phones,
      phone: phones[1],
      phoneFormat: 'TEXT',
      company: 'Engines',
      account: { id: account },
      subscriptionStatus: 'UNSUBSCRIBED',
      stage: 'CUSTOMER',
      notes: 'tea',
      locationId,
      channel: 'Instagram',
      source: 'fair',
      doNotContact: true,
      properties: { plan: 'pro' },
      customValues: { tier: 'gold' },
      tags: ['vip'],
      assignedToId: memberId,
      avatarUrl: 'https://example.com/ada.png',
      portalRole: { slug: 'admin' },
    });
    await workspace.graphql(
      'mutation ($id: ID!) { enrichContact(input: { contact: { id: $id }, data: { size: "big" } }) { __typename } }',
      { id },
    );
    const free = { plan: 'pro' };
    expect(await readEverywhere(workspace, send, id)).toEqual(
      shown(id, {
        email: {
          ...emailOf('ada@work.example'),
          pylon: { email: 'ada@work.example', emails },
          graphql: { email: 'ada@work.example', emails },
        },
        name: nameOf('Ada', 'Lovelace'),
        phones: {
          ...phoneOf('+1 555 1234', ''),
          pylon: { phone_numbers: ['03099', '15551234'], primary_phone_number: '15551234' },
          graphql: { phone: '+1 555 1234', phones },
        },
        company: companyOf('Engines'),
        account: {
          pathbound: { associations: { companies: [account] } },
          pylon: { account: { id: account, external_ids: [] } },
          graphql: { account: { uuid: account } },
        },
        subscriptionStatus: {
          pristinesend: { status: 'unsubscribed' },
          graphql: { subscriptionStatus: 'UNSUBSCRIBED' },
        },
        enrichmentStatus: { pathbound: { status: 'enriched' }, graphql: { enrichmentStatus: 'ENRICHED' } },
        stage: { whautomate: { stage: 'Customer' }, graphql: { stage: 'CUSTOMER' } },
        notes: notesOf('tea'),
        locationAndChannel: {
          whautomate: { location: { id: locationId, title: 'Main' }, channel: 'Instagram' },
          graphql: { location: { uuid: locationId }, channel: 'Instagram' },
        },
        sourceAndDnc: {
          pathbound: { creation_source: 'fair' },
          orgcrm: { source: 'fair', dnc: true },
          graphql: { source: 'fair', doNotContact: true },
        },
        freeProperties: {
          pathbound: { properties: free },
          pristinesend: { properties: free },
          graphql: { properties: free },
        },
        customFields: {
          whautomate: { customFields: { tier: 'gold' } },
          orgcrm: { custom: { tier: 'gold' } },
          pylon: { custom_fields: { tier } },
          graphql: { customValues: { tier: 'gold' } },
        },
        tags: tagsOf('vip'),
        assignedMember: { orgcrm: { assigned_to: memberId }, graphql: { assignedTo: { uuid: memberId } } },
        avatarAndRole: {
          pylon: { avatar_url: 'https://example.com/ada.png', portal_role: 'admin', portal_role_id: '' },
          graphql: { avatarUrl: 'https://example.com/ada.png', builtInPortalRole: 'ADMIN', portalRole: null },
        },
      }),
    );
  });
});
