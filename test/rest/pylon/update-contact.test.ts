import { describe, expect, it } from 'vitest';
import { told } from '../support/request.ts';
import { blank, one, open } from './scene.ts';

describe('PATCH /contacts/{id}', () => {
  it('changes only what is given', async () => {
    const { send, create, defineField } = await open();
    await defineField('tier', 'TEXT');
    await defineField('seats', 'NUMBER');
    const before = await create({
      email: 'ada@example.com',
      phone_numbers: ['1', '2'],
      avatar_url: 'https://x.example/a.png',
      external_ids: [{ external_id: '1', label: 'crm' }],
      custom_fields: [
        { slug: 'tier', value: 'gold' },
        { slug: 'seats', value: '5' },
      ],
      portal_role: 'member',
    });
    const path = `/contacts/${before.id}`;
    expect(told(await send('PATCH', path, {}))).toEqual(one(before));
    expect(
      told(await send('PATCH', path, { name: 'Ada King', custom_fields: [{ slug: 'tier' }], external_ids: [] })),
    ).toEqual(
      one({ ...before, name: 'Ada King', custom_fields: { seats: { slug: 'seats', value: '5' } }, external_ids: [] }),
    );
    const cleared = { phone_numbers: [], custom_fields: [{ slug: 'seats', value: null }], emails: [] };
    expect(told(await send('PATCH', path, cleared))).toEqual(
      one({ ...blank, id: before.id, name: 'Ada King', avatar_url: 'https://x.example/a.png', portal_role: 'member' }),
    );
  });

  it('takes null, and an empty text, for an optional field as absent', async () => {
    const { send, create, createAccount, createRole, defineField } = await open();
    await defineField('tier', 'TEXT');
    const before = await create({
      email: 'ada@example.com',
      phone_numbers: ['1', '2'],
      primary_phone_number: '2',
      avatar_url: 'https://x.example/a.png',
      portal_role_id: await createRole('billing'),
      external_ids: [{ external_id: '1', label: 'crm' }],
      custom_fields: [{ slug: 'tier', value: 'gold' }],
      account_id: await createAccount('Acme'),
    });
    // An empty account_id takes the contact off its account.
    const fields = [
      'email',
      'emails',
      'account_external_id',
      'avatar_url',
      'phone_numbers',
      'primary_phone_number',
      'portal_role',
      'portal_role_id',
      'custom_fields',
      'external_ids',
    ];
    for (const [nothing, others] of [
      ['', {}],
      [null, { name: null, account_id: null }],
    ] as const) {
      const absent = { ...Object.fromEntries(fields.map((field) => [field, nothing])), ...others };
      expect(told(await send('PATCH', `/contacts/${before.id}`, absent))).toEqual(one(before));
    }
  });

  it('replaces the primary email alone, or all emails', async () => {
    const { send, create } = await open();
    const before = await create({ email: 'a@example.com' });
    const path = `/contacts/${before.id}`;
    const emails = (list: string[], email: string) => one({ ...before, email, emails: list });
    const all = [{ email: 'b@example.com' }, { email: 'c@example.com', is_primary: true }];
    expect(told(await send('PATCH', path, { emails: all }))).toEqual(
      emails(['b@example.com', 'c@example.com'], 'c@example.com'),
    );
    expect(told(await send('PATCH', path, { email: 'd@example.com' }))).toEqual(
      emails(['b@example.com', 'd@example.com'], 'd@example.com'),
    );
    expect(
      told(await send('PATCH', path, { emails: [{ email: 'e@example.com' }, { email: 'd@example.com' }] })),
    ).toEqual(emails(['e@example.com', 'd@example.com'], 'd@example.com'));
    expect(told(await send('PATCH', path, { emails: [{ email: 'f@example.com' }] }))).toEqual(
      emails(['f@example.com'], 'f@example.com'),
    );
  });

  it('moves the contact to another account, and off its account by an empty account_id', async () => {
    const { send, create, createAccount } = await open();
    const account = await createAccount('Acme');
    const before = await create();
    const path = `/contacts/${before.id}`;
    const shown = { ...before, account: { id: account, external_ids: [] } };
    expect(told(await send('PATCH', path, { account_id: account }))).toEqual(one(shown));
    expect(told(await send('PATCH', path, { account_id: null, account_external_id: '' }))).toEqual(one(shown));
    expect(told(await send('PATCH', path, { account_id: '' }))).toEqual(one(before));
  });

  it('takes a role by its slug or its id', async () => {
    const { send, create, createRole } = await open();
    const role = await createRole('billing');
    const before = await create();
    const path = `/contacts/${before.id}`;
    const billing = { ...before, portal_role: 'billing', portal_role_id: role };
    expect(told(await send('PATCH', path, { portal_role: 'billing' }))).toEqual(one(billing));
    expect(told(await send('PATCH', path, { portal_role: 'admin', portal_role_id: '' }))).toEqual(
      one({ ...before, portal_role: 'admin' }),
    );
    expect(told(await send('PATCH', path, { portal_role: 'member', portal_role_id: role }))).toEqual(one(billing));
  });

  it('keeps the writing of the phone numbers that it gets back as digits', async () => {
    const { send, workspace } = await open();
    const { createContact } = await workspace.graphql<{ createContact: { contact: { uuid: string } } }>(
      'mutation { createContact(input: { name: "Ada", phones: ["+1 555 1234", "030 99"], phoneFormat: TEXT }) { ... on CreateContactSuccess { contact { uuid } } } }',
    );
    const id = createContact.contact.uuid;
    const stored = async () => workspace.graphql('query ($id: ID!) { contact(id: $id) { phone phones } }', { id });
    expect(told(await send('PATCH', `/contacts/${id}`, { primary_phone_number: '03099' }))).toEqual(
      one({ ...blank, name: 'Ada', phone_numbers: ['15551234', '03099'], primary_phone_number: '03099' }),
    );
    expect(await stored()).toEqual({ contact: { phone: '030 99', phones: ['+1 555 1234', '030 99'] } });
    await send('PATCH', `/contacts/${id}`, { phone_numbers: ['7', '15551234'], primary_phone_number: '15551234' });
    expect(await stored()).toEqual({ contact: { phone: '+1 555 1234', phones: ['7', '+1 555 1234'] } });
    await send('PATCH', `/contacts/${id}`, { phone_numbers: ['7', '15551234'] });
    expect(await stored()).toEqual({ contact: { phone: '7', phones: ['7', '+1 555 1234'] } });
  });
});
