import { UnknownCustomFieldsEnum } from '../contacts/index.ts';
import { builder } from '../../graphql/builder.ts';
import type { InputBuilder } from '../../graphql/mutation.ts';
import { dialects, type ImportDialect } from './presets/index.ts';
import { dateOrders, type DateOrder } from './row/values/dates.ts';
import { conflictRules, matchFields, type ConflictRule, type MatchField } from './options.ts';

function described<Name extends string>(values: Record<Name, string>): { [Key in Name]: { description: string } } {
  return Object.fromEntries(Object.entries<string>(values).map(([name, description]) => [name, { description }])) as {
    [Key in Name]: { description: string };
  };
}

const ImportFormatEnum = builder.enumType('ImportFormat', {
  description: 'How the rows of an import are written.',
  values: {
    CSV: {
      description:
        'A header, then a row a line; separated by commas, semicolons, tabs, bars, or what a first line sep=… or the delimiter says.',
    },
    JSON: {
      description:
        'A list of objects, or an object that has it as contacts, data, items, results, records, people, members or value.',
    },
    NDJSON: { description: 'An object a line: a row, or such an object with a list of rows.' },
    VCARD: { description: 'Cards of vCard 2.1, 3.0 or 4.0.' },
  } as const,
});

const ImportMatchEnum = builder.enumType('ImportMatch', {
  description:
    'By what a row of an import finds the contact that it is about. A row without it finds the contact that the same row made before.',
  values: described<MatchField>(matchFields),
});

const ImportConflictEnum = builder.enumType('ImportConflict', {
  description: 'What an import does with a contact that is there already.',
  values: described<ConflictRule>(conflictRules),
});

const UnknownReferencesEnum = builder.enumType('UnknownReferences', {
  description:
    'What an import does with accounts, locations, members and portal roles that the workspace does not have.',
  values: {
    REFUSE: { description: 'The row fails.' },
    CLEAR: { description: 'The contact is imported without them.' },
  } as const,
});

const ImportDialectEnum = builder.enumType('ImportDialect', {
  description: 'A legacy API whose list answers an import reads as they are.',
  values: Object.fromEntries(
    dialects.map((name) => [name.toUpperCase(), { value: name, description: `The contacts of ${name}.` }]),
  ) as { [Name in Uppercase<ImportDialect>]: { value: Lowercase<Name>; description: string } },
});

const DateOrderEnum = builder.enumType('DateOrder', {
  description:
    'In which order the dates of an import have day, month and year. Dates that begin with a year of four digits are read whatever the order.',
  values: described<DateOrder>(dateOrders),
});

const ImportColumnInput = builder.inputType('ImportColumn', {
  description: 'What a column of an import is.',
  fields: (t) => ({
    column: t.string({ required: true, description: 'The name in the header, or the key in the rows.' }),
    field: t.string({
      description:
        'The field that it is, by its name as a key of `contacts`: email, customValues.plan, properties.plan.name, externalIds.hubspot; or optOut or optIn, ' +
        'whose yes or no unsubscribes. Null leaves it out.',
    }),
  }),
});

const rowDescription =
  'The rows as objects. Their keys are the fields of CreateContactInput, and: id, externalId with externalIdLabel, account (its id or an external id), ' +
  'portalRole (a slug or id), createdAt, updatedAt (of new contacts), firstSeenAt, and customValues.<key>, properties.<path>, externalIds.<label> for one value each. The names of the orgcrm ' +
  'dialect (first_name, dnc, custom, assigned_to …) and of common exports are understood as well. Other keys are left out, and reported.';

/** Where the rows come from, and how they are read. */
function sourceInputFields(t: InputBuilder) {
  return {
    contacts: t.field({ type: ['JSONObject'], description: rowDescription }),
    text: t.string({ description: 'The rows as the text of a file.' }),
    file: t.field({ type: 'Upload', description: 'The rows as a file, up to 50 MB.' }),
    from: t.field({
      type: ImportDialectEnum,
      description:
        'Whose API answered with the rows: they are read as its contacts are, each finds its contact by its id there, else by email (matchOn), and null and empty texts leave fields as they are. Absent for files of any other kind.',
    }),
    format: t.field({ type: ImportFormatEnum, description: 'The format of text or file; guessed where absent.' }),
    delimiter: t.string({
      description: 'What separates the cells of CSV: one character, or "tab". Guessed where absent.',
    }),
    encoding: t.string({
      description:
        'The encoding of a file that is neither UTF-8 nor UTF-16 with a byte order mark, such as windows-1252.',
    }),
    clearValue: t.string({
      description:
        'A value that is exactly this text, such as NULL, clears its field, as null does in JSON. Empty cells leave the field as it is.',
    }),
    mapping: t.field({
      type: [ImportColumnInput],
      description: 'What columns are. Those not named are guessed by their names, or left out and reported.',
    }),
  };
}

/** What importContacts takes. */
export function importInputFields(t: InputBuilder) {
  return {
    ...sourceInputFields(t),
    matchOn: t.field({
      type: ImportMatchEnum,
      description: 'By what a contact is recognised: EMAIL where absent, with `from` EXTERNAL_ID_OR_EMAIL.',
    }),
    onConflict: t.field({
      type: ImportConflictEnum,
      description: 'What happens to a contact that is there already: UPDATE where absent.',
    }),
    tags: t.stringList({
      description:
        'The names of tags that every contact of the import gets, beside those of its row. Unknown ones are created.',
    }),
    externalIdLabel: t.string({
      description:
        'The label of external ids that come without one: where absent orgcrm, with `from` the name of that API.',
    }),
    dateOrder: t.field({
      type: DateOrderEnum,
      description:
        'In which order dates have day, month and year. Absent: only dates that can be read in one way are taken, 31/1/2026 but not 3/4/2026.',
    }),
    unknownCustomFields: t.field({
      type: UnknownCustomFieldsEnum,
      description:
        'What happens to custom values whose key is not that of a custom field: REFUSE where absent, from WHAUTOMATE KEEP.',
    }),
    unknownReferences: t.field({
      type: UnknownReferencesEnum,
      description: 'What happens to references to what the workspace does not have: REFUSE where absent.',
    }),
    requireCustomFields: t.boolean({
      description: 'Whether a new contact must have a value of every required custom field. True where absent.',
    }),
    keepIds: t.boolean({ description: 'Whether new contacts get the ids that their rows give. False where absent.' }),
    dryRun: t.boolean({
      description: 'Whether everything is checked and reported, and nothing written. False where absent.',
    }),
    asJob: t.boolean({
      description:
        'Whether the answer comes as soon as the rows are stored, and a job imports them afterwards, batch by batch, with the rights that the key or member has then: `job` tells how far it is, and its result. Not with dryRun. False where absent.',
    }),
  };
}
