const tokenForm = /\{\{\s*([^\s{}]+)\s*\}\}/g;

/** What a token stands for: a text, which may be empty, or null where the token is unknown. */
export type TokenText = string | null;

export interface RenderedTemplate {
  text: string;
  /** Each once, in the order of the template. They stay in the text as they were. */
  unknownTokens: string[];
  /** Tokens that are known but stand for nothing: a contact without a first name. Each once, in the order of the template. */
  emptyTokens: string[];
}

/** The names of the tokens in a template, each once: `contact.first_name` of `{{ contact.first_name }}`. */
export function tokensOf(template: string): string[] {
  return [...new Set(Array.from(template.matchAll(tokenForm), (match) => match[1] ?? ''))];
}

/** Fills a template, once: what a token stands for is not looked into again. */
export function fillTemplate(template: string, texts: ReadonlyMap<string, TokenText>): RenderedTemplate {
  const tokens = tokensOf(template);
  return {
    text: template.replaceAll(tokenForm, (token, name: string) => texts.get(name) ?? token),
    unknownTokens: tokens.filter((name) => texts.get(name) == null),
    emptyTokens: tokens.filter((name) => texts.get(name) === ''),
  };
}
