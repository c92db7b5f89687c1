/** What a token names: a text, which may be empty; null where there is nothing for this contact; undefined for an unknown name. */
export type TokenText = string | null | undefined;

/** What stands between braces in a template. */
export interface Token {
  /** As it stands, with the braces. */
  raw: string;
  /** What is between them, without the blanks around it. */
  content: string;
  /** What it names; null where it is not written as a token is. */
  name: string | null;
  /** What fills it where what it names is empty or missing; null where it says nothing. */
  fallback: string | null;
  /** Whether the closing braces are there. */
  isClosed: boolean;
}

export interface RenderedTemplate {
  text: string;
  /** By name, or as they stand between the braces. Each once, in the order of the template. They stay in the text as they were. */
  unknownTokens: string[];
  /** Names of tokens that are known but empty, and have no default: a contact without a first name. Each once, in the order of the template. */
  emptyTokens: string[];
  /** The unknown tokens as they stand. Each once, in the order of the template. */
  problems: Token[];
}

/** Of three opening braces and more, the last two begin a token. */
const braces = /(\{{2,}|\}\})/;
const defaultForm = /^\s*default\s*:\s*(?:"([^"]*)"|'([^']*)')\s*$/;

/** Reads a name, and a default after a bar: contact.first_name | default: "there". */
function tokenOf(raw: string, between: string): Token {
  const content = between.trim();
  const bar = content.indexOf('|');
  const name = (bar === -1 ? content : content.slice(0, bar)).trim();
  const found = bar === -1 ? null : defaultForm.exec(content.slice(bar + 1));
  const isToken = name !== '' && !/["'{}]/.test(name) && (bar === -1 || found !== null);
  return {
    raw,
    content,
    name: isToken ? name : null,
    fallback: isToken ? (found?.[1] ?? found?.[2] ?? null) : null,
    isClosed: true,
  };
}

/** Braces that open a token and never close it, with the rest of their line. */
function unclosed(opening: string, line = ''): Token {
  return { raw: `${opening}${line}`, content: line.trim(), name: null, fallback: null, isClosed: false };
}

/** A template as the texts and the tokens that it is made of. Joined, they are the template. */
function piecesOf(template: string): (string | Token)[] {
  const parts = template.split(braces);
  const pieces: (string | Token)[] = [parts[0] ?? ''];
  for (let place = 1; place < parts.length; place += 2) {
    const [brace = '', text = '', next] = parts.slice(place, place + 3);
    if (brace === '}}') {
      pieces.push(brace, text);
      continue;
    }
    const before = brace.slice(2);
    pieces.push(before.length > 1 ? unclosed(before) : before);
    if (next === '}}') {
      pieces.push(tokenOf(`{{${text}}}`, text), parts[place + 3] ?? '');
      place += 2;
    } else {
      const [line = ''] = text.split(/[\r\n]/, 1);
      pieces.push(unclosed('{{', line), text.slice(line.length));
    }
  }
  return pieces;
}

function tokensIn(pieces: readonly (string | Token)[]): Token[] {
  return pieces.filter((piece) => typeof piece !== 'string');
}

/** The names of the tokens in a template, each once: `contact.first_name` of `{{ contact.first_name | default: "there" }}`. */
export function namesIn(template: string): string[] {
  return [...new Set(tokensIn(piecesOf(template)).flatMap(({ name }) => name ?? []))];
}

/** Fills a template, once: what a token stands for is not looked into again. */
export function fillTemplate(template: string, texts: ReadonlyMap<string, TokenText>): RenderedTemplate {
  const pieces = piecesOf(template);
  /** What a token becomes; null where it is unknown. */
  const filled = ({ name, fallback }: Token): string | null => {
    const text = name === null ? undefined : texts.get(name);
    if (text === undefined) return null;
    return text === null || text === '' ? (fallback ?? text) : text;
  };
  const tokens = tokensIn(pieces);
  const unknown = tokens.filter((token) => filled(token) === null);
  return {
    text: pieces.map((piece) => (typeof piece === 'string' ? piece : (filled(piece) ?? piece.raw))).join(''),
    unknownTokens: [...new Set(unknown.map(({ name, content }) => name ?? content))],
    emptyTokens: [
      ...new Set(
        tokens.filter((token) => token.fallback === null && filled(token) === '').map(({ name }) => name ?? ''),
      ),
    ],
    problems: [...new Map(unknown.map((token) => [token.raw, token])).values()],
  };
}
