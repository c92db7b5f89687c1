import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate, namesIn, type TokenText } from '../../../src/domain/custom-values/template.ts';

const name = fc.stringMatching(/^[a-z_.]{1,12}$/);
const blank = fc.stringMatching(/^[ \t\n]{0,3}$/);
const plain = fc.string().filter((text) => !/[{}]/.test(text));
const fallback = fc
  .oneof(
    fc
      .string({ unit: fc.constantFrom('a', ' ', "'", '|', ':', '{', 'é') })
      .map((text) => ({ text, written: `"${text}"` })),
    fc
      .string({ unit: fc.constantFrom('a', ' ', '"', '|', ':', '{', 'é') })
      .map((text) => ({ text, written: `'${text}'` })),
  )
  .filter(({ text }) => !text.includes('{{'));

interface Part {
  raw: string;
  /** Null: it is not written as a token is. */
  name: string | null;
  content: string;
  fallback: string | null;
}

/** A token as people write it, with blanks where they do no harm. */
const token: fc.Arbitrary<Part> = fc
  .tuple(name, fc.option(fallback), fc.array(blank, { minLength: 6, maxLength: 6 }))
  .map(([tokenName, given, [a = '', b = '', c = '', d = '', e = '', f = '']]) => {
    const content = given === null ? tokenName : `${tokenName}${b}|${c}default${d}:${e}${given.written}`;
    return { raw: `{{${a}${content}${f}}}`, name: tokenName, content, fallback: given === null ? null : given.text };
  });

/** What stands between braces and is not a token. */
const garbage: fc.Arbitrary<Part> = fc
  .tuple(
    fc.constantFrom(
      '',
      "a || 'b'",
      'a | upcase',
      'a | default',
      'a | default:',
      'a | default: b',
      'a | default: "b',
      'a | default: "b" | upcase',
      "a or 'b'",
      '"a"',
      'a | Default: "b"',
      'a{b',
      'a}b',
      '| default: "x"',
      'a | default: "b"c"',
      'a, "b"',
    ),
    blank,
    blank,
  )
  .map(([content, before, after]) => ({ raw: `{{${before}${content}${after}}}`, name: null, content, fallback: null }));

const values = fc.dictionary(name, fc.oneof(fc.string(), fc.constant(''), fc.constant(null)));

