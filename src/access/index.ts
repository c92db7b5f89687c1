export { createAccess, type Access } from './access.ts';
export { authenticate, isViewer, type Credentials, type Refusal } from './authenticate.ts';
export { challengeOf, credentialsOf } from './credentials.ts';
export { createIdempotency, type Idempotency, type KeptAnswer } from './idempotency.ts';
export { createRateLimits, rateLimitHeaders, sharedBucket, type RateLimits, type RateVerdict } from './rate-limits.ts';
export { IdempotencyRefusal, idempotencyKeyOf, once } from './once.ts';
export { excessOver, rightsOfWorkspaceKey, scopesWithin, type Rights } from './rights.ts';
export { hashSecret, newSecret, secretPrefix } from './secret.ts';
export { hasScope, scopes, type Scope, type Viewer, type ViewerMember, type ViewerWorkspace } from './viewer.ts';
