import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../support/gateway.ts';
import { anyTime, anyUuid } from '../support/matchers.ts';
import { told } from '../support/request.ts';
import { lastPage, one, open, type Page } from './scene.ts';

/** An account of which only the name is known. */
const blank = {
  id: anyUuid,
  name: '',
  type: 'customer',
  domain: '',
  domains: [],
  primary_domain: '',
  external_ids: [],
  tags: [],
  custom_fields: {},
  channels: [],
  crm_settings: { details: [] },
  is_disabled: false,
  created_at: anyTime,
  updated_at: anyTime,
};

interface Account {
  id: string;
  name: string;
}

async function accounts() {
  const workspace = await open();
  const { send } = workspace;
  const create = async (fields: Record<string, unknown>): Promise<Account> => {
    const answer = await send('POST', '/accounts', { name: 'Acme', ...fields });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer));
    return (answer.body as { data: Account }).data;
  };
  return { ...workspace, create };
}

const acme = { domain: 'acme.example', domains: ['acme.example'], primary_domain: 'acme.example' };

describe('POST /accounts', () => {
  it('needs a name alone, and answers 200 without a null collection', async () => {
    const { send } = await accounts();
    expect(told(await send('POST', '/accounts', { name: ' Acme ', unknown: 'is ignored' }))).toEqual(
      one({ ...blank, name: 'Acme' }),
    );
  });

  it('takes the domain as one of domains, as the primary one, or as older clients send it', async () => {
    const { send } = await accounts();
    for (const fields of [
      { domains: ['acme.example'], primary_domain: 'acme.example' },
      { domains: ['acme.example'] },
      { primary_domain: 'acme.example' },
      { domain: 'acme.example' },
      { domains: ['acme.example', 'ACME.example'], primary_domain: 'acme.example', domain: 'acme.example' },
      { domains: [], primary_domain: 'acme.example' },
    ]) {
      expect(told(await send('POST', '/accounts', { name: 'Acme', ...fields }))).toEqual(
        one({ ...blank, name: 'Acme', ...acme }),
      );
    }
  });

  it('takes null, and empty values, for what it does not keep as absent', async () => {
    const { send } = await accounts();
    const fields = [
      'domains',
      'primary_domain',
      'domain',
      'external_ids',
      'account_type',
      'tags',
      'custom_fields',
      'channels',
      'owner_id',
      'logo_url',
      'subaccount_ids',
    ];
    for (const nothing of [null, '']) {
      expect(
        told(
          await send('POST', '/accounts', {
            name: 'Acme',
            ...Object.fromEntries(fields.map((field) => [field, nothing])),
          }),
        ),
      ).toEqual(one({ ...blank, name: 'Acme' }));
    }
    const empty = {
      tags: [],
      custom_fields: {},
      channels: [],
      subaccount_ids: [],
      domains: [],
      external_ids: [],
      account_type: 'customer',
    };
    expect(told(await send('POST', '/accounts', { name: 'Acme', ...empty }))).toEqual(one({ ...blank, name: 'Acme' }));
  });

  it('shows the id that the account has in pylon, which an external id without a label is', async () => {
    const { send } = await accounts();
    const external_ids = [
      { external_id: 'a-1', label: 'crm' },
      { external_id: 'old', label: 'pylon' },
    ];
    expect(
      told(await send('POST', '/accounts', { name: 'Acme', external_ids: [external_ids[0], { external_id: 'old' }] })),
    ).toEqual(one({ ...blank, name: 'Acme', id: 'old', external_ids }));
  });

  it('answers 409 with exists_id for an external id that another account has', async () => {
    const { send, create } = await accounts();
    await create({
      external_ids: [
        { external_id: 'a-1', label: 'crm' },
        { external_id: 'old', label: 'pylon' },
      ],
    });
    const { id } = await create({ external_ids: [{ external_id: 'b-1', label: 'crm' }] });
    const conflict = async (external_id: string) =>
      (await send('POST', '/accounts', { name: 'Bob', external_ids: [{ external_id, label: 'crm' }] })).body;
    expect(await conflict('a-1')).toEqual({
      errors: ['external_ids.0: another account has the external id "a-1" with the label "crm"'],
      request_id: anyUuid,
      code: 'conflict',
      exists_id: 'old',
    });
    expect(await conflict('b-1')).toMatchObject({ code: 'conflict', exists_id: id });
  });
});

