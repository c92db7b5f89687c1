import { isUuid, newId } from '../../values/ids.ts';

/** The `request_id` of a body: the X-Request-Id when that is a UUID, else a fresh UUID (docs/contracts/pylon.md, Answers). */
export function bodyRequestId(requestId: string): string {
  return isUuid(requestId) ? requestId : newId();
}
