/** How an answer may be written: the type of the GraphQL-over-HTTP specification, or plain JSON for clients from before it. */
export type MediaType = 'application/graphql-response+json' | 'application/json';

/**
 * The type that the Accept header asks for: the first that we have; without a header, or where anything will do, JSON.
 * Null where it takes neither.
 */
export function acceptedMediaType(accept: string | undefined): MediaType | null {
  if (accept === undefined || accept === '') return 'application/json';
  for (const range of accept.toLowerCase().split(',')) {
    const [type, ...parameters] = range.split(';').map((part) => part.trim());
    if (parameters.some((parameter) => /^charset=(?!"?utf-?8"?$)/.test(parameter) || /^q=0(\.0*)?$/.test(parameter))) continue;
    if (type === 'application/graphql-response+json') return type;
    if (type === 'application/json' || type === 'application/*' || type === '*/*') return 'application/json';
  }
  return null;
}

/** Whether a browser asks for a page rather than for data. */
export function wantsPage(accept: string | undefined): boolean {
  return accept?.includes('text/html') ?? false;
}

/** Whether a body is JSON in UTF-8. */
export function isJson(contentType: string | undefined): boolean {
  return /^\s*application\/json\s*(;\s*charset="?utf-?8"?\s*)?$/i.test(contentType ?? '');
}