describe('GET, PATCH and DELETE /accounts/{id}', () => {
  it('find the account by its UUID, its id in pylon, and an external id of any label', async () => {
    const { send, create } = await accounts();
    const account = await create({ external_ids: [{ external_id: 'a/b c', label: 'crm' }] });
    const named = await create({
      external_ids: [
        { external_id: 'a/b c', label: 'pylon' },
        { external_id: 'only', label: 'zeta' },
      ],
    });
    expect(told(await send('GET', `/accounts/${account.id}`))).toEqual(one(account));
    expect(told(await send('GET', `/pylon/accounts/${encodeURIComponent('a/b c')}`))).toEqual(one(named));
    expect(told(await send('PATCH', '/accounts/only', { name: 'Only' }))).toEqual(
      one({ ...named, name: 'Only', updated_at: anyTime }),
    );
    expect(told(await send('DELETE', '/accounts/only'))).toEqual({ status: 200, body: { request_id: anyUuid } });
    expect(told(await send('GET', '/accounts/only'))).toEqual({
      status: 404,
      body: { errors: ['no account has the id "only"'], request_id: anyUuid, code: 'not_found' },
    });
    for (const [method, body] of [
      ['PATCH', {}],
      ['DELETE', undefined],
    ] as const) {
      expect((await send(method, '/accounts/only', body)).body).toMatchObject({
        errors: ['no account has the id "only"'],
        code: 'not_found',
      });
    }
    expect(told(await send('GET', `/accounts/${encodeURIComponent('a/b c')}`))).toEqual(one(account));
  });

  it('change only what is given; external ids replace all, and an empty list of domains clears the domain', async () => {
    const { send, create } = await accounts();
    const before = await create({ domain: 'acme.example', external_ids: [{ external_id: 'a-1', label: 'crm' }] });
    const path = `/accounts/${before.id}`;
    const after = (change: object) => one({ ...before, updated_at: anyTime, ...change });
    expect(told(await send('PATCH', path, {}))).toEqual(after({}));
    const fields = [
      'domains',
      'primary_domain',
      'domain',
      'external_ids',
      'account_type',
      'tags',
      'owner_id',
      'is_disabled',
    ];
    for (const nothing of [null, ''])
      expect(told(await send('PATCH', path, Object.fromEntries(fields.map((field) => [field, nothing]))))).toEqual(
        after({}),
      );
    expect(
      told(
        await send('PATCH', path, {
          is_disabled: false,
          name: 'Acme Ltd',
          external_ids: [{ external_id: 'a-2', label: 'crm' }],
        }),
      ),
    ).toEqual(after({ name: 'Acme Ltd', external_ids: [{ external_id: 'a-2', label: 'crm' }] }));
    expect(
      told(await send('PATCH', path, { domains: ['new.example'], primary_domain: 'new.example', external_ids: [] })),
    ).toEqual(
      after({
        name: 'Acme Ltd',
        domain: 'new.example',
        domains: ['new.example'],
        primary_domain: 'new.example',
        external_ids: [],
      }),
    );
    expect(told(await send('PATCH', path, { domains: [] }))).toEqual(
      one({ ...blank, id: before.id, name: 'Acme Ltd' }),
    );
  });

  it('leave the contacts of a deleted account, without an account', async () => {
    const { send, create } = await accounts();
    const account = await create({});
    const contact = (
      (await send('POST', '/contacts', { name: 'Ada', account_id: account.id })).body as {
        data: { id: string; account: unknown };
      }
    ).data;
    expect(contact.account).toEqual({ id: account.id, external_ids: [] });
    await send('DELETE', `/accounts/${account.id}`);
    expect(told(await send('GET', `/contacts/${contact.id}`))).toEqual(one({ ...contact, account: null }));
  });
});

describe('GET /accounts', () => {
  it('lists the newest first, in pages that a cursor joins, by one statement', async () => {
    const { send, create } = await accounts();
    const created: Account[] = [];
    for (const name of ['One', 'Two', 'Three'])
      created.unshift(await create({ name, external_ids: [{ external_id: name, label: 'crm' }] }));
    expect(told(await send('GET', '/accounts'))).toEqual(lastPage(created));
    for (const limit of ['999', '1000', ''])
      expect(told(await send('GET', `/accounts?limit=${limit}&cursor=`))).toEqual(lastPage(created));
    const first = (await send('GET', '/accounts?limit=2')).body as Page;
    expect(first).toMatchObject({ data: created.slice(0, 2), pagination: { has_next_page: true } });
    await send('DELETE', `/accounts/${created[1]?.id}`);
    expect(told(await send('GET', `/accounts?limit=2&cursor=${first.pagination.cursor}`))).toEqual(
      lastPage(created.slice(2)),
    );
    const key = 1;
    expect(await statementsOf(() => send('GET', '/accounts?limit=2'))).toHaveLength(key + 1);
    expect(
      await statementsOf(() =>
        send('POST', '/accounts/search', { filter: { name: { equals: 'One' } }, search_text: 'one' }),
      ),
    ).toHaveLength(key + 1);
  });
});

