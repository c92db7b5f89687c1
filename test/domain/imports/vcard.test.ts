import fc from 'fast-check';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/domain/imports/source/format.ts';
import type { SourceRecord } from '../../../src/domain/imports/source/record.ts';
import { readVcards } from '../../../src/domain/imports/source/formats/vcard.ts';
import { createWorkspace } from '../../support/workspace.ts';
import { contactsOf, imported, nothing } from './support/imports.ts';

async function read(text: string, length = text.length): Promise<SourceRecord[]> {
  const pieces = Array.from({ length: Math.ceil(text.length / length) }, (_, place) =>
    text.slice(place * length, (place + 1) * length),
  );
  return (await Readable.from(readVcards(Readable.from(pieces))).toArray()) as SourceRecord[];
}

const card = (...lines: string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
const row = (object: Record<string, unknown>): SourceRecord => ({ kind: 'object', object });

const google = card(
  'VERSION:3.0',
  'FN:Ada Lovelace',
  'N:Lovelace;Ada;Augusta;Countess;',
  'EMAIL;TYPE=INTERNET;TYPE=HOME:ada@x.example',
  'EMAIL;TYPE=INTERNET:ada.l@x.example',
  'TEL;TYPE=CELL:+44 1',
  'TEL;TYPE=HOME,FAX:+44 9',
  'ORG:Analytical Engines',
  'TITLE:Programmer',
  'BDAY:18151210',
  'CATEGORIES:myContacts,friends',
  'NOTE:First programmer\\, they say.\\nSecond line',
  'item1.URL:http\\://x.example/a',
  'item1.X-ABLabel:Blog',
);
const apple = card(
  'VERSION:3.0',
  'PRODID:-//Apple Inc.//macOS 14.5//EN',
  'N:Appleseed;Johnny;;;',
  'FN:Johnny Appleseed',
  'ORG:Acme\\, Inc.;Sales;',
  'EMAIL;type=INTERNET;type=HOME:home@x.example',
  'item1.EMAIL;type=INTERNET;type=pref:johnny@x.example',
  'item1.X-ABLabel:_$!<Work>!$_',
  'TEL;type=HOME;type=VOICE:+1 556',
  'TEL;type=CELL;type=VOICE;type=pref:+1 555',
  'ADR;type=HOME;type=pref:;;1 Loop\\nHouse 2;Cupertino;CA;95014;USA',
  'NOTE:folded in the mid',
  ' dle of a word',
  'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAASABI',
  ' AAD/4QBARXhpZgAA:TU0=',
  'UID:c0ffee-1',
  'REV:2024-01-02T03:04:05Z',
  'X-ABUID:C0FFEE\\:ABPerson',
);
const outlook = card(
  'VERSION:2.1',
  'N;LANGUAGE=de;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg;;Dr.',
  'FN;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:J=F6rg M=FCller =96 privat',
  'ORG:Firma, KG;Vertrieb',
  'TITLE:Chef',
  'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Zeile eins=0D=0A=',
  'Zeile zwei; 100=25 = =C3=BC',
  'TEL;WORK;VOICE:+49 30 1',
  'TEL;CELL;VOICE;PREF:+49 171 2',
  'TEL;WORK;FAX:+49 30 9',
  'ADR;WORK;PREF:;;Str. 1\\; Hof;Berlin;;10115;Deutschland',
  'EMAIL;PREF;INTERNET:joerg@x.example',
  'PHOTO;ENCODING=BASE64;TYPE=JPEG:',
  ' /9j/4AAQSkZJRg==',
  '',
  'X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="http://x.example/card"/>',
  'REV:20240102T030405Z',
);
const thunderbird = card(
  'VERSION:4.0',
  'UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1',
  'FN:Max Muster',
  'N:Muster;Max;;;',
  'EMAIL;PREF=2:zwei@x.example',
  'EMAIL;PREF=1;TYPE=work:eins@x.example',
  'TEL;VALUE=uri;TYPE="voice,home":tel:+1-555-555-5555;ext=5',
  'TEL;TYPE=cell:+49 171',
  'NICKNAME:M,Maxi',
  'PHOTO:https://x.example/max.png',
  'CATEGORIES:vip,a\\,b',
  'IMPP:xmpp:max@x.example',
);

describe('vCard', () => {
  it.each<[string, string, Record<string, unknown>]>([
    [
      'Google',
      google,
      {
        name: 'Ada Lovelace',
        firstName: 'Ada',
        lastName: 'Lovelace',
        email: 'ada@x.example',
        emails: ['ada.l@x.example'],
        phone: '+44 1',
        company: 'Analytical Engines',
        fax: '+44 9',
        notes: 'First programmer, they say.\nSecond line',
        tags: ['friends'],
        title: 'Programmer',
        birthday: '1815-12-10',
        website: 'http://x.example/a',
      },
    ],
    [
      'Apple',
      apple,
      {
        name: 'Johnny Appleseed',
        firstName: 'Johnny',
        lastName: 'Appleseed',
        email: 'johnny@x.example',
        emails: ['home@x.example'],
        phone: '+1 555',
        phones: ['+1 556'],
        company: 'Acme, Inc.',
        department: 'Sales',
        notes: 'folded in the middle of a word',
        externalIds: [{ label: 'vcard', externalId: 'c0ffee-1' }],
        address: '1 Loop\nHouse 2, Cupertino, CA, 95014, USA',
        'X-ABUID': 'C0FFEE:ABPerson',
      },
    ],
    [
      'Outlook',
      outlook,
      {
        name: 'Jörg Müller – privat',
        firstName: 'Jörg',
        lastName: 'Müller',
        email: 'joerg@x.example',
        phone: '+49 171 2',
        phones: ['+49 30 1'],
        company: 'Firma, KG',
        department: 'Vertrieb',
        fax: '+49 30 9',
        title: 'Chef',
        notes: 'Zeile eins\nZeile zwei; 100% = ü',
        address: 'Str. 1; Hof, Berlin, 10115, Deutschland',
        'X-MS-OL-DESIGN': '<card xmlns="http://x.example/card"/>',
      },
    ],
    [
      'Thunderbird',
      thunderbird,
      {
        name: 'Max Muster',
        firstName: 'Max',
        lastName: 'Muster',
        email: 'eins@x.example',
        emails: ['zwei@x.example'],
        phone: '+1-555-555-5555 ext. 5',
        phones: ['+49 171'],
        avatarUrl: 'https://x.example/max.png',
        tags: ['vip', 'a,b'],
        externalIds: [{ label: 'vcard', externalId: 'urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1' }],
        nickname: 'M, Maxi',
        IMPP: 'xmpp:max@x.example',
      },
    ],
  ])('is read as %s writes it', async (_, text, object) => {
    for (const length of [1, 5, 10_000]) expect(await read(text, length)).toEqual([row(object)]);
    expect(await read(text.replaceAll('\r\n', '\n'))).toEqual([row(object)]);
  });

  it('is a row for each card, whatever stands between them; cards within cards are left out', async () => {
    const text = `\n${google}\r\n\r\nsome text\r\n${card('VERSION:2.1', 'FN:Boss', 'AGENT:', 'BEGIN:VCARD', 'FN:Assistant', 'END:VCARD', 'EMAIL:boss@x.example')}begin:vcard\nfn:lower\nend:vcard`;
    expect((await read(text)).map((record) => (record.kind === 'object' ? record.object['name'] : null))).toEqual([
      'Ada Lovelace',
      'Boss',
      'lower',
    ]);
  });

  it('has broken rows for a card that is not ended, for a group, and for a line that is none', async () => {
    expect(
      await read(
        `${card('VERSION:3.0', 'FN:Friends', 'X-ADDRESSBOOKSERVER-KIND:group')}${card('VERSION:4.0', 'KIND:group', 'FN:All')}${card('nonsense')}BEGIN:VCARD\nFN:Open`,
      ),
    ).toEqual([
      { kind: 'broken', message: 'the card "Friends" is a group of contacts, which is not imported' },
      { kind: 'broken', message: 'the card "All" is a group of contacts, which is not imported' },
      { kind: 'broken', message: 'the line "nonsense" of the card cannot be read: NAME;PARAMETER=…:value is needed' },
      { kind: 'broken', message: 'a card is begun and not ended by END:VCARD: the rest of the file cannot be read' },
    ]);
    await expect(read('no cards')).rejects.toThrow(
      'the file has no vCard: BEGIN:VCARD, its lines and END:VCARD are needed',
    );
  });

  it('keeps any text of a note and of names, as versions escape, encode and fold them', async () => {
    const unit = fc.constantFrom(
      'a',
      'Z',
      'ß',
      '漢',
      '🙂',
      '\\',
      ';',
      ',',
      ':',
      '=',
      '"',
      '\n',
      ' ',
      '=3D',
      '\\n',
      '\t',
    );
    const text = fc.string({ unit, minLength: 1, maxLength: 30 }).map((content) => `x${content}x`);
    const escaped = (content: string): string =>
      content.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);
    const encoded = (content: string): string =>
      Array.from(
        Buffer.from(content.replaceAll('\n', '\r\n')),
        (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
      ).join('');
    const folded = (line: string, width: number, fold: string): string =>
      Array.from(line).reduce(
        (lines, character, place) => lines + (place > 0 && place % width === 0 ? fold : '') + character,
        '',
      );
    await fc.assert(
      fc.asyncProperty(
        text,
        text,
        fc.integer({ min: 8, max: 40 }),
        fc.constantFrom('\r\n', '\n'),
        fc.integer({ min: 1, max: 9 }),
        async (note, name, width, lineEnd, length) => {
          const plain = [
            'BEGIN:VCARD',
            'VERSION:4.0',
            folded(`FN:${escaped(name)}`, width, `${lineEnd} `),
            folded(`NOTE:${escaped(note)}`, width, `${lineEnd} `),
            `N:;${escaped(name)};;;`,
            'END:VCARD',
            '',
          ];
          const old = [
            'BEGIN:VCARD',
            'VERSION:2.1',
            `FN;ENCODING=QUOTED-PRINTABLE:${encoded(name)}`,
            `NOTE;CHARSET=UTF-8;QUOTED-PRINTABLE:=${lineEnd}${encoded(note).replaceAll(/(?:=..){9}/g, `$&=${lineEnd}`)}`,
            `N;QUOTED-PRINTABLE:;${encoded(name)};;;`,
            'END:VCARD',
            '',
          ];
          for (const lines of [plain, old])
            expect(await read(lines.join(lineEnd), length)).toEqual([row({ name, firstName: name, notes: note })]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

it.each([
  ['contacts.vcf', ''],
  ['contacts.VCARD', 'x'],
  [null, '\r\nBEGIN:VCARD\r\nVERSION:3.0'],
  ['download.bin', 'begin:vcard\n'],
])('takes the file %s that begins with %j for vCard', (name, start) => {
  expect(detectFormat(name, start)).toBe('VCARD');
});

it('imports cards, and finds them again by email or by their ids', async () => {
  const workspace = await createWorkspace();
  await workspace.graphql(
    'mutation { createCustomField(input: { key: "birthday", label: "Birthday", type: DATE }) { __typename } }',
  );
  const text = google + apple + outlook + thunderbird;
  expect(await imported(workspace, { text, mapping: [{ column: 'title', field: 'properties.title' }] })).toEqual({
    ...nothing,
    total: 4,
    created: 4,
    ignoredColumns: ['fax', 'website', 'department', 'address', 'X-ABUID', 'X-MS-OL-DESIGN', 'nickname', 'IMPP'],
  });
  expect(
    await contactsOf(
      workspace,
      'name emails phones company tags { name } externalIds { label externalId } properties customValues',
    ),
  ).toEqual([
    {
      name: 'Ada Lovelace',
      emails: ['ada@x.example', 'ada.l@x.example'],
      phones: ['+44 1'],
      company: 'Analytical Engines',
      tags: [{ name: 'friends' }],
      externalIds: [],
      properties: { title: 'Programmer' },
      customValues: { birthday: '1815-12-10' },
    },
    {
      name: 'Max Muster',
      emails: ['eins@x.example', 'zwei@x.example'],
      phones: ['+1-555-555-5555 ext. 5', '+49 171'],
      company: null,
      tags: [{ name: 'vip' }, { name: 'a,b' }],
      externalIds: [{ label: 'vcard', externalId: 'urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1' }],
      properties: {},
      customValues: {},
    },
    {
      name: 'Jörg Müller – privat',
      emails: ['joerg@x.example'],
      phones: ['+49 171 2', '+49 30 1'],
      company: 'Firma, KG',
      tags: [],
      externalIds: [],
      properties: { title: 'Chef' },
      customValues: {},
    },
    {
      name: 'Johnny Appleseed',
      emails: ['johnny@x.example', 'home@x.example'],
      phones: ['+1 555', '+1 556'],
      company: 'Acme, Inc.',
      tags: [],
      externalIds: [{ label: 'vcard', externalId: 'c0ffee-1' }],
      properties: {},
      customValues: {},
    },
  ]);
  expect(await imported(workspace, { text, format: 'VCARD' })).toMatchObject({ updated: 4, created: 0, failed: 0 });
  expect(await imported(workspace, { text: apple.replace('johnny@x', 'new@x'), matchOn: 'EXTERNAL_ID' })).toMatchObject(
    { updated: 1 },
  );
});

it('takes the title of a card for the job title', async () => {
  const workspace = await createWorkspace();
  expect(await imported(workspace, { text: google })).toMatchObject({ created: 1, failed: 0 });
  expect(await contactsOf(workspace, 'name jobTitle')).toEqual([{ name: 'Ada Lovelace', jobTitle: 'Programmer' }]);
});
