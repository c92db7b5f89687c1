import { z } from 'zod';
import { passed, refused, type Checked } from './checked.ts';

const format = z.email().max(254);

/** An email address, trimmed and kept as written (details, Values: Emails). */
export function checkEmail(text: string): Checked<string> {
  const email = text.trim();
  return format.safeParse(email).success
    ? passed(email)
    : refused(text, 'INVALID_FORMAT', 'is no email address: name@example.com, at most 254 characters');
}
