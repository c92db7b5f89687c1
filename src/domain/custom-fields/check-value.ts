import { isNumber, type JsonNumber } from '../../store/json/index.ts';
import type { CustomField, CustomFieldType } from '../../store/index.ts';
import {
  checkDate,
  checkDateTime,
  checkEmail,
  checkHttpUrl,
  checkNumber,
  checkPhone,
  foldCase,
  isStorableText,
  ok,
  refused,
  type Checked,
} from '../../values/index.ts';

/** What of a definition decides which values it takes. */
export type ValueDefinition = Pick<CustomField, 'key' | 'type' | 'options' | 'required'>;

/** A value in the form in which contacts keep it; null where there is none. */
export type CustomValueContent = string | JsonNumber | boolean | string[] | null;

/** Texts are converted to the type, for sources that have nothing but texts, such as forms and CSV. */
export interface ValueReading {
  strings: boolean;
}

type TypeCheck = (value: unknown, definition: ValueDefinition, reading: ValueReading) => Checked<CustomValueContent>;

function textual(check: (text: string) => Checked<string>): TypeCheck {
  return (value) =>
    typeof value === 'string'
      ? check(value)
      : refused(value, 'INVALID_TYPE', 'is not a text: a JSON string is allowed');
}

const checkPlainText = textual((text) =>
  isStorableText(text)
    ? ok(text)
    : refused(
        text,
        'INVALID_VALUE',
        'has a character that cannot be stored: all but U+0000 and unpaired surrogates can',
      ),
);

function optionsOf({ options }: ValueDefinition): string {
  return `the options are ${options.map((option) => JSON.stringify(option)).join(', ')}`;
}

const checkBoolean: TypeCheck = (value, _definition, { strings }) => {
  if (typeof value === 'boolean') return ok(value);
  const word = strings && typeof value === 'string' ? value.trim().toLowerCase() : null;
  if (word === 'true' || word === 'false') return ok(word === 'true');
  return refused(value, 'INVALID_TYPE', 'is not a boolean: true or false is allowed');
};

/** The option that a text names: the one that is equal to it, else the one that is without case. */
function optionNamed(text: unknown, options: readonly string[]): string | undefined {
  if (typeof text !== 'string') return undefined;
  if (options.includes(text)) return text;
  const key = foldCase(text);
  return options.find((option) => foldCase(option) === key);
}

const checkSelect: TypeCheck = (value, definition) => {
  if (typeof value !== 'string')
    return refused(value, 'INVALID_TYPE', `is not a text: one of the options is allowed; ${optionsOf(definition)}`);
  const option = optionNamed(value, definition.options);
  return option === undefined
    ? refused(value, 'UNKNOWN_OPTION', `is not an option: ${optionsOf(definition)}`)
    : ok(option);
};

/** The options that a text stands for: one option, or several with semicolons between them. */
function splitOptions(text: string, options: string[]): string[] {
  return optionNamed(text, options) !== undefined
    ? [text]
    : text
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== '');
}

const checkMultiselect: TypeCheck = (value, definition, { strings }) => {
  const list: unknown = strings && typeof value === 'string' ? splitOptions(value, definition.options) : value;
  if (!Array.isArray(list))
    return refused(
      value,
      'INVALID_TYPE',
      `is not a list: a JSON array of options is allowed; ${optionsOf(definition)}`,
    );
  const named = list.map((item) => optionNamed(item, definition.options));
  const stray = named.indexOf(undefined);
  if (stray !== -1) return refused(list[stray], 'UNKNOWN_OPTION', `is not an option: ${optionsOf(definition)}`);
  return ok(list.length === 0 ? null : [...new Set(named as string[])]);
};

const checks: Record<CustomFieldType, TypeCheck> = {
  TEXT: checkPlainText,
  LONG_TEXT: checkPlainText,
  NUMBER: (value, _definition, { strings }) => {
    if (isNumber(value)) return checkNumber(String(value));
    return strings && typeof value === 'string'
      ? checkNumber(value)
      : refused(value, 'INVALID_TYPE', 'is not a number: a JSON number is allowed');
  },
  BOOLEAN: checkBoolean,
  DATE: textual(checkDate),
  DATETIME: textual(checkDateTime),
  SELECT: checkSelect,
  MULTISELECT: checkMultiselect,
  URL: textual(checkHttpUrl),
  EMAIL: textual(checkEmail),
  PHONE: textual((text) => checkPhone(text, 'INTERNATIONAL')),
};

/**
 * Checks a value by the type of its field and brings it into the form in which contacts keep it: dates as YYYY-MM-DD,
 * times in UTC with milliseconds, several options as a list without repetition. Null clears, as does an empty list and,
 * where texts are converted, an empty text for all types but texts.
 */
export function checkCustomValue(
  definition: ValueDefinition,
  value: unknown,
  reading: ValueReading,
): Checked<CustomValueContent> {
  const isText = definition.type === 'TEXT' || definition.type === 'LONG_TEXT';
  if (value == null || (reading.strings && !isText && typeof value === 'string' && value.trim() === ''))
    return ok(null);
  return checks[definition.type](value, definition, reading);
}
