import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { createWorkspace, type Client } from '../../support/workspace.ts';
import { contactsOf } from './support/imports.ts';

const query = `mutation ($input: ImportContactsInput!) { importContacts(input: $input) {
  ... on ImportContactsSuccess { created updated failed errors { row field code } } ... on ValidationError { issues { path code message } } } }`;

type Part = string | Blob | { blob: Blob; name: string };

/** Sends parts in their order. */
function form(parts: [string, Part][]): FormData {
  const data = new FormData();
  for (const [name, part] of parts) {
    if (typeof part === 'object' && 'name' in part) data.append(name, part.blob, part.name);
    else data.append(name, part);
  }
  return data;
}

async function upload(client: Client, data: FormData): Promise<{ status: number; body: unknown }> {
  const response = await client.fetch('/graphql', { method: 'POST', body: data });
  return { status: response.status, body: await response.json() };
}

const operations = (input: object = {}): string =>
  JSON.stringify({ query, variables: { input: { ...input, file: null } } });
const map = JSON.stringify({ file: ['variables.input.file'] });
const csv = (text: string): { blob: Blob; name: string } => ({ blob: new Blob([text]), name: 'contacts.csv' });

it('imports an uploaded file, in the format of its name, and leaves nothing on disk', async () => {
  const workspace = await createWorkspace();
  const rows =
    '\uFEFF"Given Name";"Family Name";"E-mail 1 - Value";"Phone 1 - Value";Labels\nAda;"Lovelace; Countess";ada@example.com;+44 1;friends ::: * myContacts\n';
  const answer = await upload(
    workspace,
    form([
      ['operations', operations({ tags: ['google'] })],
      ['map', map],
      ['file', csv(rows)],
    ]),
  );
  expect(answer).toEqual({
    status: 200,
    body: { data: { importContacts: { created: 1, updated: 0, failed: 0, errors: [] } } },
  });
  expect(await contactsOf(workspace, 'name email phone tags { name }')).toEqual([
    {
      name: 'Ada Lovelace; Countess',
      email: 'ada@example.com',
      phone: '+44 1',
      tags: [{ name: 'google' }, { name: 'friends' }],
    },
  ]);
  const ndjson = {
    blob: new Blob(['{"email":"ada@example.com","company":"Engines"}\n{"email":']),
    name: 'contacts.ndjson',
  };
  expect(
    (
      await upload(
        workspace,
        form([
          ['operations', operations()],
          ['map', map],
          ['file', ndjson],
        ]),
      )
    ).body,
  ).toEqual({
    data: {
      importContacts: { created: 0, updated: 1, failed: 1, errors: [{ row: 2, field: null, code: 'INVALID_FORMAT' }] },
    },
  });
  expect((await readdir(tmpdir())).filter((name) => name.startsWith('contacts-gateway-upload-'))).toEqual([]);
});

it('says what a file cannot be read for, before any row is imported', async () => {
  const workspace = await createWorkspace();
  const latin = {
    blob: new Blob([Buffer.from('email,name\na@example.com,Ada\nb@example.com,José\n', 'latin1')]),
    name: 'contacts.csv',
  };
  expect(
    (
      await upload(
        workspace,
        form([
          ['operations', operations()],
          ['map', map],
          ['file', latin],
        ]),
      )
    ).body,
  ).toEqual({
    data: {
      importContacts: {
        issues: [
          {
            path: ['input', 'file'],
            code: 'INVALID_FORMAT',
            message:
              'file: byte 0xE9 at offset 46, in line 3, is not UTF-8: save the file as UTF-8 (in Excel: "CSV UTF-8"), or name its encoding, such as windows-1252',
          },
        ],
      },
    },
  });
  expect(await contactsOf(workspace, 'email')).toEqual([]);
});

it('takes files far larger than other bodies, but none beyond the limit of imports', { timeout: 120_000 }, async () => {
  const workspace = await createWorkspace();
  const notes = 'x'.repeat(90_000);
  const large = `email,notes\n${Array.from({ length: 40 }, (_, place) => `n${place}@example.com,${notes}`).join('\n')}\n`;
  expect(
    (
      await upload(
        workspace,
        form([
          ['operations', operations()],
          ['map', map],
          ['file', csv(large)],
        ]),
      )
    ).body,
  ).toMatchObject({ data: { importContacts: { created: 40 } } });
  const tooLarge = csv('x'.repeat(50 * 1024 * 1024 + 1));
  expect(
    await upload(
      workspace,
      form([
        ['operations', operations()],
        ['map', map],
        ['file', tooLarge],
      ]),
    ),
  ).toEqual({
    status: 413,
    body: {
      errors: [{ message: 'The file is larger than 52428800 bytes.', extensions: { code: 'PAYLOAD_TOO_LARGE' } }],
    },
  });
});

it.each<[string, [string, Part][]]>([
  [
    'the field operations is missing',
    [
      ['map', map],
      ['file', csv('email')],
    ],
  ],
  [
    'the field map is needed',
    [
      ['operations', operations()],
      ['file', csv('email')],
    ],
  ],
  [
    'the map names the file other, which the request does not have',
    [
      ['operations', operations()],
      ['map', '{"other":["variables.input.file"]}'],
      ['file', csv('email')],
    ],
  ],
  [
    'the map puts a file at variables.input.filter, where no null stands',
    [
      ['operations', operations()],
      ['map', '{"file":["variables.input.filter"]}'],
      ['file', csv('email')],
    ],
  ],
  [
    'the request has several files: one is taken',
    [
      ['operations', operations()],
      ['map', map],
      ['file', csv('email')],
      ['second', csv('email')],
    ],
  ],
])('refuses a multipart request: %s', async (message, parts) => {
  const workspace = await createWorkspace();
  expect(await upload(workspace, form(parts))).toEqual({
    status: 400,
    body: { errors: [{ message: expect.stringContaining(message) as string, extensions: { code: 'BAD_REQUEST' } }] },
  });
});

it('refuses a body that breaks off, and a file that is none', async () => {
  const workspace = await createWorkspace();
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const body = '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{';
  const cut = await workspace.fetch('/graphql', { method: 'POST', headers, body });
  expect([cut.status, await cut.json()]).toEqual([
    400,
    {
      errors: [
        {
          message: expect.stringContaining('the multipart body cannot be read') as string,
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    },
  ]);
  const answer = await workspace.send(query, { input: { file: 'contacts.csv' } });
  expect(answer.errors?.[0]?.message).toBe(
    'Variable "$input" got invalid value "contacts.csv" at "input.file"; "contacts.csv" is not a file: a file is sent by a multipart request, with null in its place in the variables (GraphQL multipart request specification)',
  );
});

it('reads no file of whoever has no key', async () => {
  const workspace = await createWorkspace();
  const response = await workspace.fetch('/graphql', {
    method: 'POST',
    headers: { authorization: 'Bearer wrong' },
    body: form([
      ['operations', operations()],
      ['map', map],
      ['file', csv('email')],
    ]),
  });
  expect(response.status).toBe(401);
});
