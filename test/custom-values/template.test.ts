import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate, tokensOf } from '../../src/custom-values/template.ts';

const name = fc.stringMatching(/^[a-z_.]{1,12}$/);
const blank = fc.stringMatching(/^[ \t\n]{0,3}$/);
const plain = fc.string().filter((text) => !/[{}]/.test(text));
const token = fc.record({ name, before: blank, after: blank });

function written({ name: tokenName, before, after }: { name: string; before: string; after: string }): string {
  return `{{${before}${tokenName}${after}}}`;
}

describe('a template', () => {
  it('is filled at its tokens and nowhere else', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, token)), plain, fc.dictionary(name, fc.string()), (parts, end, values) => {
        const template = parts.map(([text, part]) => text + written(part)).join('') + end;
        const expected = parts.map(([text, part]) => text + (Object.hasOwn(values, part.name) ? values[part.name] : written(part))).join('') + end;
        const rendered = fillTemplate(template, new Map(Object.entries(values)));
        expect(rendered.text).toBe(expected);
        const names = [...new Set(parts.map(([, part]) => part.name))];
        expect(tokensOf(template)).toEqual(names);
        expect(rendered.unknownTokens).toEqual(names.filter((each) => !Object.hasOwn(values, each)));
        expect(rendered.emptyTokens).toEqual(names.filter((each) => Object.hasOwn(values, each) && values[each] === ''));
      }),
    );
  });

  it('stays as it is where it has no tokens, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', ' ', 'a', '\n') }), (template) => {
        const rendered = fillTemplate(template, new Map());
        expect(rendered.text).toBe(template);
        expect(rendered.unknownTokens).toEqual(tokensOf(template));
      }),
    );
  });

  it.each([
    ['{{a}}{{a}}', 'AA'],
    ['{{{a}}}', '{A}'],
    ['{{ a b }}', '{{ a b }}'],
    ['{{a', '{{a'],
    ['{{}}', '{{}}'],
    ['$&{{a}}$1', '$&A$1'],
  ])('%s becomes %s', (template, text) => {
    expect(fillTemplate(template, new Map([['a', 'A']])).text).toBe(text);
  });

  it('does not look again into what is filled in', () => {
    expect(fillTemplate('{{a}}', new Map([['a', '{{b}} $& {{a}}'], ['b', 'B']]))).toEqual({ text: '{{b}} $& {{a}}', unknownTokens: [], emptyTokens: [] });
  });

  it('of 100,000 characters is read in a blink, however its braces stand', () => {
    for (const template of ['{'.repeat(100_000), `{{${' '.repeat(99_000)}`, `{{a${' '.repeat(99_000)}`, '{{a '.repeat(25_000), `{{${'a'.repeat(99_000)}`]) {
      const start = performance.now();
      expect(tokensOf(template)).toEqual([]);
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});
