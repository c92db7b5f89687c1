import { ok, refused, type Checked } from '../../values/index.ts';

/** The slugs of the built-in roles (docs/contracts/pylon.md, Contact). */
const builtIn = new Set(['no_access', 'member', 'admin']);

export function isBuiltInRole(slug: string): boolean {
  return builtIn.has(slug);
}

/** The slug of a custom role. */
export function checkRoleSlug(slug: string): Checked<string> {
  if (builtIn.has(slug)) return refused(slug, 'INVALID_VALUE', 'is a built-in role: choose another slug');
  return /^[a-z][a-z0-9_-]{0,62}$/.test(slug)
    ? ok(slug)
    : refused(slug, 'INVALID_FORMAT', 'is not a slug: a letter a-z, then up to 62 of a-z, 0-9, _ and -');
}
