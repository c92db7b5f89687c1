import type { HttpPlugin } from '../http/http-context.ts';

/** Refuses whoever was not let in (admission.ts), in the media type that the client takes. */
export function useAdmission(): HttpPlugin {
  return {
    onRequestParse({ serverContext: { failure } }) {
      if (failure !== null)
        throw failure instanceof Error ? failure : new Error('a request could not be let in', { cause: failure });
    },
  };
}
