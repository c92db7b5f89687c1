import { GraphQLError, GraphQLScalarType, Kind, print } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';
import { isJsonObject } from '../store/json/index.ts';
import { builder } from './builder.ts';
import { formatValue } from '../values/issues.ts';
import { jsonOfLiteral } from './execution/json-literals.ts';
import { Upload } from './upload.ts';

/** Times from the store are Dates that need no check: writing them straight halves the cost of a list. */
const DateTime = new GraphQLScalarType<Date, string>({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value.toISOString() : GraphQLDateTimeISO.serialize(value)),
});

const Json = new GraphQLScalarType({ ...GraphQLJSON.toConfig(), parseLiteral: jsonOfLiteral });

const JsonObject = new GraphQLScalarType({
  ...GraphQLJSONObject.toConfig(),
  parseValue: (value) => {
    if (isJsonObject(value)) return value;
    throw new GraphQLError(`JSONObject cannot represent ${formatValue(value)}: a JSON object is allowed`);
  },
  parseLiteral: (node, variables) => {
    if (node.kind === Kind.OBJECT) return jsonOfLiteral(node, variables);
    throw new GraphQLError(`JSONObject cannot represent ${print(node)}: a JSON object is allowed`, { nodes: node });
  },
});

builder.addScalarType('DateTime', DateTime, {
  description: 'A time in ISO 8601, in answers in UTC with milliseconds: 2026-01-31T12:00:00.000Z.',
});
builder.addScalarType('Date', GraphQLLocalDate, { description: 'A day of the calendar: 2026-01-31.' });
builder.addScalarType('JSON', Json, {
  description: 'Any JSON value. Numbers keep all of their digits, 100 at most, and any key is kept, also `__proto__`.',
});
builder.addScalarType('JSONObject', JsonObject, {
  description: 'A JSON object. Numbers keep all of their digits, 100 at most, and any key is kept, also `__proto__`.',
});

builder.addScalarType('Upload', Upload, {
  description: 'A file, sent by a multipart request as the GraphQL multipart request specification says.',
});
