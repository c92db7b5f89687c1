import type { ConceptName } from '../../external-ids/index.ts';
import type { ImportDialect } from './dialects.ts';

/** A list of what contacts point to, as an API answers it. */
export interface ListPreset {
  concept: ConceptName;
  /** The path of a value, and the field of the mutation that creates such an object. Of several paths the first that has a value is read. */
  columns: readonly (readonly [path: string, field: string])[];
}

const members: ListPreset = {
  concept: 'Member',
  columns: [
    ['id', 'id'],
    ['email', 'email'],
    ['first_name', 'firstName'],
    ['last_name', 'lastName'],
    ['name', 'name'],
    ['role.slug', 'role'],
    ['role', 'role'],
    ['data_scope', 'dataScope'],
  ],
};

const tags: ListPreset = {
  concept: 'Tag',
  columns: [
    ['id', 'id'],
    ['name', 'name'],
    ['value', 'name'],
    ['color', 'color'],
    ['hex_color', 'color'],
  ],
};

const customFields: ListPreset = {
  concept: 'CustomField',
  columns: [
    ['id', 'id'],
    ['key', 'key'],
    ['slug', 'key'],
    ['label', 'label'],
    ['type', 'type'],
    ['options', 'options'],
    ['select_metadata.options', 'options'],
    ['required', 'required'],
  ],
};

/** The lists of each API by the names of their paths there. Members of orgcrm and portal roles of pylon have no path: somebody writes them down. */
export const listPresets: Record<ImportDialect, Record<string, ListPreset>> = {
  pathbound: {
    companies: {
      concept: 'Account',
      columns: [
        ['company_id', 'id'],
        ['_id', 'id'],
        ['properties.name', 'name'],
        ['name', 'name'],
        ['properties.domain', 'domain'],
        ['domain', 'domain'],
        ['domain', 'name'],
        ['properties.domain', 'name'],
      ],
    },
  },
  whautomate: {
    locations: {
      concept: 'Location',
      columns: [
        ['id', 'id'],
        ['title', 'title'],
        ['name', 'title'],
      ],
    },
    contactTags: tags,
  },
  pristinesend: {},
  orgcrm: { tags, 'custom-fields': customFields, members },
  pylon: {
    tags,
    'custom-fields': customFields,
    accounts: {
      concept: 'Account',
      columns: [
        ['id', 'id'],
        ['name', 'name'],
        ['primary_domain', 'domain'],
        ['domain', 'domain'],
        ['domains.0', 'domain'],
        ['external_ids', 'externalIds'],
      ],
    },
    users: members,
    'portal-roles': {
      concept: 'PortalRole',
      columns: [
        ['id', 'id'],
        ['slug', 'slug'],
        ['name', 'name'],
      ],
    },
  },
};

/** Under which names an answer with such a list has its rows: the list's own, and those that stand for rows of any kind. */
export function namesOfList(list: string): string[] {
  return [...new Set([list, list.replaceAll('-', '_')]), 'data', 'items', 'results', 'records', 'value'];
}
