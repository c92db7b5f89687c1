import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Collects the named parts of schemas (`.meta({ id })`) as components of a document, and makes JSON Schemas that refer to them. */
export interface SchemaCollection {
  components: Record<string, JsonSchema>;
  /** The JSON Schema of what a client sends (input) or gets (output). */
  schemaOf: (schema: z.ZodType, io: 'input' | 'output') => JsonSchema;
}

/** Shows what arrives as text, but means another type, by that type: see queryNumber. */
function showMeant({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: JsonSchema }): void {
  delete jsonSchema['jsonSchema'];
  // The format says it, and a pattern of half a page beside it helps nobody.
  if (jsonSchema.format === 'date-time' || jsonSchema.format === 'date') delete jsonSchema.pattern;
  if (zodSchema instanceof z.ZodDefault && typeof zodSchema.def.defaultValue === 'number')
    jsonSchema.default = zodSchema.def.defaultValue;
  const meant = z.globalRegistry.get(zodSchema)?.jsonSchema;
  if (meant === undefined) return;
  for (const key of ['type', 'pattern', 'format', 'minimum', 'maximum', 'anyOf', 'enum'] as const)
    delete jsonSchema[key];
  Object.assign(jsonSchema, meant);
}

/** Moves the references of a JSON Schema from its own $defs to the components of a document. */
function referToComponents(schema: unknown): void {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === '$ref' && typeof value === 'string')
      Object.assign(schema, { $ref: value.replace('#/$defs/', '#/components/schemas/') });
    else referToComponents(value);
  }
}

export function collectSchemas(): SchemaCollection {
  const components: Record<string, JsonSchema> = {};
  return {
    components,
    schemaOf(schema, io) {
      // Wrapped, so that a schema with an id of its own becomes a reference too.
      const made = z.toJSONSchema(z.object({ wrapped: schema }), { io, unrepresentable: 'any', override: showMeant });
      referToComponents(made);
      for (const [id, definition] of Object.entries(made.$defs ?? {})) {
        const { id: _id, ...rest } = definition as JsonSchema & { id?: string };
        if (id in components && !isDeepStrictEqual(components[id], rest))
          throw new Error(`the component ${id} means two things`);
        components[id] = rest;
      }
      return made.properties?.['wrapped'] as JsonSchema;
    },
  };
}
