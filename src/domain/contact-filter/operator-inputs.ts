import { GraphQLError } from 'graphql';
import {
  BuiltInPortalRoleEnum,
  EnrichmentStatusEnum,
  LifecycleStageEnum,
  SubscriptionStatusEnum,
} from '../contact/index.ts';
import { ofEach } from '../../query/contact-fields/index.ts';
import { builder, type SchemaTypes } from '../../graphql/builder.ts';
import { relativeOperators, partOperators, namesOf, comparisonOperators } from '../../query/filter/index.ts';

/** Checked where the filter is read, so that what is wrong is told with its path. */
builder.scalarType('DateOrTime', {
  description:
    'A day (2026-01-31), which stands for the whole day in UTC, or a time in ISO 8601 (2026-01-31T12:00:00Z).',
  serialize: String,
  parseValue: (value) => {
    if (typeof value === 'string') return value;
    throw new GraphQLError('DateOrTime takes a text: 2026-01-31 or 2026-01-31T12:00:00Z');
  },
});

export const DurationInput = builder.inputType('DurationInput', {
  description: 'A length of time: the sum of what is given.',
  fields: (t) => ({
    minutes: t.int({ description: 'Minutes.' }),
    hours: t.int({ description: 'Hours.' }),
    days: t.int({ description: 'Days of 24 hours.' }),
    weeks: t.int({ description: 'Weeks of 7 days.' }),
  }),
});

type InputFields = PothosSchemaTypes.InputFieldBuilder<
  PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>,
  'InputObject'
>;

/** The operators on a part of a text. */
export function partFields(t: InputFields) {
  return ofEach(namesOf(partOperators), (name) => t.string({ description: partOperators[name].description }));
}

/** The operators on the order of values of any type. */
export function comparisonFields(t: InputFields) {
  return ofEach(namesOf(comparisonOperators), (name) =>
    t.field({ type: 'JSON', description: comparisonOperators[name].description }),
  );
}

/** The operators relative to the time of the query. @param said which of the descriptions is shown */
export function relativeFields(t: InputFields, said: 'ofTime' | 'ofCustomField' | 'ofProperty') {
  return ofEach(namesOf(relativeOperators), (name) =>
    t.field({ type: DurationInput, description: relativeOperators[name][said] }),
  );
}

export const StringFilter = builder.inputType('StringFilter', {
  description:
    'Conditions on a text; all that are given must hold. Texts compare without case, and every character stands for itself. neq, notContains and notIn also match contacts without a value.',
  fields: (t) => ({
    eq: t.string({ description: 'Is this text.' }),
    neq: t.string({ description: 'Is not this text, or there is none.' }),
    ...partFields(t),
    in: t.stringList({ description: 'Is one of these texts.' }),
    notIn: t.stringList({ description: 'Is none of these texts, or there is none.' }),
    isSet: t.boolean({ description: 'Whether there is a text, and not an empty one.' }),
  }),
});

export const DateTimeFilter = builder.inputType('DateTimeFilter', {
  description: 'Conditions on a time; all that are given must hold.',
  fields: (t) => ({
    eq: t.field({ type: 'DateOrTime', description: 'On this day, or in this millisecond.' }),
    neq: t.field({ type: 'DateOrTime', description: 'Not on this day, or not in this millisecond.' }),
    in: t.field({ type: ['DateOrTime'], description: 'On one of these days, or in one of these milliseconds.' }),
    notIn: t.field({ type: ['DateOrTime'], description: 'On none of these days, in none of these milliseconds.' }),
    ...ofEach(namesOf(comparisonOperators), (name) =>
      t.field({ type: 'DateOrTime', description: comparisonOperators[name].ofTime }),
    ),
    between: t.field({ type: ['DateOrTime'], description: 'Two dates, from and to, both included.' }),
    ...relativeFields(t, 'ofTime'),
    isSet: t.boolean({ description: 'Whether there is a time.' }),
  }),
});

export const BooleanFilter = builder.inputType('BooleanFilter', {
  description: 'Conditions on a yes or no; all that are given must hold.',
  fields: (t) => ({
    eq: t.boolean({ description: 'Is this.' }),
    neq: t.boolean({ description: 'Is not this.' }),
    in: t.booleanList({ description: 'Is one of these.' }),
    notIn: t.booleanList({ description: 'Is none of these.' }),
    isSet: t.boolean({ description: 'Whether there is a value.' }),
  }),
});

export const IdFilter = builder.inputType('IdFilter', {
  description:
    'Conditions on an id; all that are given must hold. Ids are global ids or UUIDs; one that names nothing matches nothing.',
  fields: (t) => ({
    eq: t.id({ description: 'Is this one.' }),
    neq: t.id({ description: 'Is not this one, or there is none.' }),
    in: t.idList({ description: 'Is one of these.' }),
    notIn: t.idList({ description: 'Is none of these, or there is none.' }),
    isSet: t.boolean({ description: 'Whether there is one.' }),
  }),
});

function choiceFilter<Choice extends string>(
  name: string,
  type: PothosSchemaTypes.EnumRef<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, Choice>,
) {
  return builder.inputType(name, {
    description: 'Conditions on a value of a fixed set; all that are given must hold.',
    fields: (t) => ({
      eq: t.field({ type, description: 'Is this one.' }),
      neq: t.field({ type, description: 'Is not this one.' }),
      in: t.field({ type: [type], description: 'Is one of these.' }),
      notIn: t.field({ type: [type], description: 'Is none of these.' }),
      isSet: t.boolean({ description: 'Whether there is one: there always is.' }),
    }),
  });
}

export const SubscriptionStatusFilter = choiceFilter('SubscriptionStatusFilter', SubscriptionStatusEnum);
export const EnrichmentStatusFilter = choiceFilter('EnrichmentStatusFilter', EnrichmentStatusEnum);
export const LifecycleStageFilter = choiceFilter('LifecycleStageFilter', LifecycleStageEnum);
export const BuiltInPortalRoleFilter = choiceFilter('BuiltInPortalRoleFilter', BuiltInPortalRoleEnum);
