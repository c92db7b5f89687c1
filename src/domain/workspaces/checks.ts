import { isUuid } from '../../values/ids.ts';
import { checkName, ok, refused, type Checked } from '../../values/index.ts';

/** The name of a workspace, trimmed. */
export function checkWorkspaceName(text: string): Checked<string> {
  return checkName(text, 100);
}

/** A workspace's slug, by which X-Org-Id may name it: never in the form of a UUID, so that no slug hides an id. */
export function checkSlug(text: string): Checked<string> {
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(text) && !isUuid(text)
    ? ok(text)
    : refused(text, 'INVALID_FORMAT', 'is not a slug: 1 to 63 of a-z, 0-9 and dashes, none at an end, and no UUID');
}

/** A slug made of a name: "Ada & Sons" is "ada-sons". Empty where the name has no letter or digit of ASCII. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replaceAll(/^-+|-+$/g, '');
}
