export type { Dialect } from './core/dialect.ts';
export { dialects } from './dialects.ts';
export { createRequestIds, mountRest } from './mount.ts';
export { openApiDocument } from './openapi/openapi.ts';
