export { listenForMetrics, mountMetrics } from './http.ts';
export { importedRows, jobsFinished, jobsUnfinished } from './registry.ts';
export { measureRequests } from './requests.ts';
