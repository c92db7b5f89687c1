import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beginning, lengthOf } from '../../src/values/characters.ts';
import { formatValue } from '../../src/values/issues.ts';
import { checkEmail, checkHttpUrl, checkJsonObject, checkPhone, checkText } from '../../src/values/index.ts';
import { imported } from '../domain/imports/support/imports.ts';
import { as } from '../rest/support/request.ts';
import { createWorkspace } from '../support/workspace.ts';

const anyText = fc.string({ unit: 'binary' });

it('counts characters as JSON Schema does: Unicode code points', () => {
  fc.assert(
    fc.property(anyText, fc.nat(10), (text, max) => {
      expect(lengthOf(text)).toBe(Array.from(text).length);
      expect(checkText(text, { max }).ok).toBe(!text.includes('\0') && Array.from(text).length <= max);
    }),
  );
});

it('cuts no character in two, whatever is shortened', () => {
  fc.assert(
    fc.property(anyText, fc.nat(10), (text, max) => {
      expect(beginning(text, max)).toBe(Array.from(text).slice(0, max).join(''));
      expect(formatValue(text.repeat(20)).isWellFormed()).toBe(true);
    }),
  );
  expect(formatValue(`${'a'.repeat(77)}🙂${'a'.repeat(9)}`)).toBe(`"${'a'.repeat(77)}🙂…`);
  expect(formatValue('🙂'.repeat(78))).toBe(`"${'🙂'.repeat(78)}"`);
});

it('limits everything by characters', () => {
  expect(checkPhone('🙂'.repeat(40), 'TEXT').ok).toBe(true);
  expect(checkPhone('🙂'.repeat(41), 'TEXT').ok).toBe(false);
  expect(checkHttpUrl(`https://example.com/${'🙂'.repeat(2_028)}`).ok).toBe(true);
  expect(checkHttpUrl(`https://example.com/${'🙂'.repeat(2_029)}`).ok).toBe(false);
  expect(checkJsonObject({ a: '🙂'.repeat(99_992) }).ok).toBe(true);
  expect(checkJsonObject({ a: '🙂'.repeat(99_993) }).ok).toBe(false);
  expect(checkEmail(`${'𐐷'.repeat(242)}@example.com`).ok).toBe(true);
  expect(checkEmail(`${'𐐷'.repeat(243)}@example.com`).ok).toBe(false);
});

it('takes 200 emoji for a name of at most 200 characters in every API, and refuses 201', async () => {
  const workspace = await createWorkspace();
  const [whole, tooLong] = ['🙂'.repeat(200), '🙂'.repeat(201)];
  const send = as({ authorization: `Bearer ${workspace.secret}`, 'x-org-id': workspace.slug });
  const create =
    'mutation ($name: String!) { createContact(input: { name: $name }) { ... on CreateContactSuccess { contact { name } } ... on UserError { message } } }';

  expect(await workspace.graphql(create, { name: whole })).toEqual({ createContact: { contact: { name: whole } } });
  expect(await workspace.graphql(create, { name: tooLong })).toMatchObject({
    createContact: { message: expect.stringContaining('has 201 characters: 0 to 200 are allowed') },
  });
  const others = { phoneNumber: '+441234567' };
  for (const path of ['/whautomate/v1/contacts', '/orgcrm/api/v1/contacts', '/pylon/contacts']) {
    expect({ path, answer: await send('POST', path, { ...others, name: whole }) }).toMatchObject({
      answer: { status: expect.toBeOneOf([200, 201]) },
    });
    expect({ path, answer: await send('POST', path, { ...others, name: tooLong }) }).toMatchObject({
      answer: { status: expect.toBeOneOf([400, 422]) },
    });
  }
  expect(await imported(workspace, { text: `name\n${whole}\n${tooLong}\n`, format: 'CSV' })).toMatchObject({
    created: 1,
    failed: 1,
  });
  expect(
    await workspace.graphql('query ($text: String!) { contacts(filter: { name: { eq: $text } }) { totalCount } }', {
      text: whole,
    }),
  ).toEqual({ contacts: { totalCount: 5 } });
});

it('limits what a dialect checks itself as its document says', async () => {
  const workspace = await createWorkspace();
  const send = as({ authorization: `Bearer ${workspace.secret}` });
  const { body } = await send('POST', '/pathbound/v1/contacts', { email: 'ada@example.com' });
  const events = `/pathbound/v1/contacts/events/${(body as { contact: { contact_id: string } }).contact.contact_id}?event_type=`;
  expect((await send('GET', events + '🙂'.repeat(100))).status).toBe(200);
  expect(await send('GET', events + '🙂'.repeat(101))).toMatchObject({ status: 400 });
  const document = (await (await workspace.fetch('/openapi/pathbound.json')).json()) as {
    paths: Record<string, { get: { parameters: { name: string; schema: unknown }[] } }>;
  };
  const parameters = Object.values(document.paths).flatMap(({ get }) => get?.parameters ?? []);
  expect(parameters.find(({ name }) => name === 'event_type')?.schema).toMatchObject({
    type: 'string',
    maxLength: 100,
  });
});
