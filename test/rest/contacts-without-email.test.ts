import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../support/workspace.ts';
import { fingerprint } from './support/fingerprint.ts';
import { as } from './support/request.ts';

/** The APIs in which every contact has an email: their paths, and how a list tells whom it has. */
const dialects = [
  {
    name: 'pathbound',
    list: '/pathbound/v1/contacts',
    told: (body: unknown) => {
      const { contacts, pagination } = body as {
        contacts: { email: string }[];
        pagination: { total_items: number; total_pages: number };
      };
      return { emails: contacts.map(({ email }) => email), total: pagination.total_items };
    },
    requests: [
      ['GET', ''],
      ['PUT', '', { properties: { plan: 'pro' } }],
      ['PUT', '', { properties: { email: 'x@example.com' } }],
      ['PUT', '', {}],
      ['DELETE', ''],
    ] as const,
    others: (id: string) => [`/pathbound/v1/contacts/events/${id}`],
  },
  {
    name: 'pristinesend',
    list: '/pristinesend/api/v1/contacts',
    told: (body: unknown) => {
      const { data, total } = body as { data: { email: string }[]; total: number };
      return { emails: data.map(({ email }) => email), total };
    },
    requests: [
      ['GET', ''],
      ['PATCH', '', { status: 'unsubscribed' }],
      ['PATCH', '', { first_name: 'X' }],
      ['PATCH', '', { email: 'x@example.com' }],
      ['PATCH', '', {}],
      ['DELETE', ''],
    ] as const,
    others: () => [],
  },
];

/** Two contacts, of whom one has no email, with ids of the dialect's own. */
async function open(dialect: string) {
  const workspace = await createWorkspace();
  const create = async (input: Record<string, unknown>): Promise<string> => {
    const made = await workspace.graphql<{ createContact: { contact: { uuid: string } } }>(
      'mutation ($input: CreateContactInput!) { createContact(input: $input) { ... on CreateContactSuccess { contact { uuid } } } }',
      { input },
    );
    return made.createContact.contact.uuid;
  };
  await create({ name: 'Ada', email: 'ada@example.com' });
  const without = await create({
    name: 'Bob',
    phone: '+15551234567',
    properties: { plan: 'free' },
    externalIds: [{ label: dialect, externalId: 'old-2' }],
    visitorIds: ['v2'],
  });
  const setEmail = (email: string | null) =>
    workspace.graphql(
      'mutation ($id: ID!, $email: String) { updateContact(input: { contact: { id: $id }, email: $email }) { __typename } }',
      { id: without, email },
    );
  return { workspace, without, setEmail, send: as({ authorization: `Bearer ${workspace.secret}` }) };
}

describe.each(dialects.map((dialect) => [dialect.name, dialect] as const))(
  '%s does not have a contact without an email',
  (name, { list, told, requests, others }) => {
    it('in its lists, whose totals agree', async () => {
      const { send } = await open(name);
      for (const query of ['', '?limit=1', '?search=a', '?search=ada']) {
        expect(told((await send('GET', `${list}${query}`)).body)).toEqual({ emails: ['ada@example.com'], total: 1 });
      }
      expect(told((await send('GET', `${list}?search=bob`)).body)).toEqual({ emails: [], total: 0 });
    });

    it('under its id, whatever is asked of it, and changes nothing of it', async () => {
      const { send, workspace, without } = await open(name);
      const before = await fingerprint(workspace.workspaceId);
      for (const id of [without, 'old-2']) {
        for (const [method, , json] of requests)
          expect([method, (await send(method, `${list}/${id}`, json)).status]).toEqual([method, 404]);
        for (const path of others(id)) expect((await send('GET', path)).status).toBe(404);
      }
      expect(await fingerprint(workspace.workspaceId)).toBe(before);
    });

    it('until it has one', async () => {
      const { send, setEmail } = await open(name);
      await setEmail('bob@example.com');
      expect(told((await send('GET', list)).body)).toEqual({
        emails: ['bob@example.com', 'ada@example.com'],
        total: 2,
      });
      expect((await send('GET', `${list}/old-2`)).status).toBe(200);
      await setEmail(null);
      expect((await send('GET', `${list}/old-2`)).status).toBe(404);
    });
  },
);

it('pathbound moves the visitor id of a contact without an email to the one that is identified by it', async () => {
  const { send } = await open('pathbound');
  const created = await send('POST', '/pathbound/v1/contacts', { email: 'bob@example.com', visitor_id: 'v2' });
  expect(created).toMatchObject({ status: 201, body: { contact: { visitor_ids: ['v2'] } } });
});

it('whautomate, orgcrm and pylon have it', async () => {
  const { send, workspace, without } = await open('pylon');
  for (const path of ['/whautomate/v1/contacts', '/orgcrm/api/v1/contacts', '/pylon/contacts']) {
    expect((await as({ authorization: `Bearer ${workspace.secret}` })('GET', `${path}/${without}`)).status).toBe(200);
  }
  expect((await send('GET', '/whautomate/v1/contacts')).body).toHaveLength(2);
});
