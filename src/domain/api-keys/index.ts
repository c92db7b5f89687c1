import './api-keys-query.ts';
import './create-api-key.ts';
import './revoke-api-key.ts';
export { ApiKeyType } from './api-key.ts';
export { apiKeyById } from './loaders.ts';
export { ScopeEnum } from './scope-enum.ts';
export { checkKeyName, checkScopes, checkSecret, checkExpiry } from './checks.ts';
export { insertKey } from './insert-key.ts';
export { usualScopes, registerKeys, type KeyIssue, type KeyRow } from './register-keys.ts';
