import './api-keys-query.ts';
import './create-api-key.ts';
import './revoke-api-key.ts';
export { ApiKeyType } from './api-key.ts';
export { apiKeyById } from './loaders.ts';
export { ScopeEnum } from './scope-enum.ts';
