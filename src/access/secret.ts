import { hash, randomBytes } from 'node:crypto';

/** A new secret of an API key: shown once, never stored. */
export function newSecret(): string {
  return `cg_${randomBytes(24).toString('base64url')}`;
}

/** What is stored of a secret: its SHA-256, in hexadecimal. The secrets are random, so a slow hash would add nothing. */
export function hashSecret(secret: string): string {
  return hash('sha256', secret, 'hex');
}

/** The beginning of a secret, by which people recognise the key. */
export function secretPrefix(secret: string): string {
  return secret.slice(0, Math.min(8, Math.floor(secret.length / 4)));
}
