import { expect } from 'vitest';
import type { BadCase, EndpointCases } from '../support/bad-input.ts';
import { notText, pages, wrong } from './bad-cases.ts';

const types = 'one of text, number, decimal, boolean, date, datetime, url, select, multiselect';
const objects = 'one of account, issue, contact, task, project, meeting, opportunity';

/** What every body that writes a custom field refuses. */
function writable(valid: Record<string, unknown>): BadCase[] {
  const json = (fields: Record<string, unknown>): Record<string, unknown> => ({ ...valid, ...fields });
  return [
    ...wrong(valid, 'label', notText, 'a text'),
    { title: 'a label of 101 characters', json: json({ label: 'x'.repeat(101) }), field: 'label' },
    ...wrong(valid, 'slug', notText, 'a text'),
    ...wrong(valid, 'select_options', [{}, 'gold', 1], 'a list of {slug, label}'),
    {
      title: 'options as texts',
      json: json({ select_options: ['gold'] }),
      field: 'select_options.0',
      message: 'select_options.0 is "gold", but takes a JSON object with slug and label',
    },
    {
      title: 'an option that says nothing',
      json: json({ select_options: [{ slug: 'x' }, { slug: '' }] }),
      field: 'select_options.1',
    },
    {
      title: 'an option twice',
      json: json({ select_options: [{ slug: 'x' }, { label: 'x' }] }),
      field: 'select_options.1',
    },
    {
      title: '501 options',
      json: json({ select_options: Array.from({ length: 501 }, (_, index) => ({ slug: String(index) })) }),
      field: 'select_options',
    },
  ];
}

const valid = { object_type: 'contact', label: 'Mood', type: 'select', select_options: [{ slug: 'good' }] };

export const customFieldCases: Record<string, EndpointCases> = {
  listCustomFields: {
    valid: { query: 'object_type=contact' },
    bad: [
      ...['', 'object_type=', 'object_type'].map((query) => ({
        title: `a missing object_type: ?${query}`,
        query,
        field: 'object_type',
        message: `object_type is required: ${objects}`,
      })),
      {
        title: 'an unknown object_type',
        query: 'object_type=contacts',
        field: 'object_type',
        message: `object_type is "contacts", but takes ${objects}`,
      },
      { title: 'two object_types', query: 'object_type=contact&object_type=account', field: 'object_type' },
      ...pages('object_type=contact&'),
    ],
  },
  getCustomField: {},
  createCustomField: {
    bad: [
      ...['object_type', 'label', 'type'].map((field) => ({
        title: `a missing ${field}`,
        json: { ...valid, [field]: undefined },
        field,
        message: expect.stringMatching(`^${field} is required: `) as unknown,
      })),
      ...wrong(
        valid,
        'object_type',
        ['account', 'issue', 'x', null],
        'contact: other objects have no custom fields here',
      ),
      ...wrong(valid, 'type', ['user', 'Text', '', 1], types),
      ...wrong(valid, 'label', ['', ' '], 'a text that is not empty'),
      {
        title: 'a slug that is none',
        json: { ...valid, slug: 'Mood!' },
        field: 'slug',
        message: expect.stringMatching(/^slug: "Mood!" /) as unknown,
      },
      {
        title: 'a label that no slug can be made of',
        json: { ...valid, label: '気分' },
        field: 'slug',
        message: expect.stringMatching(/^slug is required .*"気分"/) as unknown,
      },
      { title: 'a slug that another field has', json: { ...valid, slug: 'tier' }, kind: 'conflict', field: 'slug' },
      {
        title: 'a label whose slug another field has',
        json: { ...valid, label: 'Tier' },
        kind: 'conflict',
        field: 'slug',
      },
      {
        title: 'a select without options',
        json: { ...valid, select_options: undefined },
        field: 'select_options',
        message: 'select_options: a field of type select needs at least one',
      },
      {
        title: 'options of a text',
        json: { ...valid, type: 'text' },
        field: 'select_options',
        message: 'select_options: a field of type text has none, only select and multiselect have',
      },
      ...writable(valid),
    ],
  },
  updateCustomField: {
    bad: [
      {
        title: 'another slug',
        json: { slug: 'height' },
        field: 'slug',
        message: 'slug: "height" is not "level", which cannot be changed',
      },
      {
        title: 'no options',
        json: { select_options: [] },
        field: 'select_options',
        message: 'select_options: a field of type select needs at least one',
      },
      ...writable({}),
    ],
  },
};
