import { describe, expect, it } from 'vitest';
import { contactsOf, imported } from '../imports/support/imports.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';

/** Two spellings each that are one without case, the first being the one that is written. */
const spellings: [string, string][] = [
  ['ΝΙΚΟΣ', 'νικος'],
  ['Νικόλαος', 'ΝΙΚΌΛΑΟΣ'],
  ['STRASSE', 'straße'],
  ['José', 'JOSE\u0301'],
  ['jose\u0301', 'JOSÉ'],
  ['Ольга', 'ОЛЬГА'],
  ['Երևան', 'ԵՐԵՒԱՆ'],
  ['ﬁsh', 'FISH'],
  ['Ǆemal', 'ǆEMAL'],
  ['İstanbul', 'I\u0307STANBUL'],
  ['თბილისი', 'ᲗᲑᲘᲚᲘᲡᲘ'],
  ['𐐀𐐁𐐂', '𐐨𐐩𐐪'],
];

async function made(workspace: TestWorkspace, mutation: string, input: Record<string, unknown>): Promise<void> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await workspace.graphql<Record<string, { message?: string }>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ... on UserError { message } } }`,
    { input },
  );
  expect(answer[mutation]).toEqual({});
}

const find = `query ($written: JSON!, $text: String!, $json: JSON!, $start: String!, $end: String!) {
  name: contacts(filter: { name: { eq: $text } }) { ...one }
  in: contacts(filter: { company: { in: [$text, "nobody"] } }) { ...one }
  contains: contacts(filter: { notes: { contains: $text } }) { ...one }
  startsWith: contacts(filter: { source: { startsWith: $start } }) { ...one }
  endsWith: contacts(filter: { lastName: { endsWith: $end } }) { ...one }
  neq: contacts(filter: { name: { isSet: true, neq: $text } }) { ...one }
  email: contacts(filter: { email: { startsWith: $text } }) { ...one }
  tag: contacts(filter: { tags: { has: $text } }) { ...one }
  customValue: contacts(filter: { customField: { key: "city", eq: $json } }) { ...one }
  customPart: contacts(filter: { customField: { key: "city", contains: $text } }) { ...one }
  option: contacts(filter: { customField: { key: "choice", in: [$json] } }) { ...one }
  property: contacts(filter: { property: { path: ["a"], eq: $json } }) { ...one }
  propertyOfList: contacts(filter: { property: { path: ["list"], eq: $json } }) { ...one }
  search: contacts(search: { text: $text }) { ...one }
  searchedName: contacts(search: { text: $text, fields: [NAME] }) { ...one }
  searchedCompany: contacts(search: { text: $text, fields: [COMPANY] }) { ...one }
  searchedProperties: contacts(search: { text: $text, fields: [PROPERTIES] }) { ...one }
  tags(search: $text) { nodes { name } }
  byName: tag(name: $text) { name }
  accounts(search: $text) { nodes { name } }
  accountByName: accounts(filter: { name: { eq: $text } }) { nodes { name } }
  written: contacts(filter: { property: { path: ["a"], eq: $written } }) { ...one }
}
fragment one on ContactConnection { totalCount }`;

describe('texts are compared without case, by the rules of Unicode, wherever texts are compared', () => {
  it.each(spellings)('%s is found by %s', async (written, other) => {
    const workspace = await createWorkspace();
    await made(workspace, 'createCustomField', { key: 'city', label: 'City', type: 'TEXT' });
    await made(workspace, 'createCustomField', {
      key: 'choice',
      label: 'Choice',
      type: 'SELECT',
      options: ['first', written],
    });
    await made(workspace, 'createAccount', { name: written });
    await made(workspace, 'createContact', { name: 'Somebody Else' });
    await made(workspace, 'createContact', {
      name: written,
      company: written,
      notes: `with ${written} in it`,
      source: `${written} Inc`,
      email: `${written}@example.com`,
      tags: [written],
      customValues: { city: written, choice: other },
      properties: { a: written, list: ['x', written] },
    });
    await made(workspace, 'createContact', { firstName: 'A', lastName: `von ${written}` });

    const one = { totalCount: 1 };
    const named = { nodes: [{ name: written.normalize('NFC') }] };
    expect(
      await workspace.graphql(find, { written, text: other, json: other, start: `${other} I`, end: `N ${other}` }),
    ).toEqual({
      name: one,
      in: one,
      contains: one,
      startsWith: one,
      endsWith: one,
      neq: { totalCount: 2 },
      email: one,
      tag: one,
      customValue: one,
      customPart: one,
      option: one,
      property: one,
      propertyOfList: one,
      search: { totalCount: 2 },
      searchedName: { totalCount: 2 },
      searchedCompany: one,
      searchedProperties: one,
      tags: named,
      byName: named.nodes[0],
      accounts: named,
      accountByName: named,
      written: one,
    });
    // What was sent comes back as it was sent, but for names of tags, options and accounts, which are kept in the composed form.
    expect(await contactsOf(workspace, 'company customValues properties tags { name }')).toContainEqual({
      company: written,
      customValues: { city: written, choice: written.normalize('NFC') },
      properties: { a: written, list: ['x', written] },
      tags: [{ name: written.normalize('NFC') }],
    });
  });

  it.each(spellings)('%s and %s are one tag, one group, one email and one option', async (written, other) => {
    const workspace = await createWorkspace();
    await made(workspace, 'createContact', {
      email: `${written}@example.com`,
      company: written,
      tags: [written, other],
    });
    await made(workspace, 'createContact', { company: other, tags: [other] });
    expect(
      await imported(workspace, { contacts: [{ email: `${other}@example.com`, tags: [other], source: 'again' }] }),
    ).toMatchObject({ updated: 1 });
    const { byTag, byCompany } = await workspace.graphql<Record<string, { count: number; label: string }[]>>(
      '{ byTag: contactGroups(by: TAG) { label count } byCompany: contactGroups(by: COMPANY) { label count } }',
    );
    expect(byTag).toEqual([{ label: written.normalize('NFC'), count: 2 }]);
    expect(byCompany).toEqual([{ label: expect.toBeOneOf([written, other]), count: 2 }]);
    const refused = async (mutation: string, input: Record<string, unknown>): Promise<unknown> => {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      return (
        await workspace.graphql<Record<string, unknown>>(
          `mutation ($input: ${type}!) { ${mutation}(input: $input) { ... on UserError { code path } } }`,
          { input },
        )
      )[mutation];
    };
    expect(await refused('createContact', { email: `${other}@example.com` })).toEqual({
      code: 'CONFLICT',
      path: ['input', 'email'],
    });
    expect(await refused('createTag', { name: other })).toEqual({ code: 'CONFLICT', path: ['input', 'name'] });
    expect(
      await refused('createCustomField', { key: 'a', label: 'A', type: 'SELECT', options: [written, other] }),
    ).toEqual({ code: 'VALIDATION_ERROR', path: ['input', 'options', '1'] });
  });

  it('lists stand in the order of the texts without case', async () => {
    const workspace = await createWorkspace();
    const names = ['Σoε', 'ςOα', 'σoγ', 'SSb', 'ßa', 'ẞc', 'éa', 'E\u0301b', 'ÉC'];
    await imported(workspace, { contacts: names.map((name) => ({ name })) });
    const { contacts } = await workspace.graphql<{ contacts: { nodes: { name: string }[] } }>(
      '{ contacts(orderBy: [{ field: NAME }]) { nodes { name } } }',
    );
    expect(contacts.nodes.map(({ name }) => name)).toEqual([
      'ßa',
      'SSb',
      'ẞc',
      'éa',
      'E\u0301b',
      'ÉC',
      'ςOα',
      'σoγ',
      'Σoε',
    ]);
  });
});
