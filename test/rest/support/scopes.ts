import { schema } from '../../../src/domain/schema.ts';
import { createScopesOf } from '../../../src/graphql/scopes.ts';
import type { Endpoint } from '../../../src/rest/core/endpoint.ts';
import type { Scope } from '../../../src/access/index.ts';

/** The scopes that an operation needs. */
export const scopesOf = createScopesOf(schema);

/** The scopes that a key needs for an endpoint. */
export function scopesOfEndpoint({ operation, before }: Endpoint): Scope[] {
  return [...new Set([...scopesOf(operation), ...(before === null ? [] : scopesOf(before))])];
}
