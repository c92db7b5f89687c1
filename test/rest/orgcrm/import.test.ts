import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { send as sendRaw, told } from '../support/request.ts';
import { blank as anyContact, invalid, open, refused, type Opened } from './open.ts';
import { underTest } from './under-test.ts';

const path = '/api/v1/contacts/import';

/** Sends a body that is not JSON. */
async function sendAs({ workspace }: Opened, contentType: string, raw: string | Uint8Array<ArrayBuffer>, query = '') {
  return told(
    await sendRaw({
      method: 'POST',
      path: `${path}${query}`,
      raw,
      headers: { ...underTest.headers(workspace.secret, workspace), 'content-type': contentType },
    }),
  );
}

async function contacts({ done }: Opened): Promise<unknown[]> {
  return (await done<{ items: unknown[] }>(200, 'GET', '/api/v1/contacts?limit=200')).items.toReversed();
}

const blank = { ...anyContact, source: 'import' };
const ada = {
  ...blank,
  name: 'Ada Lovelace',
  first_name: 'Ada',
  last_name: 'Lovelace',
  email: 'ada@example.com',
  phone: '+1 555',
  company: 'Engines',
  source: 'fair',
  notes: 'First, "programmer"',
  dnc: true,
  tags: ['vip', 'new'],
  custom: { plan: 'pro' },
};
/** What a client sends of Ada. */
const given = Object.fromEntries(
  Object.entries(ada).filter(
    ([name]) => !['id', 'first_name', 'last_name', 'created_at', 'updated_at', 'assigned_to'].includes(name),
  ),
);
const result = (
  counts: Record<string, number>,
  errors: unknown[] = [],
  ignored: string[] = [],
  warnings: unknown[] = [],
) => ({
  status: 200,
  body: {
    total: 0,
    created: 0,
    updated: 0,
    skipped: 0,
    failed: 0,
    ...counts,
    errors,
    ignored_columns: ignored,
    warnings,
  },
});

const csv = [
  'name,email,phone,company,source,notes,dnc,tags,custom.plan,unknown',
  'Ada Lovelace,ada@example.com,+1 555,Engines,fair,"First, ""programmer""",true,vip;new,pro,x',
  'Bob,bob@example.com,,,,,,,,',
].join('\r\n');

async function withPlan(): Promise<Opened> {
  const opened = await open();
  await opened.done(201, 'POST', '/api/v1/custom-fields', { key: 'plan', type: 'select', options: ['pro', 'free'] });
  return opened;
}

const bob = { ...blank, name: 'Bob', first_name: 'Bob', email: 'bob@example.com' };

