import { describe, expect, it } from 'vitest';
import { contactsOf, imported, nothing } from '../../domain/imports/support/imports.ts';
import { createWorkspace } from '../../support/workspace.ts';
import { open, readEverywhere, write } from './read-everywhere.ts';

const everySign = "o'brien.!#$%&*+/=?^_`{|}~-@example.com";
const emails = [everySign, '=1+1@localhost', 'a%b_c@example.com', 'Иван.Ü@bücher.example'];

/** What writes an email, in each API that shows one. */
const writers: Record<string, { path: string; idAt: string[] }> = {
  pathbound: { path: '/pathbound/v1/contacts', idAt: ['contact', 'contact_id'] },
  pristinesend: { path: '/pristinesend/api/v1/contacts', idAt: ['id'] },
  orgcrm: { path: '/orgcrm/api/v1/contacts', idAt: ['id'] },
  pylon: { path: '/pylon/contacts', idAt: ['data', 'id'] },
  'the import of pylon': { path: '/pylon/import/contacts', idAt: ['data', 'id'] },
};

describe('email addresses with any sign and letter that they may have', () => {
  it.each(Object.entries(writers))(
    'are taken by %s, and shown as written by every API',
    async (_writer, { path, idAt }) => {
      const { workspace, send } = await open();
      for (const email of emails) {
        const id = await write(send, path, { name: 'Ada', email }, ...idAt);
        const { whautomate: _, ...read } = await readEverywhere(workspace, send, id);
        for (const [reader, contact] of Object.entries(read))
          expect({ reader, contact }).toMatchObject({ contact: { email } });
      }
    },
  );

  it('name one contact whatever the case, in references, filters, search, imports, conflicts and exports', async () => {
    const workspace = await createWorkspace();
    await imported(workspace, {
      contacts: [...emails, 'axb@c.example', 'aXbYc@example.com'].map((email) => ({ email })),
    });
    const find = `query ($written: String!, $other: String!, $part: String!) {
      reference: contact(email: $other) { email }
      eq: contacts(filter: { email: { eq: $other } }) { nodes { email } }
      in: contacts(filter: { email: { in: [$other, "nobody@example.com"] } }) { nodes { email } }
      contains: contacts(filter: { email: { contains: $part } }) { nodes { email } }
      startsWith: contacts(filter: { email: { startsWith: $part } }) { nodes { email } }
      search: contacts(search: { text: $written }) { nodes { email } }
    }`;
    const upsert =
      'mutation ($input: UpsertContactInput!) { upsertContact(input: $input) { ... on UpsertContactSuccess { created contact { email } } } }';
    const create =
      'mutation ($input: CreateContactInput!) { createContact(input: $input) { ... on ConflictError { path } } }';
    for (const email of emails) {
      const [other, part] = [` ${email.toUpperCase()}`, email.slice(0, email.indexOf('@')).toUpperCase()];
      const nodes = { nodes: [{ email }] };
      expect(await workspace.graphql(find, { written: email.toUpperCase(), other, part })).toEqual({
        reference: { email },
        eq: nodes,
        in: nodes,
        contains: nodes,
        startsWith: nodes,
        search: nodes,
      });
      expect(await workspace.graphql(upsert, { input: { match: { email: other }, company: 'Acme' } })).toEqual({
        upsertContact: { created: false, contact: { email } },
      });
      expect(await workspace.graphql(create, { input: { email: other } })).toEqual({
        createContact: { path: ['input', 'email'] },
      });
      expect(await imported(workspace, { contacts: [{ email: other, company: 'Acme' }] })).toEqual({
        ...nothing,
        total: 1,
        updated: 1,
      });
    }
    const exported = await (await workspace.fetch('/export/contacts.csv')).text();
    expect(exported).toContain(",'=1+1@localhost,");
    const target = await createWorkspace();
    await imported(target, { text: exported, format: 'CSV' });
    expect(await contactsOf(target, 'email')).toEqual(await contactsOf(workspace, 'email'));
  });

  it('are one whether the domain is written in its own script or as DNS knows it', async () => {
    const workspace = await createWorkspace();
    await imported(workspace, { contacts: [{ email: 'ada@bücher.example' }] });
    expect(
      await workspace.graphql(
        '{ contact(email: "ADA@XN--BCHER-KVA.example") { email } contacts(filter: { email: { eq: "ada@xn--bcher-kva.example" } }) { totalCount } }',
      ),
    ).toEqual({
      contact: { email: 'ada@bücher.example' },
      contacts: { totalCount: 1 },
    });
    expect(await imported(workspace, { contacts: [{ email: 'ada@xn--bcher-kva.example' }] })).toMatchObject({
      updated: 1,
    });
  });

  it('are taken for members and in custom fields of the type EMAIL', async () => {
    const { workspace, made } = await open();
    await made('createCustomField', 'customField', { key: 'second', label: 'Second', type: 'EMAIL' });
    await made('createMember', 'member', { email: `${workspace.slug}${everySign.toUpperCase()}` });
    const user = `{ createMember(input: { email: ${JSON.stringify(workspace.slug + everySign)} }) { ... on ConflictError { code } } }`;
    expect(await workspace.graphql(`mutation ${user}`)).toEqual({ createMember: { code: 'CONFLICT' } });
    await imported(workspace, { contacts: emails.map((email) => ({ email, 'custom.second': email })) });
    for (const email of emails) {
      const query = `query ($email: JSON!) { contacts(filter: { customField: { key: "second", eq: $email } }) { nodes { email } } }`;
      expect(await workspace.graphql(query, { email: email.toUpperCase() })).toEqual({
        contacts: { nodes: [{ email }] },
      });
    }
  });
});
