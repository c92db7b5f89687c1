import { LRUCache } from 'lru-cache';
import { columnName } from './columns.ts';
import { Prisma } from '../generated/client/client.ts';

const tables = new Set(
  Object.keys(Prisma.ModelName).map((model) => columnName(model.charAt(0).toLowerCase() + model.slice(1))),
);
// Totals are read and kept along with what the statement is about.
tables.delete('contact_total');

const changing = /\b(INSERT|UPDATE|DELETE)(?: INTO| FROM)?\s+(?:"\w+"\.)?"?(\w+)"?/g;
const reading = /\b(?:FROM|JOIN)\s+(?:"\w+"\.)?"?(\w+)"?/g;

/** How many parentheses are open at the end of a text. */
function depthOf(text: string): number {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
  }
  return depth;
}

/** The table that a statement reads before all: that of its first SELECT, also in a WITH. Its columns may be subselects, which read others. */
function tableRead(text: string): string {
  const depthOfFirst = depthOf(text.slice(0, Math.max(0, text.indexOf('SELECT'))));
  const read = [...text.matchAll(reading)]
    .map(({ 1: table = '', index }) => ({ table, depth: depthOf(text.slice(0, index)) }))
    .filter(({ table, depth }) => tables.has(table) && depth >= depthOfFirst);
  const least = Math.min(...read.map(({ depth }) => depth));
  return read.find(({ depth }) => depth === least)?.table ?? 'nothing';
}

function summarize(text: string): string {
  for (const [, verb = '', table = ''] of text.matchAll(changing)) if (tables.has(table)) return `${verb} ${table}`;
  return `SELECT ${tableRead(text)}`;
}

const known = new LRUCache<string, string>({ max: 1_000 });

/**
 * What a statement does, in two words that tell nothing of its values: `SELECT contact`, `INSERT tag`. There are as many as
 * verbs and tables, so they can name statements in logs, metrics and traces.
 */
export function statementSummary(text: string): string {
  let summary = known.get(text);
  if (summary === undefined) known.set(text, (summary = summarize(text)));
  return summary;
}