describe('POST /api/v1/contacts/import', () => {
  it('takes JSON', async () => {
    const opened = await withPlan();
    expect(
      told(
        await opened.send('POST', path, {
          contacts: [
            { ...given, unknown: 1 },
            { name: 'Bob', email: 'bob@example.com' },
          ],
        }),
      ),
    ).toEqual(result({ total: 2, created: 2 }, [], ['unknown']));
    expect(await contacts(opened)).toEqual([ada, bob]);
  });

  it('takes CSV as the body', async () => {
    const opened = await withPlan();
    expect(await sendAs(opened, 'text/csv; charset=utf-8', csv)).toEqual(
      result({ total: 2, created: 2 }, [], ['unknown']),
    );
    expect(await contacts(opened)).toEqual([ada, bob]);
  });

  it('takes options that are empty as absent', async () => {
    const opened = await withPlan();
    expect(await sendAs(opened, 'text/csv', csv, '?match_on=&on_conflict=&tags=')).toEqual(
      result({ total: 2, created: 2 }, [], ['unknown']),
    );
    expect(await contacts(opened)).toEqual([ada, bob]);
  });

  it('takes CSV as the file of a multipart body, with the options in the query', async () => {
    const opened = await withPlan();
    const part = (name: string, content: string) =>
      `--B\r\nContent-Disposition: form-data; name="${name}"; filename="c.csv"\r\nContent-Type: text/csv\r\n\r\n${content}\r\n`;
    expect(
      await sendAs(opened, 'multipart/form-data; boundary=B', `${part('file', csv)}--B--\r\n`, '?tags=one&tags=two'),
    ).toEqual(result({ total: 2, created: 2 }, [], ['unknown']));
    expect(await contacts(opened)).toEqual([
      { ...ada, tags: ['one', 'two', 'vip', 'new'] },
      { ...bob, tags: ['one', 'two'] },
    ]);

    expect(
      await sendAs(opened, 'multipart/form-data; boundary=B', `${part('file', csv)}--B--\r\n`, '?on_conflict=skip'),
    ).toEqual(result({ total: 2, skipped: 2 }, [], ['unknown']));
    expect(await sendAs(opened, 'multipart/form-data; boundary=B', `${part('other', csv)}--B--\r\n`)).toEqual(
      invalid(['body', 'file'], 'file is required: a CSV file as a part of the multipart body'),
    );
    expect(
      await sendAs(
        opened,
        'multipart/form-data; boundary=B',
        `${part('other', 'x')}${part('file', csv)}--B--\r\n`,
        '?on_conflict=skip',
      ),
    ).toEqual(result({ total: 2, skipped: 2 }, [], ['unknown']));
    for (const [type, body] of [
      ['multipart/form-data', 'x'],
      ['multipart/form-data; boundary=B', 'nonsense'],
    ] as const) {
      expect(await sendAs(opened, type, body)).toEqual(
        refused(400, expect.stringContaining('the multipart body cannot be read')),
      );
    }
  });

  it(
    'takes files far larger than other bodies from disk, answers 413 beyond the limit of imports, and leaves nothing behind',
    { timeout: 120_000 },
    async () => {
      const opened = await open();
      const notes = 'x'.repeat(90_000);
      const large = `email,notes\n${Array.from({ length: 20 }, (_, place) => `n${place}@example.com,${notes}`).join('\n')}\n`;
      expect(await sendAs(opened, 'text/csv', large)).toEqual(result({ total: 20, created: 20 }));
      const tooLarge = refused(413, 'the body is larger than 52428800 bytes');
      expect(await sendAs(opened, 'text/csv', new Uint8Array(50 * 1024 * 1024 + 1).fill(0x61))).toEqual(tooLarge);
      expect((await readdir(tmpdir())).filter((name) => name.startsWith('contacts-gateway-upload-'))).toEqual([]);
    },
  );

  it('updates or skips contacts that are there, found by email, phone or external id', async () => {
    const opened = await open();
    const { send, create } = opened;
    const { id } = await create({ name: 'Ada', email: 'ada@example.com', phone: '+1 (555) 000' });
    const rows = async (body: Record<string, unknown>) => told(await send('POST', path, body));
    expect(await rows({ contacts: [{ email: 'ADA@example.com', company: 'A' }] })).toEqual(
      result({ total: 1, updated: 1 }),
    );
    expect(await rows({ contacts: [{ email: 'ada@example.com', company: 'B' }], on_conflict: 'skip' })).toEqual(
      result({ total: 1, skipped: 1 }),
    );
    expect(await rows({ contacts: [{ phone: '+1555000', notes: 'by phone' }], match_on: 'phone' })).toEqual(
      result({ total: 1, updated: 1 }),
    );
    expect(await send('GET', `/api/v1/contacts/${id}`)).toMatchObject({ body: { company: 'A', notes: 'by phone' } });

    const byId = {
      contacts: [
        { external_id: 'x-1', name: 'Eve' },
        { external_id: 'x-1', company: 'Late' },
      ],
      match_on: 'external_id',
      on_conflict: null,
      tags: null,
    };
    expect(await rows(byId)).toEqual(result({ total: 2, created: 1, updated: 1 }));
    expect(await send('GET', '/api/v1/contacts/x-1')).toMatchObject({
      status: 200,
      body: { id: 'x-1', name: 'Eve', company: 'Late' },
    });
    expect(
      await rows({
        contacts: [{ external_id: 'x-2', external_id_label: 'hubspot', name: 'Tim' }],
        match_on: 'external_id',
      }),
    ).toEqual(result({ total: 1, created: 1 }));
    expect(await send('GET', '/api/v1/contacts/x-2')).toMatchObject({ status: 404 });
  });

  it('names the columns whose values do not fit a guess, and imports their rows without them', async () => {
    const opened = await open();
    const message = 'stage: "boss" is none of SUBSCRIBER';
    expect(
      await sendAs(
        opened,
        'text/csv',
        'Email,Stage,Unsubscribed from SMS\nada@example.com,boss,yes\nbob@example.com,boss,\n',
      ),
    ).toEqual(
      result(
        { total: 2, created: 2 },
        [],
        ['Unsubscribed from SMS'],
        [
          { column: 'Stage', row: 1, count: 2, message: expect.stringContaining(message) },
          {
            column: 'Unsubscribed from SMS',
            row: 1,
            count: 1,
            message: expect.stringContaining('"yes" may be an opt-out'),
          },
        ],
      ),
    );
  });

  it('reports the rows that are wrong, by their number and field, and imports the others', async () => {
    const opened = await withPlan();
    const answer = told(
      await opened.send('POST', path, {
        contacts: [
          { email: 'nope' },
          { email: 'ok@example.com' },
          { name: 'X', custom: { plan: 'gold' } },
          { name: 'Y', first_name: 1, dnc: 'perhaps' },
        ],
      }),
    );
    expect(answer).toEqual(
      result({ total: 4, created: 1, failed: 3 }, [
        { row: 1, field: 'email', code: 'INVALID_FORMAT', message: expect.stringContaining('"nope"') },
        { row: 3, field: 'custom.plan', code: 'UNKNOWN_OPTION', message: expect.stringContaining('"gold"') },
        { row: 4, field: 'dnc', code: 'INVALID_TYPE', message: expect.stringContaining('"perhaps"') },
      ]),
    );
  });

  it('makes no contact of a row that says nothing: blank rows of CSV are none, others fail', async () => {
    const opened = await open();
    const required = (row: number) => ({
      row,
      field: null,
      code: 'REQUIRED',
      message: expect.stringContaining('the row has no value of a known field'),
    });
    const rows = [
      { email: 'ok@example.com' },
      {},
      { foo: 1 },
      { name: '', email: null, tags: [], custom: {} },
      { dnc: false },
    ];
    expect(told(await opened.send('POST', path, { contacts: rows }))).toEqual(
      result({ total: 5, created: 1, failed: 4 }, [2, 3, 4, 5].map(required), ['foo']),
    );
    expect(told(await opened.send('POST', path, { contacts: [{}, { foo: 1 }] }))).toEqual(
      result({ total: 2, failed: 2 }, [1, 2].map(required), ['foo']),
    );
    expect(
      await sendAs(opened, 'text/csv', 'name,email,phone,foo\nReal One,real@example.com,,\n,,,\n , ,,\n,,,x\n'),
    ).toEqual(result({ total: 2, created: 1, failed: 1 }, [required(2)], ['foo']));
    expect((await contacts(opened)).map((contact) => (contact as { email: string }).email)).toEqual([
      'ok@example.com',
      'real@example.com',
    ]);
  });

  it('reads CSV in the charset of its content type, UTF-8 if it names none', async () => {
    const opened = await open();
    const text = new Uint8Array(Buffer.from('name;email\nJos\u00e9;jose@example.com\n', 'latin1'));
    expect(await sendAs(opened, 'text/csv', text)).toEqual(
      invalid(['body'], expect.stringContaining('the body: byte 0xE9 at offset 14, in line 2, is not UTF-8')),
    );
    expect(await sendAs(opened, 'text/csv; charset="klingon"', text)).toEqual(
      invalid(['body'], expect.stringContaining('"klingon" is not a known encoding')),
    );
    expect(await sendAs(opened, 'text/csv; header=present; charset=ISO-8859-1', text)).toEqual(
      result({ total: 1, created: 1 }),
    );
    expect((await contacts(opened)).map((contact) => (contact as { name: string }).name)).toEqual(['Jos\u00e9']);
  });

  it('refuses a file of which no column is known, and one that is not text', async () => {
    const opened = await open();
    const unknown = invalid(
      ['body'],
      'the body: no column is known: the file has "Foo", "Bar"; known are name, first name, last name, email, phone, company, notes, source, tags, external id, custom.<key> and others, as the documentation lists them. Does it lack a header, or has it another delimiter?',
    );
    expect(await sendAs(opened, 'text/csv', 'Foo,Bar\n1,2\n')).toEqual(unknown);
    expect(
      await sendAs(opened, 'text/csv', new Uint8Array(Buffer.from('PK\x03\x04\x14\0[Content_Types].xml'))),
    ).toEqual(invalid(['body'], expect.stringContaining('save it as CSV (UTF-8)')));
    expect(await contacts(opened)).toEqual([]);
  });

  it('refuses wrong options, where they are given', async () => {
    const opened = await open();
    const { send } = opened;
    expect(told(await send('POST', path, {}))).toEqual(
      invalid(['body', 'contacts'], 'contacts is required: a list of contacts'),
    );
    expect(told(await send('POST', path, { contacts: [], match_on: 'name' }))).toEqual(
      invalid(['body', 'match_on'], 'match_on is "name", but takes one of email, phone, external_id'),
    );
    expect(told(await send('POST', path, { contacts: [], tags: [''] }))).toEqual(
      invalid(['body', 'tags', 0], expect.stringContaining('tags.0')),
    );
    expect(await sendAs(opened, 'text/csv', csv, '?on_conflict=merge')).toEqual(
      invalid(['query', 'on_conflict'], 'on_conflict is "merge", but takes one of update, skip'),
    );
    expect(await sendAs(opened, 'text/csv', csv, '?tags=%20')).toEqual(
      invalid(['query', 'tags'], expect.stringContaining('tags')),
    );
    expect(await sendAs(opened, 'text/csv', new Uint8Array([0x6e, 0x0a, 0xff]))).toEqual(
      invalid(['body'], expect.stringContaining('the body')),
    );
    const unmatched =
      'match_on: no column has external ids to match by: the columns are "name", "email". A mapping can say what a column is';
    expect(
      told(
        await send('POST', path, { contacts: [{ name: 'Ada', email: 'ada@example.com' }], match_on: 'external_id' }),
      ),
    ).toEqual(invalid(['body', 'match_on'], unmatched));
    expect(await sendAs(opened, 'text/csv', 'name,email\nAda,ada@example.com\n', '?match_on=external_id')).toEqual(
      invalid(['query', 'match_on'], unmatched),
    );
    expect(await contacts(opened)).toEqual([]);
  });
});
