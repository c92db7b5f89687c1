import { formatValue } from '../../../../values/issues.ts';
import type { ValueReader } from '../column.ts';
import { isDateLike, isNoDate } from './dates.ts';
import { refuse } from '../import-row.ts';
import { subscriptionWord, yesOrNo } from '../words.ts';

/** What is known of a value that may be an opt-out. */
type Answer = 'out' | 'nothing';

function reader(field: string, allowed: string, answerOf: (value: unknown) => Answer | undefined): ValueReader {
  return (row, value) => {
    if (value === null || (typeof value === 'string' && (value.trim() === '' || isNoDate(value)))) return;
    const answer = answerOf(value);
    if (answer === 'out') row.optsOut.email = true;
    else if (answer === undefined)
      refuse(row, field, 'INVALID_VALUE', value, `does not say whether email is wanted: ${allowed}`);
  };
}

const isDate = (value: unknown): boolean => typeof value === 'string' && isDateLike(value);
const words = 'a word such as unsubscribed or subscribed';

/** Of a column such as "Opted out". None of these readers ever takes an opt-out back. */
export const optOut: ValueReader = reader('optOut', `yes, no, when it was, or ${words}`, (value) => {
  const [answer, word] = [yesOrNo(value), subscriptionWord(value)];
  if (answer === true || word === 'optedOut' || isDate(value)) return 'out';
  return answer === false || word === 'optedIn' ? 'nothing' : undefined;
});

/** Of a column such as "Marketing consent". */
export const optIn: ValueReader = reader('optIn', `yes, no, when it was, or ${words}`, (value) => {
  const [answer, word] = [yesOrNo(value), subscriptionWord(value)];
  if (answer === false || word === 'optedOut' || word === 'declined') return 'out';
  return answer === true || word === 'optedIn' || isDate(value) ? 'nothing' : undefined;
});

/** Of a column such as "Subscription status". */
export const subscription: ValueReader = reader('subscriptionStatus', words, (value) => {
  const word = subscriptionWord(value);
  if (word === 'optedOut' || word === 'declined' || yesOrNo(value) === false) return 'out';
  return word === 'optedIn' || yesOrNo(value) === true ? 'nothing' : undefined;
});

/** Of a column "Status", which may be about anything. */
export const status: ValueReader = reader('subscriptionStatus', words, (value) => {
  const word = subscriptionWord(value);
  if (word === 'optedOut') return 'out';
  return word === 'optedIn' ? 'nothing' : undefined;
});

/** Of a column such as "Do not call". */
export const doNotContact: ValueReader = (row, value) => {
  const answer = typeof value === 'string' && value.trim() === '' ? null : yesOrNo(value);
  if (answer === true || isDate(value)) row.optsOut.all = true;
  else if (answer === undefined) {
    refuse(
      row,
      'doNotContact',
      'INVALID_VALUE',
      value,
      'does not say whether the person may be contacted: yes or no, or since when not',
    );
  }
};

function report(problem: string): ValueReader {
  return (row, value) => {
    if (value !== null && value !== '')
      row.issues.push({ path: [''], code: 'UNKNOWN_FIELD', message: `${formatValue(value)} ${problem}` });
  };
}

/** Of a column that seems to be about opting out, and that we do not know. */
export const unknownOptOut: ValueReader = report(
  'may be an opt-out, and nobody is unsubscribed by it: map the column to optOut, optIn, subscriptionStatus or doNotContact, or to nothing',
);

/** No word for an opt-out is longer. */
const maxLetters = 40;

/** Of a column that we do not know at all: a value such as "unsubscribed" is not lost without a word. */
export const unknownColumn: ValueReader = (row, value, column) => {
  if (typeof value === 'string' && value.length <= maxLetters && subscriptionWord(value) === 'optedOut')
    unknownOptOut(row, value, column);
};

/** Of a column about newsletters and the like that we do not know: a yes or no may be what the person has chosen. */
export const unknownMailChoice: ValueReader = (row, value, column) => {
  if (yesOrNo(value) == null) unknownColumn(row, value, column);
  else unknownOptOut(row, value, column);
};

/** Of a column without a name. */
export const withoutName: ValueReader = report('has no column name above it: give the column a name');
