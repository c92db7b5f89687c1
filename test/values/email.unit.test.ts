import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEmail, emailKey } from '../../src/values/index.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const characters = (from: string): fc.Arbitrary<string> => fc.constantFrom(...Array.from(from));

/** Addresses by the grammar of the HTML standard: https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address */
const htmlEmail = fc
  .tuple(
    fc.string({
      unit: characters(`${letters}${letters.toUpperCase()}0123456789.!#$%&'*+/=?^_\`{|}~-`),
      minLength: 1,
      maxLength: 64,
    }),
    fc.array(fc.stringMatching(/^[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/, { maxLength: 40 }), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([local, labels]) => `${local}@${labels.join('.')}`)
  .filter((email) => email.length <= 254);

describe('email addresses', () => {
  it('takes what the email input of the HTML standard takes, and keeps it as written', () => {
    fc.assert(
      fc.property(htmlEmail, (email) => {
        expect(checkEmail(email)).toEqual({ ok: true, value: email });
      }),
    );
  });

  it.each([
    "o'brien!#$%&*+/=?^_`{|}~-x@example.com",
    '=1+1@localhost',
    '.dots..everywhere.@example.com',
    `${'x'.repeat(242)}@example.com`,
  ])('takes %s', (email) => {
    expect(checkEmail(email)).toEqual({ ok: true, value: email });
  });

  it.each([
    ['josé@example.com', 'josé@example.com'],
    ['jose\u0301@example.com', 'josé@example.com'],
    ['用户@例え.jp', '用户@例え.jp'],
    ['иван@почта.рф', 'иван@почта.рф'],
    ['ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example'],
    [' ada@bücher.example\n', 'ada@bücher.example'],
    ['राम@उदाहरण.भारत', 'राम@उदाहरण.भारत'],
  ])('takes letters of other scripts, without blanks around them and in their composed form: %j', (given, kept) => {
    expect(checkEmail(given)).toEqual({ ok: true, value: kept });
  });

  it.each([
    '',
    'ada',
    'ada@',
    '@example.com',
    'a b@example.com',
    'a@b@example.com',
    'ada@example..com',
    'ada@-example.com',
    'ada@exa_mple.com',
    '"ada"@example.com',
    'ada@[127.0.0.1]',
    'Ada <ada@example.com>',
    'ada@example.com,b@example.com',
    `${'x'.repeat(243)}@example.com`,
    `a@${'x'.repeat(64)}.com`,
    'a\0@example.com',
    'ada@example.com.',
    'ad\u200Ba@example.com',
    'ad\u202Ea@example.com',
    'ada@bü%63her.example',
    'ada@bü cher.example',
    'ada@\u0301.example',
    'a😀@example.com',
    'a\uD800@example.com',
    `a@${'ü'.repeat(60)}.com`,
  ])('refuses %j', (email) => {
    expect(checkEmail(email)).toMatchObject({
      ok: false,
      code: 'INVALID_FORMAT',
      message: expect.stringContaining('is not a valid email address: name@example.com, at most 254 characters'),
    });
  });

  it.each([
    ['Ada@Example.COM ', 'ada@example.com'],
    ['ΝΙΚΟΣ@example.com', 'νικος@example.com'],
    ['JOSÉ@example.com', 'jose\u0301@example.com'],
    ['STRASSE@example.com', 'straße@example.com'],
    ['ada@BÜCHER.example', 'ada@xn--bcher-kva.example'],
    ['ada@bu\u0308cher.example', 'ADA@XN--BCHER-KVA.EXAMPLE'],
    ['ada@ПОЧТА.рф', 'ada@почта.рф'],
  ])('compares %s and %s as equal', (one, other) => {
    expect(emailKey(one)).toBe(emailKey(other));
  });

  it('compares addresses of ASCII as lower case does, and keys as themselves', () => {
    fc.assert(
      fc.property(htmlEmail, (email) => {
        expect(emailKey(email)).toBe(email.toLowerCase());
        expect(emailKey(emailKey(email))).toBe(emailKey(email));
      }),
    );
    expect(emailKey('a%b@example.com')).not.toBe(emailKey('a_b@example.com'));
  });

  it('has a key for any text, so that whatever is looked up is found to be nobody', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(emailKey(emailKey(text))).toBe(emailKey(text));
      }),
    );
  });
});
