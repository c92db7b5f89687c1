import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPhone, phoneKey, phonePart } from '../../src/values/index.ts';
import { phoneDigits } from '../../src/values/phone.ts';

interface PhoneNumber {
  plus: boolean;
  digits: string;
  extension: string | null;
}

const anyNumber = fc.record({
  plus: fc.boolean(),
  digits: fc.stringMatching(/^[1-9]\d{4,14}$/),
  extension: fc.option(fc.stringMatching(/^\d{1,7}$/), { freq: 3 }),
});

/** The digits 0 of some scripts: ASCII, Arabic, Persian, N'Ko, Devanagari, Bengali, Thai, Myanmar, Khmer, full width, Adlam, bold. */
const zeros = [0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xe50, 0x1040, 0x17e0, 0xff10, 0x1e950, 0x1d7ce];
const invisible = ['', '\u200e', '\u200f', '\u202a', '\u202c', '\u2066', '\u2069', '\u200b', '\ufeff', '\u00ad'];
const separators = [
  '',
  ' ',
  '-',
  '.',
  '/',
  ' - ',
  '\u00a0',
  '\u202f',
  '\u2011',
  '\u2010',
  '\u2013',
  '\u2212',
  '\uff0d',
  '\u30fc',
  ' (',
  ') ',
  '[',
  ']',
];
const extensionMarks = [
  'x',
  ' x',
  ' x ',
  ' ext. ',
  ' ext ',
  ' Ext.: '.replace(':', ''),
  ', ext. ',
  ' extension ',
  ';ext=',
  '#',
  ' extn ',
  ' EXT:',
];

/** A number as somebody or some program writes it. */
function writing({ plus, digits, extension }: PhoneNumber): fc.Arbitrary<string> {
  return fc
    .record({
      zero: fc.constantFrom(...zeros),
      around: fc.array(fc.constantFrom(...invisible), { minLength: 2, maxLength: 2 }),
      between: fc.array(fc.constantFrom(...separators), { minLength: digits.length, maxLength: digits.length }),
      hidden: fc.constantFrom(...invisible),
      mark: fc.constantFrom(...extensionMarks),
      prefix: fc.constantFrom('', '', 'tel:', ' ', '('),
      plusSign: fc.constantFrom('+', '\uff0b', '+ '),
    })
    .map(({ zero, around, between, hidden, mark, prefix, plusSign }) => {
      const inScript = (text: string): string =>
        Array.from(text, (digit) => String.fromCodePoint(zero + Number(digit))).join('');
      const body = Array.from(
        digits,
        (digit, place) => inScript(digit) + (place < digits.length - 1 ? `${hidden}${between[place]}` : ''),
      ).join('');
      return `${around[0]}${prefix}${plus ? plusSign : ''}${body}${extension === null ? '' : mark + inScript(extension)}${around[1]}`;
    });
}

