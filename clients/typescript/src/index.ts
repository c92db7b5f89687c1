export * from './operations.generated.ts';
export { request, RequestFailure, type Endpoint } from './request.ts';
