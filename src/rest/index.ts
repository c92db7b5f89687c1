export type { RestOptions } from './adapter.ts';
export { dialects } from './dialects.ts';
export { createRequestIds, mountRest } from './mount.ts';
