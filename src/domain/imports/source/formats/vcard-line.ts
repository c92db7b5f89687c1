import ICAL from 'ical.js';

/** A property of a card, whatever version wrote it. */
export interface CardProperty {
  /** In upper case, without its group: EMAIL. */
  name: string;
  /** The words of TYPE, in lower case: home, cell, pref. */
  types: string[];
  /** Its place among properties of the name: 1 is the first; null if it has none. */
  preference: number | null;
  /** The value, or its components: of N, the last name is the first. */
  values: string[];
}

const lineEnd = /\r\n|\n|\r/g;

/** A value as bytes: =C3=BC are two of them. */
function quotedPrintableBytes(value: string): Buffer {
  const bytes: Buffer[] = [];
  for (const [, hex, text] of value.matchAll(/=([\dA-F]{2})|([^=]+|=)/gi))
    bytes.push(hex === undefined ? Buffer.from(text ?? '', 'utf8') : Buffer.from(hex, 'hex'));
  return Buffer.concat(bytes);
}

function decoded(value: string, charset: string): string {
  const bytes = quotedPrintableBytes(value);
  try {
    // As a stream: in one piece, some versions of Node read windows-1252 as Latin-1.
    return new TextDecoder(charset).decode(bytes, { stream: true });
  } catch {
    return bytes.toString('utf8');
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[\\,]/g, String.raw`\$&`).replaceAll(lineEnd, String.raw`\n`);
}

/** The value of a line of vCard 2.1 with the escapes of later versions. Commas have no meaning in it, but in CATEGORIES. */
function modernValue(name: string, value: string, decode: (part: string) => string): string {
  const parts = value.split(/(?<!\\);/).map((part) => decode(part.replaceAll(String.raw`\;`, ';')));
  return parts.map((part) => (name === 'CATEGORIES' ? part : escaped(part)).replaceAll(';', String.raw`\;`)).join(';');
}

/** The line as vCard 4.0 writes it: with names for all parameters, and a value that is text. */
function modernLine(line: string, isOld: boolean): string {
  // A colon in quotes is part of a parameter.
  const start = /^(?:[^":]|"[^"]*")+(?=:)/.exec(line)?.[0];
  if (start === undefined) throw new SyntaxError('the line has no colon');
  const [label = '', ...parameters] = start.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const name = label.slice(label.lastIndexOf('.') + 1).toUpperCase();
  const isEncoded = parameters.some((each) => /^(?:ENCODING=)?QUOTED-PRINTABLE$/i.test(each));
  const charset =
    parameters.map((each) => /^CHARSET="?([^"]*)"?$/i.exec(each)?.[1]).find((each) => each !== undefined) ?? 'utf-8';
  const kept = parameters.filter((each) => !/^(?:ENCODING=.*|QUOTED-PRINTABLE|CHARSET=.*|8BIT|BASE64|)$/i.test(each));
  const named = kept.map((each) => (each.includes('=') ? each : `TYPE=${each}`));
  const known = ICAL.design.vcard.property[name.toLowerCase()];
  // The parser leaves the escapes of what it does not know, and of semicolons that separate nothing.
  const typed = known !== undefined || named.some((each) => /^VALUE=/i.test(each)) ? named : [...named, 'VALUE=text'];
  // Apple escapes the colons of URLs.
  const value = line.slice(start.length + 1).replaceAll(/(?<!\\)\\:/g, ':');
  const decode = (text: string): string => (isEncoded ? decoded(text, charset) : text);
  const modern = isOld ? modernValue(name, value, decode) : decode(value).replaceAll(lineEnd, String.raw`\n`);
  const plain =
    known !== undefined && 'structuredValue' in known
      ? modern
      : modern.replaceAll(/\\([\\;])/g, (pair, character) => (character === ';' ? ';' : pair));
  return `${[name, ...typed].join(';')}:${plain}`;
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map((item) => textsOf(item).join(' '));
  return [typeof value === 'string' || typeof value === 'number' ? String(value) : ''];
}

/**
 * Reads a content line of a card.
 * @param isOld whether the card is of version 2.1
 * @throws Error with what is wrong with the line
 */
export function propertyOf(line: string, isOld: boolean): CardProperty {
  const [name, parameters, , ...values] = ICAL.parse.property(modernLine(line, isOld), ICAL.design.vcard) as [
    string,
    Record<string, unknown>,
    string,
    ...unknown[],
  ];
  const types = textsOf(parameters['type'] ?? []).flatMap((type) => type.toLowerCase().split(','));
  const given = Number.parseInt(textsOf(parameters['pref'] ?? []).join(''), 10);
  const preference = Number.isNaN(given) ? (types.includes('pref') ? 1 : null) : given;
  return { name: name.toUpperCase(), types, preference, values: values.flatMap(textsOf) };
}
