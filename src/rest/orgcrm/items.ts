import { stringifyJson } from '../../store/json/index.ts';
import type { Reply } from '../core/endpoint.ts';

/** How many items of a list without paging are read at once. */
export const itemsAtOnce = 1_000;

async function* pieces(first: readonly unknown[], rest: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  const textOf = (items: readonly unknown[]): string => items.map((item) => stringifyJson(item)).join(',');
  yield `{"items":[${textOf(first)}`;
  for await (const items of rest) if (items.length > 0) yield `,${textOf(items)}`;
  yield ']}';
}

/**
 * The answer of a list without paging: `{"items":[…]}`, however long it is.
 * @param rest the items after the first; null where these are all
 */
export function itemsReply(first: readonly unknown[], rest: AsyncIterable<readonly unknown[]> | null = null): Reply {
  return rest === null ? { status: 200, body: { items: first } } : { status: 200, stream: pieces(first, rest) };
}
