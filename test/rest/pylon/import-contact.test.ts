import { describe, expect, it } from 'vitest';
import { told } from '../support/request.ts';
import { blank, one, open, type Contact } from './scene.ts';

describe('POST /import/contacts', () => {
  it('creates a contact, then changes the one that has the email, in any case and also as a secondary one', async () => {
    const { send, workspace } = await open();
    const created = await send('POST', '/import/contacts', {
      name: 'Ada',
      email: 'ada@example.com',
      phone_numbers: ['1', '2'],
    });
    const shown = {
      ...blank,
      name: 'Ada',
      email: 'ada@example.com',
      emails: ['ada@example.com'],
      phone_numbers: ['1', '2'],
      primary_phone_number: '1',
    };
    expect(told(created)).toEqual(one(shown));
    const { id } = (created.body as { data: Contact }).data;
    expect(await workspace.graphql('query ($id: ID!) { contact(id: $id) { source } }', { id })).toEqual({
      contact: { source: 'import' },
    });

    await workspace.graphql(
      'mutation ($id: ID!) { updateContact(input: { contact: { id: $id }, source: "web" }) { __typename } }',
      { id },
    );
    expect(
      told(
        await send('POST', '/import/contacts', {
          name: 'Ada King',
          email: 'ADA@example.com',
          primary_phone_number: '2',
        }),
      ),
    ).toEqual(one({ ...shown, id, name: 'Ada King', primary_phone_number: '2' }));
    expect(await workspace.graphql('query ($id: ID!) { contact(id: $id) { source } }', { id })).toEqual({
      contact: { source: 'web' },
    });

    await send('PATCH', `/contacts/${id}`, {
      emails: [{ email: 'king@example.com', is_primary: true }, { email: 'ada@example.com' }],
    });
    expect(told(await send('POST', '/import/contacts', { name: 'Ada', email: 'ada@example.com' }))).toEqual(
      one({
        ...shown,
        id,
        email: 'king@example.com',
        emails: ['king@example.com', 'ada@example.com'],
        primary_phone_number: '2',
      }),
    );
  });
});