describe('the normal form of a phone number', () => {
  it('is the same for all writings of one number, in any script', () => {
    fc.assert(
      fc.property(
        anyNumber.chain((number) => fc.tuple(fc.constant(number), writing(number))),
        ([number, text]) => {
          expect(phoneKey(text)).toBe(
            `${number.plus ? '+' : ''}${number.digits}${number.extension === null ? '' : `x${number.extension}`}`,
          );
          expect(phoneDigits(text)).toBe(number.digits);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('differs for different numbers, however they are written', () => {
    const near = fc.oneof(
      fc.tuple(anyNumber, anyNumber),
      // The same digits, with or without +, or with some of them as an extension.
      anyNumber.map((number): [PhoneNumber, PhoneNumber] => [number, { ...number, plus: !number.plus }]),
      fc.tuple(anyNumber, fc.integer({ min: 1, max: 4 })).map(([{ plus, digits }, cut]): [PhoneNumber, PhoneNumber] => [
        { plus, digits: `${digits}00000`.slice(0, 12), extension: null },
        { plus, digits: `${digits}00000`.slice(0, 12 - cut), extension: `${digits}00000`.slice(12 - cut, 12) },
      ]),
    );
    const two = near.chain(([one, other]) =>
      fc.tuple(fc.constant(one), fc.constant(other), writing(one), writing(other)),
    );
    fc.assert(
      fc.property(two, ([one, other, text, otherText]) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(phoneKey(text)).not.toBe(phoneKey(otherText));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    '1-800-FLOWERS',
    '1-800-CONTACTS',
    '9.19876E+11',
    '9,19876E+11',
    '9E+11',
    'call me',
    'n/a',
    '-',
    '+',
    '',
    ' ',
    '1',
    '0000',
    '1234',
    '1234567890123456',
    '+1 555 0100 or +1 555 0101',
    '555-0100; 555-0101',
    '1+2345678',
    '++49 171 1234567',
    '555-xxx-1234',
    'ada@example.com',
    '2026-01-31T10:00',
    '\u200e',
    '5550100²',
    '½ 555 0100',
    '00000',
    '+000 000 0000',
    '000-000 ext. 5',
    '٠٠٠٠٠',
    '1 '.repeat(60),
    'Ⅷ55501000',
    '+1 555 0100 ext. 12345678',
    'x5',
    'ext. 5550100',
  ])('is none for %j, which identifies nobody', (text) => {
    expect(phoneKey(text)).toBeNull();
  });

  it.each([
    ['(+49) 171 1234567', '+491711234567'],
    ['+49 (0) 171 1234567', '+4901711234567'],
    ['tel:+1-201-555-0123', '+12015550123'],
    ['TEL:555.0123', '5550123'],
    ['+1 555 1111 ext. 5', '+15551111x5'],
    ['+155511115', '+155511115'],
    ['0171/1234567', '01711234567'],
    ['٠١٧١ ١٢٣٤٥٦٧', '01711234567'],
    ['\u202a+49\u00a0171\u20111234567\u202c', '+491711234567'],
    ['12345', '12345'],
    ['0000010', '0000010'],
    ['123456789012345', '123456789012345'],
  ])('of %j is %s', (text, key) => {
    expect(phoneKey(text)).toBe(key);
  });
});

it('a part of a number is its digits, of any count', () => {
  expect(['5', '(55', '+4', '٤٢', '5-', '\u200e55 '].map(phonePart)).toEqual(['5', '55', '+4', '42', '5', '55']);
  expect(['', '+', '-', 'x5', '5a', '4+5', '1'.repeat(101)].map(phonePart)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

describe('a number is kept as it came', () => {
  it('but for invisible characters, and spaces and hyphens that do not break', () => {
    const kept = (text: string, format: 'TEXT' | 'INTERNATIONAL' = 'TEXT'): unknown => {
      const checked = checkPhone(text, format);
      return checked.ok ? checked.value : null;
    };
    expect(kept('\u202a+49\u00a0171\u20111234567\u202c', 'INTERNATIONAL')).toBe('+49 171-1234567');
    expect(kept('\u200e call\u200b me ')).toBe(' call me ');
    expect(kept(' ٠١٧١ ١٢٣٤٥٦٧ ', 'INTERNATIONAL')).toBe('٠١٧١ ١٢٣٤٥٦٧');
    expect(kept('+49 171 – 1234567', 'INTERNATIONAL')).toBe('+49 171 – 1234567');
    expect([
      kept('\u200e'),
      kept('\u202a \u202c'),
      kept('1234\u200e', 'INTERNATIONAL'),
      kept('0171/1234567', 'INTERNATIONAL'),
    ]).toEqual([null, null, null, null]);
  });

  it('of 40 characters at most, however many bytes they have', () => {
    expect(checkPhone('😀'.repeat(40), 'TEXT').ok).toBe(true);
    expect(checkPhone('😀'.repeat(41), 'TEXT').ok).toBe(false);
  });
});
