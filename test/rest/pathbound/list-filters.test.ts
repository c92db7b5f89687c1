import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../support/gateway.ts';
import { told } from '../support/request.ts';
import { open, type Opened } from './open.ts';

async function enrich({ workspace }: Opened, email: string, data: Record<string, unknown>): Promise<void> {
  await workspace.graphql(
    'mutation ($email: String!, $data: JSONObject!) { enrichContact(input: { contact: { email: $email }, data: $data }) { __typename } }',
    { email, data },
  );
}

/** A client with contacts that have these properties, by their emails, the last first in lists. */
async function openWith(
  contacts: Record<string, Record<string, unknown>>,
): Promise<Opened & { found: (query: string) => Promise<string> }> {
  const opened = await open();
  for (const [name, properties] of Object.entries(contacts))
    await opened.create({ email: `${name}@example.com`, properties });
  const found = async (query: string): Promise<string> =>
    (await opened.list(query))
      .map((email) => email.replace('@example.com', ''))
      .toSorted()
      .join(' ');
  return { ...opened, found };
}

describe('GET /v1/contacts, filtered by properties', () => {
  it.each(['country', 'industry', 'city', 'state'])('takes %s as the whole value, without case', async (name) => {
    const { found } = await openWith({
      ada: { [name]: 'New York' },
      bob: { [name]: 'York' },
      cy: { [name]: ['York', 'Leeds'] },
      dora: { [name]: 7 },
      eve: { other: 'York' },
    });
    expect(await found(`${name}=york`)).toBe('bob cy');
    expect(await found(`${name}=NEW%20YORK`)).toBe('ada');
    expect(await found(`${name}=ork`)).toBe('');
    expect(await found(`${name}=`)).toBe('ada bob cy dora eve');
  });

  it('takes job_title as a part of jobtitle or job_title', async () => {
    const { found } = await openWith({
      ada: { jobtitle: 'Chief Engineer' },
      bob: { job_title: 'engineering lead' },
      cy: { title: 'Engineer' },
    });
    expect(await found('job_title=ENGINEER')).toBe('ada bob');
    expect(await found('job_title=100%25')).toBe('');
  });

  it('takes lead_status as the value of any of the three properties that it may be', async () => {
    const { found } = await openWith({
      ada: { lead_status: 'New' },
      bob: { leadstatus: 'new' },
      cy: { hs_lead_status: 'NEW' },
      dora: { lead_status: 'open' },
      eve: {},
    });
    expect(await found('lead_status=new')).toBe('ada bob cy');
  });

  it('takes lifecycle_stage as the value of lifecyclestage', async () => {
    const { found } = await openWith({ ada: { lifecyclestage: 'customer' }, bob: { lifecyclestage: 'lead' }, cy: {} });
    for (const [stage, names] of [
      ['customer', 'ada'],
      ['lead', 'bob'],
      ['mql', ''],
    ])
      expect(await found(`lifecycle_stage=${stage}`)).toBe(names);
  });

  it('takes has_linkedin as a text that is not empty in any of the properties that it may be in', async () => {
    const { found } = await openWith({
      ada: { linkedin: 'ada' },
      bob: { linkedin_url: 'https://linkedin.example/bob' },
      cy: { linkedin_profile: 'cy' },
      dora: { hs_linkedin_url: 'dora' },
      eve: { linkedin: '', linkedin_url: null },
      fay: { linkedin: false, linkedin_profile: 7 },
      gil: {},
    });
    expect(await found('has_linkedin=true')).toBe('ada bob cy dora');
    expect(await found('has_linkedin=false')).toBe('eve fay gil');
  });

  it('looks into the profile where the contact does not have the property itself', async () => {
    const opened = await openWith({ own: { country: 'France' }, found: {}, empty: { country: '' }, neither: {} });
    const { found } = opened;
    for (const name of ['own', 'found', 'empty'])
      await enrich(opened, `${name}@example.com`, { country: 'Spain', linkedin: 'x', jobtitle: 'Engineer' });
    await enrich(opened, 'neither@example.com', { city: 'Rome' });
    expect(await found('country=spain')).toBe('empty found');
    expect(await found('country=france')).toBe('own');
    expect(await found('has_linkedin=true&job_title=eng')).toBe('empty found own');
    expect(await found('has_linkedin=false')).toBe('neither');
  });

  it('joins all that is given, the search and the status too', async () => {
    const opened = await openWith({
      ada: { country: 'UK', city: 'London' },
      bob: { country: 'UK', city: 'Leeds' },
      cy: { country: 'US', city: 'London' },
    });
    const { found } = opened;
    await enrich(opened, 'ada@example.com', {});
    expect(await found('country=uk&city=london')).toBe('ada');
    expect(await found('country=uk&search=leeds')).toBe('bob');
    expect(await found('city=london&status=not_enriched')).toBe('cy');
  });
});

