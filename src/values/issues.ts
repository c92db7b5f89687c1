import { stringifyJson } from '../store/json/index.ts';
import { beginning, lengthOf } from './characters.ts';

/** Why a value was refused: stable, and the same in every field that refuses for this reason. */
export const issueCodes = {
  REQUIRED: 'A value is required, and none was given.',
  INVALID_VALUE: 'The value is not one of those that the field takes.',
  INVALID_TYPE: 'The value has the wrong type.',
  INVALID_FORMAT:
    'The text does not have the form of an email, URL, phone number, decimal, date or key that the field takes.',
  OUT_OF_RANGE: 'The number, length or count is outside of the allowed range.',
  UNKNOWN_REFERENCE: 'The id or key names nothing in this workspace.',
  UNKNOWN_OPTION: 'The value is none of the options of the select field.',
  UNKNOWN_FIELD: 'No such field or operator.',
  IN_USE: 'Something has the value that the change would take away.',
  NOT_CHANGEABLE: 'The field cannot be changed after creation.',
  INVALID_CURSOR: 'The cursor was not issued for this list, filter, order and workspace.',
  LAST_OWNER: 'The member is the last owner of the workspace, which keeps one.',
  CONFLICTING_ARGUMENTS: 'The arguments exclude each other.',
} as const;

export type IssueCode = keyof typeof issueCodes;

/** A value of one of GraphQL's enums inside a problem: other APIs have other names for it. */
interface EnumValue {
  enumValue: string;
}

/** What is wrong with a value and what is allowed, without the name of the field: each API says that in its own words. */
export type Problem = string | readonly (string | EnumValue)[];

/** One thing that is wrong with the input. */
export interface Issue {
  /** From the root of the arguments: ['input', 'emails', 0]. */
  path: (string | number)[];
  code: IssueCode;
  problem: Problem;
}

/** What an API calls what its messages are about. */
export interface Wording {
  /** The name of the field at a path of GraphQL's arguments; empty where there is none. */
  field: (path: readonly (string | number)[]) => string;
  enumValue: (name: string) => string;
}

/** GraphQL's own names; an element of a list is `emails[1]`. A mutation's input as a whole has none. */
const wordingOfGraphql: Wording = {
  field: (path) => {
    const [last = '', list = ''] = (path[0] === 'input' ? path.slice(1) : path).toReversed();
    return typeof last === 'number' ? `${list}[${last}]` : last;
  },
  enumValue: (name) => name,
};

/** A problem that names values of enums: `problem\`a field of type ${{ enumValue: type }} has no options\``. */
export function problem(texts: TemplateStringsArray, ...values: (string | number | EnumValue)[]): Problem {
  return texts.flatMap((text, place) => {
    const value = values[place];
    if (value === undefined) return [text];
    return [text, typeof value === 'object' ? value : String(value)];
  });
}

/**
 * An issue as a message, which names the field and says what is wrong and what is allowed: `key: "A" is not a key: …`.
 * @param own what the API that answers calls what it calls otherwise than GraphQL
 */
export function messageOf(issue: Issue, own: Partial<Wording> = {}): string {
  const wording = { ...wordingOfGraphql, ...own };
  const field = wording.field(issue.path);
  const parts = typeof issue.problem === 'string' ? [issue.problem] : issue.problem;
  const words = parts.map((part) => (typeof part === 'string' ? part : wording.enumValue(part.enumValue))).join('');
  return field === '' ? words : `${field}: ${words}`;
}

/** A value as messages quote it: JSON, cut at 80 characters. */
export function formatValue(value: unknown): string {
  const text = value === undefined ? 'undefined' : stringifyJson(value);
  return lengthOf(text) > 80 ? `${beginning(text, 79)}…` : text;
}

/** A noun with its article, as messages go on after "is not". */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** Collects an issue, which says why, for each of the values, by the names of their fields, that is null where none may be. */
export function refuseNulls(
  given: Readonly<Record<string, unknown>>,
  why: string,
  issues: Issue[],
  path: Issue['path'] = ['input'],
): void {
  for (const [field, value] of Object.entries(given)) {
    if (value === null) issues.push({ path: [...path, field], code: 'REQUIRED', problem: why });
  }
}
