import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ExactNumber,
  isNumber,
  numberOf,
  parseJson,
  parseStoredJson,
  stringifyJson,
  textOfNumber,
} from '../../../src/store/json/index.ts';

/** A number as JSON writes it, in any of the ways. */
const anyNumber = fc
  .record({
    sign: fc.constantFrom('', '-'),
    whole: fc.oneof(fc.constant('0'), fc.stringMatching(/^[1-9]\d{0,30}$/)),
    fraction: fc.oneof(fc.constant(''), fc.stringMatching(/^\.\d{1,30}$/)),
    exponent: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, fc.stringMatching(/^[eE][-+]?\d{1,2}$/)),
  })
  .map(({ sign, whole, fraction, exponent }) => sign + whole + fraction + exponent);

/** The value of a number × 10^200, worked out on its own. */
function scaled(text: string): bigint {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return BigInt(whole + fraction) * 10n ** BigInt(200 + Number(exponent) - fraction.length);
}

describe('a number', () => {
  it('comes back equal, however it is written, alone and among others', () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { minLength: 1, maxLength: 5 }), (numbers) => {
        const written = stringifyJson(parseJson(`{"list": [${numbers.join(' , ')}]}`))
          .slice('{"list":['.length, -2)
          .split(',');
        expect(written.map(scaled)).toEqual(numbers.map(scaled));
      }),
      { numRuns: 2_000 },
    );
  });

  it("is one of JavaScript's own exactly if that is written as an equal number", () => {
    fc.assert(
      fc.property(anyNumber, (text) => {
        const isOwn = scaled(String(Number(text))) === scaled(text);
        expect(numberOf(text) instanceof ExactNumber).toBe(!isOwn);
        expect(parseJson(text)).toEqual(numberOf(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('has one text, whatever it is written as: all of its digits, and no exponent', () => {
    fc.assert(
      fc.property(anyNumber, (text) => {
        const shown = textOfNumber(numberOf(text));
        expect(shown).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
        expect(scaled(shown)).toBe(scaled(text));
        expect(textOfNumber(numberOf(shown))).toBe(shown);
      }),
    );
    expect(textOfNumber(1e21)).toBe('1000000000000000000000');
    expect(textOfNumber(-1.5e-7)).toBe('-0.00000015');
  });

  it.each([
    '4634343214213523454',
    '9007199254740993',
    '0.1000000000000000055',
    '-12345678901234567.5',
    '1.00000000000000000000001',
  ])('%s is kept', (text) => {
    for (const parse of [parseJson, parseStoredJson]) {
      expect(parse(`[${text}]`)).toEqual([new ExactNumber(text)]);
      expect(stringifyJson(parse(`{"a":[${text},"${text}"]}`))).toBe(`{"a":[${text},"${text}"]}`);
    }
  });

  it.each([
    '1e400',
    '-1e400',
    '1e-400',
    `1${'0'.repeat(400)}`,
    '1'.repeat(101),
    `0.${'1'.repeat(101)}`,
    '1'.repeat(100_000),
  ])('%.12s… is read, and known not to be storable', (text) => {
    const number = parseJson(text);
    expect(isNumber(number) && typeof number !== 'number' && number.isStorable).toBe(false);
    expect(number).toBeInstanceOf(ExactNumber);
  });

  it.each([
    '0',
    '-0',
    '0.0',
    '0e500',
    '5e-324',
    '1.7976931348623157e308',
    '1e22',
    '100000000000000000000000',
    '0.30000000000000004',
  ])('%s needs nothing else', (text) => {
    expect(parseJson(text)).toBe(Number(text));
  });
});

describe('texts', () => {
  it('are never taken for numbers, with quotes, backslashes and line ends in them', () => {
    const piece = fc.constantFrom('12345678901234567890', '"', '\\', '\n', ':', '1e400', 'é', '{', '-');
    fc.assert(
      fc.property(fc.array(fc.array(piece).map((pieces) => pieces.join(''))), (texts) => {
        const json = JSON.stringify({ texts, key: Object.fromEntries(texts.map((text) => [text, text])) });
        expect(parseJson(json)).toEqual(JSON.parse(json));
        expect(stringifyJson(parseJson(json))).toBe(JSON.stringify(JSON.parse(json)));
      }),
    );
  });

  it('of many megabytes are read', () => {
    const text = 'x\\"'.repeat(5_000_000);
    expect(parseJson(JSON.stringify([text, '1234567890123456']))).toEqual([text, '1234567890123456']);
  });
});

it('reads everything else as JSON.parse does, and refuses the same', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(parseJson(json)).toEqual(JSON.parse(json));
    }),
  );
  for (const wrong of ['', '{', '[12345678901234567890,]', '{"a":1e400', '012345678901234567890', '"\n"', 'NaN']) {
    expect(() => parseJson(wrong)).toThrow(SyntaxError);
  }
  expect(Object.keys(parseJson('{"__proto__": 12345678901234567890}') as object)).toEqual(['__proto__']);
});
