import { describe, expect, it } from 'vitest';
import { sql } from '../../../src/store/index.ts';
import { newId } from '../../../src/values/ids.ts';
import { gateway } from '../../support/gateway.ts';
import { anyUuid } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { blank, one, open } from './scene.ts';

describe('GET /contacts/{id}', () => {
  it('finds by UUID, by the id in pylon first, and by an external id of any label', async () => {
    const { send, create } = await open();
    const named = await create({ name: 'Named', external_ids: [{ external_id: 'x', label: 'pylon' }] });
    const labelled = await create({
      name: 'Labelled',
      external_ids: [
        { external_id: 'x', label: 'crm' },
        { external_id: 'a/b?c', label: 'crm' },
      ],
    });
    expect(named.id).toBe('x');
    expect(told(await send('GET', '/contacts/x'))).toEqual(one(named));
    expect(told(await send('GET', `/contacts/${labelled.id}`))).toEqual(one(labelled));
    expect(told(await send('GET', `/contacts/${encodeURIComponent('a/b?c')}`))).toEqual(one(labelled));
  });

  it('answers 404 where there is none', async () => {
    const { send } = await open();
    const id = newId();
    expect(told(await send('GET', `/contacts/${id}`))).toEqual({
      status: 404,
      body: { errors: [`no contact has the id "${id}"`], request_id: anyUuid, code: 'not_found' },
    });
  });

  it('shows digits only, and no collection that is null, of a contact that another API made', async () => {
    const { send, workspace } = await open();
    const { createContact } = await workspace.graphql<{ createContact: { contact: { uuid: string } } }>(
      `mutation { createContact(input: { phones: ["+1 (555) 123", "1555123", "no number"], phoneFormat: TEXT, requireCustomFields: false }) {
        ... on CreateContactSuccess { contact { uuid } } } }`,
    );
    expect(told(await send('GET', `/contacts/${createContact.contact.uuid}`))).toEqual(
      one({ ...blank, phone_numbers: ['1555123'], primary_phone_number: '1555123' }),
    );
  });

  it('leaves out values that do not fit their field, and those of keys that no field defines', async () => {
    const { send, workspace } = await open();
    const keys = Object.entries({ seats: 'NUMBER', born: 'DATE', areas: 'MULTISELECT' });
    for (const [key, type] of keys)
      await workspace.graphql(
        'mutation ($input: CreateCustomFieldInput!) { createCustomField(input: $input) { __typename } }',
        { input: { key, label: key, type, options: type === 'MULTISELECT' ? ['a'] : [] } },
      );
    const { createContact } = await workspace.graphql<{ createContact: { contact: { uuid: string } } }>(
      'mutation { createContact(input: { name: "Ada" }) { ... on CreateContactSuccess { contact { uuid } } } }',
    );
    const { uuid } = createContact.contact;
    const kept = JSON.stringify({ seats: 12, born: 'someday', areas: [], stray: 'x' });
    const { store } = await gateway();
    await store.query(sql`UPDATE contact SET custom_values = ${kept}::jsonb WHERE id = ${uuid}::uuid`);
    expect(await send('GET', `/contacts/${uuid}`)).toMatchObject({
      body: {
        data: { custom_fields: { seats: { slug: 'seats', value: '12' }, areas: { slug: 'areas', values: [] } } },
      },
    });
  });
});
