export type { RestOptions } from './adapter.ts';
export { dialects } from './dialects.ts';
export { mountRest } from './mount.ts';
