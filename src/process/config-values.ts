import { isIP } from 'node:net';
import { z } from 'zod';

/** One environment variable: how its text becomes a value, and what documentation and errors say about it. */
export interface Variable<Read> {
  schema: z.ZodType<Read, string>;
  /** What it takes, as a sentence goes on after "it takes". */
  allowed: string;
  description: string;
  /** The text that stands in for a variable that is unset or empty; null where there is none. */
  fallback: string | null;
  /** The value is never shown, in errors neither. */
  secret?: true;
}

/** A whole number from the least to the most. */
export const wholeNumber = (least: number, max: number): z.ZodType<number, string> =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(max));

function isUrl(text: string, schemes: readonly string[]): boolean {
  return URL.canParse(text) && schemes.includes(new URL(text).protocol) && new URL(text).hostname !== '';
}

/** Whether a text is the URL of a PostgreSQL server. */
export function isServer(text: string): boolean {
  return isUrl(text, ['postgres:', 'postgresql:']);
}

/** A URL with a host and one of the schemes, such as http:. */
export const urlOf = (...schemes: string[]): z.ZodType<string, string> =>
  z.string().refine((text) => isUrl(text, schemes));

/** A list separated by commas whose items all fit. */
export const listOf = (fits: (item: string) => boolean): z.ZodType<string[], string> =>
  z
    .string()
    .transform((text) => text.split(',').map((item) => item.trim()))
    .pipe(z.array(z.string().refine(fits)));

/** Whether a text is the origin of a web page: https://app.example.com. */
export function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

/** The private networks, by the names that Fastify knows them by. */
export const privateNetworks = ['loopback', 'linklocal', 'uniquelocal'];

/** Whether a text is an address, a range of addresses, or the name of a private network. */
export function isNetwork(text: string): boolean {
  if (privateNetworks.includes(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  const maxBits = family === 6 ? 128 : 32;
  return family !== 0 && rest.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= maxBits));
}

/** What a log may leave out, the most talkative first. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** The form of a rate limit: dialect=requests, or dialect.operation=requests. */
export const limitFormat = /^[a-z]+(\.[a-zA-Z]+)?=\d{1,7}$/;

/** A rate limit of that form, in its parts. */
export function limitEntry(item: string): [name: string, limit: number] {
  const [name = '', limit] = item.split('=');
  return [name, Number(limit)];
}

/** In bytes. */
export const megabyte = 1024 * 1024;
