import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';
import { builder } from './builder.ts';

/** Times from the store are Dates that need no check: writing them straight halves the cost of a list. */
const DateTime = new GraphQLScalarType<Date, string>({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value.toISOString() : GraphQLDateTimeISO.serialize(value)),
});

builder.addScalarType('DateTime', DateTime, {
  description: 'A time in ISO 8601, in answers in UTC with milliseconds: 2026-01-31T12:00:00.000Z.',
});
builder.addScalarType('Date', GraphQLLocalDate, { description: 'A day of the calendar: 2026-01-31.' });
builder.addScalarType('JSON', GraphQLJSON, { description: 'Any JSON value.' });
builder.addScalarType('JSONObject', GraphQLJSONObject, { description: 'A JSON object.' });
