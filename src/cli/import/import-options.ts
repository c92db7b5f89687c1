import { InvalidArgumentError } from 'commander';
import {
  usualOptions,
  type DateOrder,
  type ImportDialect,
  type ImportFormat,
  type ImportOptions,
  type SourceOptions,
} from '../../domain/imports/index.ts';

/** What the command is given, as commander reads it. */
export interface ImportCommandOptions {
  workspace?: string;
  format?: Lowercase<ImportFormat>;
  delimiter?: string;
  encoding?: string;
  clearValue?: string;
  map?: ImportOptions['mapping'];
  tag?: string[];
  from?: ImportDialect;
  list?: string;
  matchOn?: 'email' | 'phone' | 'external_id' | 'external_id_or_email' | 'id';
  onConflict: 'update' | 'skip';
  externalIdLabel?: string;
  dateOrder?: Lowercase<DateOrder>;
  unknownReferences: 'refuse' | 'clear';
  unknownCustomFields?: 'refuse' | 'keep';
  requireCustomFields: boolean;
  keepIds?: boolean;
  dryRun?: boolean;
  errors?: string;
  json?: boolean;
}

function upperCase<Word extends string>(word: Word): Uppercase<Word> {
  return word.toUpperCase() as Uppercase<Word>;
}

/** "column=field" beside those before it. A column's name may have the sign itself, a field's name has none. */
export function readMapped(text: string, before: ImportOptions['mapping'] = []): ImportOptions['mapping'] {
  const place = text.lastIndexOf('=');
  if (place < 1)
    throw new InvalidArgumentError(
      'A column and its field are needed, such as "E-mail=email"; "E-mail=" leaves the column out.',
    );
  const field = text.slice(place + 1).trim();
  return [...before, { column: text.slice(0, place).trim(), field: field === '' ? null : field }];
}

export function importOptions(options: ImportCommandOptions): ImportOptions {
  const {
    from = null,
    map = [],
    tag = [],
    clearValue = null,
    dateOrder,
    requireCustomFields,
    keepIds = false,
    dryRun = false,
  } = options;
  const usual = usualOptions(from);
  return {
    ...usual,
    mapping: map,
    tags: tag,
    clearValue,
    requireCustomFields: usual.requireCustomFields && requireCustomFields,
    keepIds,
    dryRun,
    externalIdLabel: options.externalIdLabel ?? usual.externalIdLabel,
    dateOrder: dateOrder === undefined ? null : upperCase(dateOrder),
    matchOn: options.matchOn === undefined ? usual.matchOn : upperCase(options.matchOn),
    onConflict: upperCase(options.onConflict),
    unknownReferences: upperCase(options.unknownReferences),
    unknownCustomFields:
      options.unknownCustomFields === undefined ? usual.unknownCustomFields : upperCase(options.unknownCustomFields),
  };
}

/** What an option of the engine is called here. */
export const optionNames: Record<string, string> = {
  mapping: '--map',
  tags: '--tag',
  clearValue: '--clear-value',
  matchOn: '--match-on',
};

export function sourceOptions({ from, format, delimiter, encoding }: ImportCommandOptions): SourceOptions {
  return {
    areAsTheyStand: from !== undefined,
    format: format === undefined ? null : upperCase(format),
    delimiter: delimiter ?? null,
    encoding: encoding ?? null,
  };
}
