// Characters are Unicode's code points, as people count them and as JSON Schema does: an emoji is one, and never cut in two.

/** How many characters a text has. */
export function lengthOf(text: string): number {
  let length = 0;
  // A pair of surrogates is two units of the text and one character.
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) length += 1;
  return length;
}

/** The first characters of a text, at most so many. */
export function beginning(text: string, max: number): string {
  return text.length <= max
    ? text
    : Array.from(text.slice(0, 2 * max))
        .slice(0, max)
        .join('');
}
