import { builder } from '../../graphql/builder.ts';
import { comparisonFields, DurationInput, partFields, relativeFields } from './operator-inputs.ts';

export const TagFilter = builder.inputType('TagFilter', {
  description:
    'Conditions on the tags; all that are given must hold. Tags are named without case; an unknown name is on no contact.',
  fields: (t) => ({
    has: t.string({ description: 'Has this tag.' }),
    any: t.stringList({ description: 'Has at least one of these tags.' }),
    all: t.stringList({ description: 'Has each of these tags.' }),
    none: t.stringList({ description: 'Has none of these tags.' }),
    isSet: t.boolean({ description: 'Whether there is any tag.' }),
  }),
});

export const CustomFieldFilter = builder.inputType('CustomFieldFilter', {
  description:
    'Conditions on a custom field; all that are given must hold. The definition says which operators there are: texts (also of a multiselect: one of its values) have those of StringFilter; ' +
    'numbers eq, neq, in, notIn, lt, lte, gt, gte, between, isSet; booleans eq, neq, in, notIn, isSet; dates those of DateTimeFilter. A key without a definition compares as text. ' +
    'A list is compared by its elements.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'The key of the field.' }),
    eq: t.field({ type: 'JSON', description: 'Is this value.' }),
    neq: t.field({ type: 'JSON', description: 'Is not this value, or there is none.' }),
    ...partFields(t),
    in: t.field({ type: ['JSON'], description: 'Is one of these values.' }),
    notIn: t.field({ type: ['JSON'], description: 'Is none of these values, or there is none.' }),
    ...comparisonFields(t),
    between: t.field({ type: ['JSON'], description: 'Two values, from and to, both included.' }),
    ...relativeFields(t, 'ofCustomField'),
    isSet: t.boolean({ description: 'Whether there is a value, and not an empty one.' }),
  }),
});

export const PropertyFilter = builder.inputType('PropertyFilter', {
  description:
    'Conditions on a free property, or on a value of the unified profile; all that are given must hold. The operand says what it compares with: a number with numbers, a boolean with booleans, ' +
    'a text with texts; lt, lte, gt, gte and between with a text compare dates. A list is compared by its elements: one of them has to pass, for neq, notContains and notIn none.',
  fields: (t) => ({
    path: t.stringList({
      required: true,
      description: 'The keys from the root of the properties, or of the profile; the place in a list counts from 0.',
    }),
    eq: t.field({ type: 'JSON', description: 'Is this value.' }),
    neq: t.field({ type: 'JSON', description: 'Is not this value, or there is none.' }),
    ...partFields(t),
    in: t.field({ type: ['JSON'], description: 'Is one of these values, each compared with values of its own type.' }),
    notIn: t.field({
      type: ['JSON'],
      description: 'Is none of these values, each compared with values of its own type, or there is none.',
    }),
    ...comparisonFields(t),
    between: t.field({ type: ['JSON'], description: 'Two values, from and to, both included.' }),
    ...relativeFields(t, 'ofProperty'),
    isSet: t.boolean({ description: 'Whether there is a value, and not an empty one.' }),
  }),
});

export const ExternalIdFilter = builder.inputType('ExternalIdFilter', {
  description:
    'Conditions on ids that other systems gave; all that are given must hold. They compare as they came, with case.',
  fields: (t) => ({
    label: t.string({ description: 'Whose ids; those of all labels if none is given.' }),
    eq: t.string({ description: 'Has this id.' }),
    neq: t.string({ description: 'Does not have this id.' }),
    in: t.stringList({ description: 'Has one of these ids.' }),
    notIn: t.stringList({ description: 'Has none of these ids.' }),
    isSet: t.boolean({ description: 'Whether there is any.' }),
  }),
});

export const LegacyIdFilter = builder.inputType('LegacyIdFilter', {
  description:
    'Conditions on an id as a legacy client stored it: the UUID, or an external id with the label. All that are given must hold.',
  fields: (t) => ({
    label: t.string({ required: true, description: 'The label of the external ids.' }),
    eq: t.string({ description: 'Is this one.' }),
    neq: t.string({ description: 'Is not this one, or there is none.' }),
    in: t.stringList({ description: 'Is one of these.' }),
    notIn: t.stringList({ description: 'Is none of these, or there is none.' }),
  }),
});

export const EventFilter = builder.inputType('EventFilter', {
  description: 'Whether there is an event of this kind.',
  fields: (t) => ({
    type: t.string({ description: 'The type of the event; any if none is given.' }),
    since: t.field({ type: 'DateOrTime', description: 'At this time or later.' }),
    before: t.field({ type: 'DateOrTime', description: 'Before this time.' }),
    withinLast: t.field({ type: DurationInput, description: 'In the time up to now. Instead of since and before.' }),
    exists: t.boolean({ description: 'false: there is none such. Default: true.' }),
  }),
});
