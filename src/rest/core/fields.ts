import { z } from 'zod';
import { lengthOf } from '../../values/characters.ts';
import { isJsonObject, isNumber, textOfNumber, type JsonNumber } from '../../store/json/index.ts';
import { keysOf } from '../../values/objects/tables.ts';

// The error of a field is a phrase that says what it takes ("a whole number from 1 to 200"). decode.ts makes the
// sentence, with the field's name and value, around it. Plain zod types have messages too (zod-error-map.ts).

const maxInt = 2_147_483_647;

declare module 'zod' {
  interface GlobalMeta {
    /** The JSON Schema to show instead of the one that zod derives, for what arrives as text. */
    jsonSchema?: Record<string, unknown>;
  }
}

interface Bounds {
  from?: number;
  to?: number;
  /** A larger value counts as `to` instead of being refused. */
  clamp?: boolean;
  /** What 0 counts as, where `from` is 1. */
  zero?: number;
}

/** A whole number in a query, which arrives as text: ?limit=20. `to` is 2147483647, the largest Int of GraphQL, where absent. */
export function queryNumber({ from = 0, to = maxInt, clamp = false, zero = 0 }: Bounds) {
  const error = to === maxInt ? `a whole number, ${from} or more` : `a whole number from ${from} to ${to}`;
  return z
    .string({ error })
    .regex(/^-?\d+$/, { error })
    .transform((digits) => Number(digits) || zero)
    .pipe(
      clamp
        ? z
            .number()
            .min(from, { error })
            .transform((value) => Math.min(value, to))
        : z.number().min(from, { error }).max(to, { error }),
    )
    .meta({
      jsonSchema: {
        type: 'integer',
        minimum: zero === 0 ? from : 0,
        ...(to < maxInt && !clamp ? { maximum: to } : {}),
      },
    });
}

/** How many rows stand before a page, of those that count from 1, as far as GraphQL can skip. */
export function offsetOf({ page, limit }: { page: number; limit: number }): number {
  return Math.min((page - 1) * limit, maxInt);
}

/** One of several words. */
export function choice<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, { error: `one of ${words.join(', ')}` });
}

/** Several words that stand for values of GraphQL: choiceOf({ subscribed: 'SUBSCRIBED' }). */
export function choiceOf<Word extends string, const Value extends string>(words: Readonly<Record<Word, Value>>) {
  return choice(keysOf(words)).transform((word) => words[word]);
}

/** Whether, in a query: ?count_only=true. */
export function queryBoolean() {
  return choice(['true', 'false'])
    .transform((word) => word === 'true')
    .meta({ jsonSchema: { type: 'boolean' } });
}

/** A text. Lengths and formats are GraphQL's to check. */
export function text() {
  return z.string({ error: 'a text' });
}

/** A number, with all of its digits. */
export function number() {
  return z.custom<JsonNumber>(isNumber, { error: 'a number' });
}

/** An id: a text, or a whole number, which stands for its digits. */
export function idText() {
  const error = 'a text or a whole number';
  const whole = z
    .custom<JsonNumber>((value) => isNumber(value) && /^-?\d+$/.test(textOfNumber(value)), { error })
    .transform(textOfNumber);
  return z.union([z.string(), whole], { error }).meta({ jsonSchema: { type: ['string', 'integer'] } });
}

/** A text of at most so many characters, for what GraphQL does not check. */
export function textUpTo(max: number) {
  const message = `a text of at most ${max} characters`;
  return text()
    .superRefine((value, context) => {
      if (lengthOf(value) > max)
        context.addIssue({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: value, message });
    })
    .meta({ jsonSchema: { type: 'string', maxLength: max } });
}

/** A JSON object of any keys and values, kept as it came: z.record would drop a key `__proto__`. */
export function jsonObject() {
  return z
    .custom<Record<string, unknown>>(isJsonObject, { error: 'a JSON object' })
    .meta({ type: 'object', additionalProperties: {} });
}

/** A list of texts. */
export function texts() {
  return z.array(text(), { error: 'a list of texts' });
}

/** The body: an object. Unknown fields are ignored (docs/contracts/README.md, Requests). */
export function body<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.object(shape, { error: 'a JSON object' });
}

/** The query parameters. Unknown ones are ignored. */
export function query<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.object(shape);
}
