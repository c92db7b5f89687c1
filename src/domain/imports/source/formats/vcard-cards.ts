import { linesOf } from '../lines.ts';

/** A longer card is one that was never closed. In characters, pictures not counted. */
const maxCardLength = 2_000_000;

/** Properties whose values are large and of no use for an import. */
const picture = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)\b(?![^:]*(?:VALUE=URI|VALUE=URL))[^:]*:(?!https?:)/i;

/** The lines of a card, unfolded; or why it cannot be read. */
export type Card = { ok: true; lines: string[] } | { ok: false; message: string };

/** Whether a line of quoted-printable goes on in the next one. */
function isSoftBreak(line: string): boolean {
  return line.endsWith('=') && /^[^:]*QUOTED-PRINTABLE/i.test(line);
}

/** Adds a physical line to the content lines: as a new one, or as the rest of the last one. */
function addLine(lines: string[], line: string, keepsBlank: boolean): void {
  const last = lines.at(-1) ?? '';
  const isFolded = /^[ \t]/.test(line);
  if (isSoftBreak(last)) lines[lines.length - 1] = last.slice(0, -1) + line;
  else if (isFolded && lines.length > 0) lines[lines.length - 1] = last + (keepsBlank ? line : line.slice(1));
  // A line without a colon is the rest of a value that was not folded, such as a note of several lines.
  else if (!line.includes(':') && lines.length > 0 && line.trim() !== '') lines[lines.length - 1] = `${last}\\n${line}`;
  else if (line.trim() !== '') lines.push(line);
}

/** Reads the cards of a text one by one. Cards within a card, and what is between cards, are left out. */
export async function* cardsOf(chunks: AsyncIterable<string>): AsyncGenerator<Card, void, undefined> {
  let lines: string[] = [];
  let [depth, length] = [0, 0];
  let [isPicture, keepsBlank] = [false, false];
  for await (const line of linesOf(chunks)) {
    if (/^BEGIN:VCARD\s*$/i.test(line)) {
      if (depth++ === 0) [lines, length, isPicture, keepsBlank] = [[], 0, false, false];
    } else if (/^END:VCARD\s*$/i.test(line)) {
      if (depth === 1) yield { ok: true, lines };
      depth = Math.max(0, depth - 1);
    } else if (depth === 1) {
      // vCard 2.1 folds before a blank of the value; later versions add one.
      if (/^VERSION:2\.1/i.test(line)) keepsBlank = true;
      const goesOn = /^[ \t]/.test(line) || !line.includes(':');
      isPicture = goesOn ? isPicture : picture.test(line);
      if (isPicture) continue;
      length += line.length;
      if (length <= maxCardLength) addLine(lines, line, keepsBlank);
    }
    if (length > maxCardLength) break;
  }
  if (depth > 0)
    yield { ok: false, message: 'a card is begun and not ended by END:VCARD: the rest of the file cannot be read' };
}