describe('a template', () => {
  it('is filled at its tokens and nowhere else, and tells of all others what stands between their braces', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, fc.oneof(token, garbage))), plain, values, (parts, end, given) => {
        const texts = new Map<string, TokenText>(Object.entries(given));
        const filled = ({ name: tokenName, fallback: text }: Part): string | null => {
          if (tokenName === null || !texts.has(tokenName)) return null;
          return texts.get(tokenName) || text || (texts.get(tokenName) === null ? text : '');
        };
        const template = parts.map(([text, part]) => text + part.raw).join('') + end;
        const rendered = fillTemplate(template, texts);
        expect(rendered.text).toBe(parts.map(([text, part]) => text + (filled(part) ?? part.raw)).join('') + end);
        const all = parts.map(([, part]) => part);
        const unknown = all.filter((part) => filled(part) === null);
        expect(rendered.unknownTokens).toEqual([...new Set(unknown.map((part) => part.name ?? part.content))]);
        expect(rendered.problems.map(({ raw }) => raw)).toEqual([...new Set(unknown.map(({ raw }) => raw))]);
        expect(rendered.emptyTokens).toEqual([
          ...new Set(all.filter((part) => part.fallback === null && filled(part) === '').map((part) => part.name)),
        ]);
        expect(namesIn(template)).toEqual([...new Set(all.flatMap((part) => part.name ?? []))]);
      }),
    );
  });

  const anyText = fc
    .array(
      fc.constantFrom('{', '{', '}', '}', '{{', '}}', ' ', 'a', '\n', '|', ':', '"', "'", 'default', 'a.b', '\r\n'),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));

  it('stays as it is where nothing in it is known, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (template) => {
        expect(fillTemplate(template, new Map()).text).toBe(template);
      }),
    );
  });

  it('leaves no opening braces in the text without telling of them', () => {
    fc.assert(
      // Around a token that is filled with nothing, braces of the text itself may meet.
      fc.property(anyText, (template) => {
        const { text, problems } = fillTemplate(
          template,
          new Map([
            ['a', 'A'],
            ['a.b', 'B'],
          ]),
        );
        expect(problems.length > 0 || !text.includes('{{')).toBe(true);
        for (const { raw } of problems) expect(text).toContain(raw);
        expect(problems.reduce((rest, { raw }) => rest.replaceAll(raw, '…'), text)).not.toContain('{{');
      }),
    );
  });

  it.each([
    ['{{a}}{{a}}', 'AA', []],
    ['{{{a}}}', '{A}', []],
    ['{{{{a}}}}', '{{A}}', ['']],
    ['{{ {{a}} }}', '{{ A }}', ['']],
    ['{{ b {{a}}', '{{ b A', ['b']],
    ['{{ a b }}', '{{ a b }}', ['a b']],
    ['{{a', '{{a', ['a']],
    ['{{a\nnext line', '{{a\nnext line', ['a']],
    ['{{}} {{ }} {{\n}}', '{{}} {{ }} {{\n}}', ['']],
    ['{{A}}', '{{A}}', ['A']],
    ['a}} {a} }}{', 'a}} {a} }}{', []],
    ['$&{{a}}$1', '$&A$1', []],
    ["{{a || 'Hello'}}", "{{a || 'Hello'}}", ["a || 'Hello'"]],
    ['{{a | default: "x"}}{{empty | default: "x"}}{{none|default:\'x\'}}', 'Axx', []],
    ['{{none}}', '{{none}}', ['none']],
    ['{{gone | default: "x"}}', '{{gone | default: "x"}}', ['gone']],
    ['{{empty | default: "a}}b"}}', '{{empty | default: "a}}b"}}', ['empty | default: "a']],
    ['{{empty | default: "a | b: {c}"}}', 'a | b: {c}', []],
    ['{{empty | default: "it\'s"}} {{empty | default: \'"\'}}', 'it\'s "', []],
    ['{{two words}}', 'Two', []],
  ])('%j becomes %j, and tells of %j', (template, text, unknown) => {
    const texts = new Map<string, TokenText>([
      ['a', 'A'],
      ['empty', ''],
      ['none', null],
      ['two words', 'Two'],
    ]);
    const rendered = fillTemplate(template, texts);
    expect({ text: rendered.text, unknown: rendered.unknownTokens }).toEqual({ text, unknown });
  });

  it('tells of an empty token that has no default, and of none that has one, be it empty itself', () => {
    const texts = new Map([
      ['a', ''],
      ['b', ''],
    ]);
    expect(fillTemplate('{{a}}{{b | default: "B"}}{{b | default: ""}}', texts)).toMatchObject({
      text: 'B',
      emptyTokens: ['a'],
      unknownTokens: [],
    });
  });

  it('does not look again into what is filled in, nor into a default', () => {
    const texts = new Map([
      ['a', '{{b}} $& {{a}}'],
      ['b', 'B'],
      ['c', ''],
    ]);
    expect(fillTemplate('{{a}} {{c | default: "{b}"}}', texts)).toEqual({
      text: '{{b}} $& {{a}} {b}',
      unknownTokens: [],
      emptyTokens: [],
      problems: [],
    });
  });

  it('of 100,000 characters is read in a blink, however its braces stand', () => {
    const long = 'x'.repeat(99_000);
    for (const template of [
      '{'.repeat(100_000),
      `{{${' '.repeat(99_000)}`,
      `{{a${' '.repeat(99_000)}`,
      '{{a '.repeat(25_000),
      `{{${long}`,
      '{{}}'.repeat(25_000),
      `{{a |${' '.repeat(90_000)}"}}`,
      `{{${'"\''.repeat(40_000)}}}`,
      '}}'.repeat(50_000),
    ]) {
      const start = performance.now();
      fillTemplate(template, new Map());
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});