describe('GET /v1/contacts, filtered by what is not a property', () => {
  it('takes company_id as the UUID of the company, or the id that it has in pathbound; nobody is in an unknown one', async () => {
    const opened = await openWith({ ada: {}, bob: {} });
    const { workspace, found, create } = opened;
    const { createAccount } = await workspace.graphql<{ createAccount: { account: { uuid: string } } }>(
      'mutation { createAccount(input: { name: "Engines", externalIds: [{ label: "pathbound", externalId: "co_1" }, { label: "pylon", externalId: "p_1" }] }) { ... on CreateAccountSuccess { account { uuid } } } }',
    );
    await create({ email: 'cy@example.com', company_id: 'co_1' });
    for (const id of ['co_1', createAccount.account.uuid]) expect(await found(`company_id=${id}`)).toBe('cy');
    for (const id of ['p_1', 'co_2', '00000000-0000-7000-8000-000000000000'])
      expect(await found(`company_id=${id}`)).toBe('');
  });

  it('takes created_after and created_before as times, or as days, that are not included', async () => {
    const { found, create, list } = await openWith({ ada: {} });
    const { created_at } = await create({ email: 'bob@example.com' });
    const [day] = created_at.split('T');
    const later = new Date(Date.parse(created_at) + 1).toISOString();
    expect(await list(`created_after=${created_at}`)).toEqual([]);
    expect(await found(`created_before=${later}&created_after=2020-01-01`)).toBe('ada bob');
    expect(await found(`created_before=${created_at}`)).toBe('ada');
    expect(await found(`created_after=${day}`)).toBe('');
    expect(await found(`created_before=${day}`)).toBe('');
    expect(await found('created_after=2020-01-01T00:00:00%2B02:00&created_before=2999-12-31')).toBe('ada bob');
  });

  it('ignores what pathbound itself would not filter by', async () => {
    const { found } = await openWith({ ada: {} });
    expect(await found('include=provenance&unknown=1')).toBe('ada');
  });
});

describe('GET /v1/contacts?count_only=true', () => {
  it('tells how many the filters choose, and nothing else', async () => {
    const { send } = await openWith({ ada: { country: 'UK' }, bob: { country: 'UK' }, cy: {} });
    expect(told(await send('GET', '/v1/contacts?count_only=true'))).toEqual({
      status: 200,
      body: { status: 'success', count: 3 },
    });
    expect(told(await send('GET', '/v1/contacts?count_only=true&country=uk&search=bob&page=7&fields=summary'))).toEqual(
      { status: 200, body: { status: 'success', count: 1 } },
    );
    expect(await send('GET', '/v1/contacts?count_only=false&limit=1')).toMatchObject({
      body: { pagination: { total_items: 3 } },
    });
  });
});

describe('GET /v1/contacts?fields=summary', () => {
  it('shows the least of each contact, what it does not have itself from its profile', async () => {
    const opened = await openWith({
      bob: {},
      ada: {
        firstname: 'Ada',
        lastname: 'Lovelace',
        company: 'Engines',
        jobtitle: 'Countess',
        lifecyclestage: 'customer',
      },
    });
    const { send, workspace } = opened;
    await enrich(opened, 'bob@example.com', { job_title: 'Clerk', company: 'Post', lifecyclestage: 7 });
    await enrich(opened, 'ada@example.com', { jobtitle: 'Programmer' });
    for (const occurredAt of ['2026-01-31T12:00:00.000Z', '2026-01-30T12:00:00.000Z']) {
      await workspace.graphql(
        'mutation ($at: DateTime!) { createEvent(input: { contact: { email: "ada@example.com" }, type: "page_view", occurredAt: $at }) { __typename } }',
        { at: occurredAt },
      );
    }
    const answer = await send('GET', '/v1/contacts?fields=summary&limit=2');
    const [ada, bob] = (answer.body as { contacts: { contact_id: string }[] }).contacts;
    expect(told(answer)).toEqual({
      status: 200,
      body: {
        status: 'success',
        contacts: [
          {
            contact_id: ada?.contact_id,
            id: ada?.contact_id,
            name: 'Ada Lovelace',
            email: 'ada@example.com',
            company: 'Engines',
            job_title: 'Countess',
            lifecycle_stage: 'customer',
            last_activity_at: '2026-01-31T12:00:00.000Z',
          },
          {
            contact_id: bob?.contact_id,
            id: bob?.contact_id,
            name: null,
            email: 'bob@example.com',
            company: 'Post',
            job_title: 'Clerk',
            lifecycle_stage: null,
            last_activity_at: null,
          },
        ],
        pagination: { page: 1, limit: 2, total_pages: 1, total_items: 2 },
      },
    });
    expect(
      (await send('GET', '/v1/contacts?fields=summary&sort_by=email&sort_dir=asc&limit=1&page=2')).body,
    ).toMatchObject({ contacts: [{ email: 'bob@example.com' }] });
  });
});

it('GET /v1/contacts asks the database once, whatever is filtered and shown', async () => {
  const { send } = await openWith({ ada: { country: 'UK' }, bob: {} });
  const filters =
    'country=uk&city=x&has_linkedin=false&job_title=x&lead_status=x&lifecycle_stage=mql&company_id=x&created_after=2020-01-01';
  for (const query of ['', filters, `${filters}&count_only=true`, `${filters}&fields=summary`, 'fields=summary']) {
    // Who asks, and the page with its total.
    expect(await statementsOf(() => send('GET', `/v1/contacts?${query}`))).toHaveLength(2);
  }
});
