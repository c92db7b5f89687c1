export { listenForMetrics, mountMetrics } from './http.ts';
export { importedRows } from './registry.ts';
export { measureRequests } from './requests.ts';
