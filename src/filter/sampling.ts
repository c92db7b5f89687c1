import { sql, type Store } from '../store/index.ts';
import { sampleOfTexts, type TextSample } from './text-sample.ts';

/** So many that what one in a thousand has is mostly among them. */
const wanted = 10_000;
/** Chance chooses more pages at times; a table may have grown since its size was noted. */
const tolerance = 1.2;
/** Of each text so many letters: names and addresses stand before free properties, which may be long. */
const lettersOfEach = 300;
/** Of fewer texts nothing follows; and where there are no more contacts, any way of finding them is fast. */
const least = 500;

const samples = new WeakMap<Pick<Store, 'query'>, TextSample>();

/** The sample of a store's texts that was drawn last; null where none was, or there are few contacts. */
export function textSampleOf(store: Pick<Store, 'query'>): TextSample | null {
  return samples.get(store) ?? null;
}

/** How many contacts the database believes that it has, of all workspaces. */
export async function knownContacts(store: Pick<Store, 'query'>): Promise<number> {
  const [table] = await store.query<{ rows: number }>(sql`SELECT reltuples::float8 AS "rows" FROM pg_class WHERE oid = 'contact'::regclass`);
  return Math.max(0, table?.rows ?? 0);
}

/** Draws a sample of the indexed texts of all contacts, for `textSampleOf`: whole pages of the table, chosen by chance. Without success there is none. */
export async function drawTextSample(store: Pick<Store, 'query'>): Promise<void> {
  try {
    const percent = Math.min(100, (100 * wanted) / Math.max(1, await knownContacts(store)));
    const texts = await store.query<{ text: string }>(
      sql`SELECT left(c.search_text, ${lettersOfEach}::int) AS "text" FROM contact c TABLESAMPLE SYSTEM (${percent}::float4) LIMIT ${wanted * tolerance}::int`,
    );
    if (texts.length < least) samples.delete(store);
    else samples.set(store, await sampleOfTexts(texts.map(({ text }) => text)));
  } catch (error) {
    samples.delete(store);
    throw error;
  }
}
