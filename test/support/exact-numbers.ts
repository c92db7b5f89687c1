import type { Client } from './workspace.ts';

/** Numbers that JavaScript's own cannot hold, and some that they can, as JSON texts. */
export const exactNumbers = [
  '4634343214213523454',
  '-9007199254740993',
  '0.1000000000000000055',
  '12345678901234567.891',
  '9007199254740991',
  '-12.5',
  '0',
];

/** Stands for the number in JSON that is made with JSON.stringify, which cannot write it. */
export const placeholder = '<number>';

/** JSON with the number in the places of the placeholder. */
export function withNumber(value: unknown, number: string): string {
  return JSON.stringify(value).replaceAll(`"${placeholder}"`, number);
}

/** The same as a GraphQL literal. */
export function literalWithNumber(value: unknown, number: string): string {
  if (value === placeholder) return number;
  if (Array.isArray(value)) return `[${value.map((item) => literalWithNumber(item, number)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}: ${literalWithNumber(item, number)}`)
    .join(', ')}}`;
}

/** Sends an operation whose variables are written by hand, and returns the text of the answer, in which no digit is lost. */
export async function sendText(client: Client, query: string, variables = '{}'): Promise<string> {
  const response = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: `{"query": ${JSON.stringify(query)}, "variables": ${variables}}`,
  });
  return response.text();
}
