/** A fenced block of a document. */
export interface Fence {
  /** sh, json, csv, …; empty where none is named. */
  language: string;
  text: string;
}

/** The fenced blocks of a Markdown text, in their order. */
export function fencesOf(markdown: string): Fence[] {
  return [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
    language,
    text,
  }));
}

/** The words of a line of shell, of which some are quoted. */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|\S+/g)].map(([word, double, single]) => double ?? single ?? word);
}
