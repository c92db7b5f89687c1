import type { LifecycleStage, SubscriptionStatus } from '../../../store/index.ts';
import { fieldMappings, type FieldMapping } from '../field-mapping/index.ts';
import { foldedName, withoutAccents } from './values/names.ts';
import { keysOf, entriesOf } from '../../../values/objects/tables.ts';

/** A word without case, blanks, punctuation and accents. */
export const plainWord = (word: string): string => withoutAccents(foldedName(word));

function wordsOf(list: 'yes' | 'no' | 'optedOut' | 'declined' | 'optedIn'): ReadonlySet<string> {
  return new Set(fieldMappings.flatMap((fieldMapping: FieldMapping) => fieldMapping[list] ?? []).map(plainWord));
}

const answers = { yes: wordsOf('yes'), no: wordsOf('no') };
const subscriptions = { optedOut: wordsOf('optedOut'), declined: wordsOf('declined'), optedIn: wordsOf('optedIn') };

/** A yes or no in any of our languages, as a truth value, 1 or 0 as well; null stays null; undefined where it is neither. */
export function yesOrNo(value: unknown): boolean | null | undefined {
  if (value === null || typeof value === 'boolean') return value;
  const word = typeof value === 'string' || typeof value === 'number' ? plainWord(String(value)) : '';
  if (answers.yes.has(word)) return true;
  return answers.no.has(word) ? false : undefined;
}

/** What a word such as "unsubscribed" says of a person's email; null where it is none that we know. */
export function subscriptionWord(value: unknown): keyof typeof subscriptions | null {
  const word = typeof value === 'string' ? plainWord(value) : '';
  return keysOf(subscriptions).find((list) => subscriptions[list].has(word)) ?? null;
}

/** The words for the stages, beside their own names. */
export const stageWords: ReadonlyMap<string, LifecycleStage> = new Map(
  fieldMappings
    .flatMap(({ stages = {} }: FieldMapping) => entriesOf<LifecycleStage, readonly string[]>(stages))
    .flatMap(([stage, words]) => words.map((word) => [plainWord(word), stage] as const)),
);

/** The words for the two statuses of a subscription, beside their own names. */
export const statusWords: ReadonlyMap<string, SubscriptionStatus> = new Map([
  ...[...subscriptions.optedOut, ...subscriptions.declined].map((word) => [word, 'UNSUBSCRIBED'] as const),
  ...[...subscriptions.optedIn].map((word) => [word, 'SUBSCRIBED'] as const),
]);
