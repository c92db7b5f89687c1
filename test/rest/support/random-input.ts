import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Endpoint } from '../../../src/rest/core/endpoint.ts';
import { watch } from './fingerprint.ts';
import { send } from './request.ts';
import { arrange, pathOf, type DialectUnderTest } from './under-test.ts';

/** How many requests an endpoint gets. */
const runs = Number(process.env['RANDOM_RUNS'] ?? 50);

type JsonSchema = z.core.JSONSchema.BaseSchema;

const unit: Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\u0000',
      '\ud800',
      '',
      ' ',
      '%',
      "'; DROP TABLE contact; --",
      'a@b.example',
      '+15551234567',
      '2026-02-30',
      'https://x.example/a.png',
      '-1',
      '1e9',
      '99999999999999999999',
    ),
  },
);

const anything: Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ depthSize: 'small', stringUnit: 'grapheme' }),
  unit,
  fc.constantFrom(null, -1, 1e21, 0.1, {}, []),
);

/** Values that mostly fit a JSON Schema, and often do not. */
function arbitraryOf(schema: JsonSchema): Arbitrary<unknown> {
  return fc.oneof({ weight: 3, arbitrary: fitting(schema) }, { weight: 1, arbitrary: anything });
}

function fitting(schema: JsonSchema): Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => fitting(choice)));
  if (schema.enum !== undefined) return fc.constantFrom(...(schema.enum as unknown[]));
  if (schema.const !== undefined) return fc.constant(schema.const);
  switch (schema.type) {
    case 'object': {
      const known = Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, field]) => [name, arbitraryOf(field as JsonSchema)]),
      );
      const open = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
      const others = fc.dictionary(unit, arbitraryOf(open), { maxKeys: 3 });
      return fc
        .tuple(fc.record(known, { requiredKeys: [] }), others)
        .map(([named, rest]) => Object.assign(rest, named));
    }
    case 'array':
      return fc.array(arbitraryOf((schema.items ?? {}) as JsonSchema), { maxLength: 4 });
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.nat(50));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return unit;
    default:
      return anything;
  }
}

/** A valid value with parts of it replaced, or left out of their object. */
function near(value: unknown): Arbitrary<unknown> {
  let kept: Arbitrary<unknown> = fc.constant(value);
  if (Array.isArray(value)) kept = fc.tuple(...value.map(near));
  else if (typeof value === 'object' && value !== null) {
    kept = fc.record(
      Object.fromEntries(
        Object.entries(value).map(([name, part]) => [
          name,
          fc.oneof({ weight: 9, arbitrary: near(part) }, { weight: 1, arbitrary: fc.constant(undefined) }),
        ]),
      ),
    );
  }
  return fc.oneof({ weight: 9, arbitrary: kept }, { weight: 1, arbitrary: anything });
}

const jsonSchemaOf = (schema: z.ZodType): JsonSchema => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

/** A valid body with some of the fields that the endpoint knows replaced: it gets further than one that is all random. */
function nearly(schema: JsonSchema, valid: unknown): Arbitrary<unknown>[] {
  if (typeof valid !== 'object' || valid === null) return [];
  const properties = schema.properties ?? {};
  const changes = fc.dictionary(fc.constantFrom(...Object.keys(valid), ...Object.keys(properties)), fc.constant(null), {
    maxKeys: 2,
  });
  const changed = changes.chain((places) =>
    fc.record(
      Object.fromEntries(
        Object.keys(places).map((name) => [name, arbitraryOf((properties[name] ?? {}) as JsonSchema)]),
      ),
    ),
  );
  return [changed.map((fields) => ({ ...valid, ...fields })), near(valid)];
}

function bodyOf({ body }: Endpoint, valid: unknown): Arbitrary<unknown> {
  if (body === undefined) return fc.constant(undefined);
  const schema = jsonSchemaOf(body);
  return fc.oneof(
    { weight: 6, arbitrary: arbitraryOf(schema) },
    ...nearly(schema, valid).map((arbitrary) => ({ weight: 3, arbitrary })),
    { weight: 1, arbitrary: anything },
  );
}

function queryOf({ query }: Endpoint): Arbitrary<string> {
  const names = query === undefined ? [] : Object.keys(query.shape);
  const values = query === undefined ? {} : jsonSchemaOf(query).properties;
  const pairs = names.map((name) => {
    const options = ((values?.[name] as JsonSchema | undefined)?.enum as string[] | undefined) ?? ['5'];
    return fc.tuple(
      fc.constant(name),
      fc.oneof(unit, fc.integer().map(String), fc.nat(20).map(String), fc.constantFrom(...options)),
    );
  });
  const stray = fc.tuple(unit, unit);
  return fc
    .array(pairs.length === 0 ? stray : fc.oneof(...pairs, stray), { maxLength: 5 })
    .map((found) => found.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&'));
}

/** Percent-encoded, and halves of surrogate pairs left out: they have no encoding. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/**
 * Holds that random bodies and queries, made from the endpoints' own schemas and around valid ones, are never answered by a
 * 5xx, and that a refused one changes nothing.
 */
export function holdRandomInput(underTest: DialectUnderTest): void {
  const { dialect, headers } = underTest;

  describe.each(dialect.endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    '%s under random input',
    (_title, endpoint) => {
      it('never fails, and changes nothing where it refuses', { timeout: Math.max(120_000, runs * 500) }, async () => {
        const { workspace, parameters } = await arrange(underTest);
        const own = headers(workspace.secret, workspace);
        const values = Object.keys(parameters).map((name) =>
          fc.tuple(
            fc.constant(name),
            fc.oneof({ weight: 4, arbitrary: fc.constant(parameters[name] ?? '') }, unit, fc.uuid()),
          ),
        );
        const path = fc
          .tuple(...values)
          .map((entries) =>
            pathOf(
              endpoint,
              Object.fromEntries(
                entries.map(([name, value]) => [
                  name,
                  value === '' || value === '.' || value === '..' ? 'x' : value.toWellFormed(),
                ]),
              ),
            ),
          );
        const valid = underTest.valid?.[endpoint.name] ?? endpoint.example?.body;
        const hasChanged = await watch(workspace.workspaceId);
        const statuses = new Set<number>();

        await fc.assert(
          fc.asyncProperty(path, queryOf(endpoint), bodyOf(endpoint, valid), async (at, query, json) => {
            const answer = await send({
              method: endpoint.method,
              path: query === '' ? at : `${at}?${query}`,
              headers: own,
              json,
            });
            statuses.add(answer.status);
            if (answer.status >= 500) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
            if ((await hasChanged()) && answer.status >= 400)
              throw new Error(`refused, and changed something: ${answer.status} ${JSON.stringify(answer.body)}`);
          }),
          {
            numRuns: runs,
            examples: [[pathOf(endpoint, parameters), String(new URLSearchParams(endpoint.example?.query)), valid]],
          },
        );
        // Not all were refused before they reached anything: some were done, or (an example may be about what is there) refused for what they say.
        const done = Number(Object.keys(endpoint.answers)[0]);
        const reached =
          endpoint.body === undefined || underTest.valid?.[endpoint.name] !== undefined
            ? [done]
            : [done, 400, 409, 422];
        expect([...statuses].filter((status) => reached.includes(status))).not.toEqual([]);
      });
    },
  );
}