describe('POST /accounts/search', () => {
  it('finds by each field and operator, in the tree and in short', async () => {
    const { send, create } = await accounts();
    const a = await create({
      name: 'Acme',
      domain: 'acme.example',
      external_ids: [
        { external_id: 'old', label: 'pylon' },
        { external_id: 'a-1', label: 'crm' },
      ],
    });
    const b = await create({
      name: 'Beta',
      domain: 'beta.example',
      external_ids: [{ external_id: 'b-1', label: 'crm' }],
    });
    const c = await create({ name: 'Cyd 100%' });
    const finds = async (body: Record<string, unknown>): Promise<string> => {
      const answer = await send('POST', '/accounts/search', body);
      if (answer.status !== 200) throw new Error(JSON.stringify(answer));
      return (answer.body as Page).data
        .map(({ name }) => name.slice(0, 1))
        .toSorted()
        .join('');
    };
    const cases: [field: string, operator: string, operand: string | string[] | undefined, letters: string][] = [
      ['id', 'equals', 'old', 'A'],
      ['id', 'in', [a.id, b.id, 'nope'], 'AB'],
      ['id', 'not_in', [b.id], 'AC'],
      ['name', 'equals', 'ACME', 'A'],
      ['name', 'in', ['acme', 'beta'], 'AB'],
      ['name', 'not_in', ['acme'], 'BC'],
      ['name', 'string_contains', '%', 'C'],
      ['domains', 'contains', 'ACME.example', 'A'],
      ['domains', 'contains', 'acme', ''],
      ['domains', 'does_not_contain', 'acme.example', 'BC'],
      ['domains', 'in', ['acme.example', 'beta.example'], 'AB'],
      ['domains', 'not_in', ['acme.example'], 'BC'],
      ['external_ids', 'equals', 'a-1', 'A'],
      ['external_ids', 'in', ['a-1', 'b-1'], 'AB'],
      ['external_ids', 'not_in', ['a-1'], 'BC'],
      ['external_ids', 'is_set', undefined, 'AB'],
      ['external_ids', 'is_unset', undefined, 'C'],
      ['tags', 'contains', 'vip', ''],
      ['tags', 'does_not_contain', 'vip', 'ABC'],
      ['tags', 'in', ['vip'], ''],
      ['tags', 'not_in', ['vip'], 'ABC'],
      ['owner_id', 'equals', 'u-1', ''],
      ['owner_id', 'in', ['u-1'], ''],
      ['owner_id', 'not_in', ['u-1'], 'ABC'],
      ['owner_id', 'is_set', undefined, ''],
      ['owner_id', 'is_unset', undefined, 'ABC'],
    ];
    const found = await Promise.all(
      cases.map(async ([field, operator, operand]) => [
        field,
        operator,
        operand,
        await finds({ filter: { field, operator, value: operand, values: operand } }),
      ]),
    );
    expect(found).toEqual(cases);
    const inShort = await Promise.all(
      cases.map(async ([field, operator, operand]) => [
        field,
        operator,
        operand,
        await finds({ filter: { [field]: { [operator]: operand ?? true } } }),
      ]),
    );
    expect(inShort).toEqual(cases);

    for (const body of [{}, { filter: {} }, { filter: null, search_text: null, cursor: '', limit: 1000 }])
      expect(await finds(body)).toBe('ABC');
    expect(await finds({ search_text: 'BETA' })).toBe('B');
    const either = {
      operator: 'or',
      subfilters: [
        { field: 'name', operator: 'equals', value: 'acme' },
        { field: 'id', operator: 'equals', value: c.id },
      ],
    };
    expect(await finds({ filter: either })).toBe('AC');
    expect(await finds({ filter: either, search_text: 'acme.' })).toBe('A');
  });
});
