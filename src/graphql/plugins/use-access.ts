import { credentialsOf, isViewer, type Access, type Refusal, type Turns } from '../../access/index.ts';
import type { HttpPlugin } from '../http-context.ts';
import { requestError, type RequestErrorCode } from '../request-errors.ts';

const refusals: Record<Refusal['reason'], [code: RequestErrorCode, message: string]> = {
  unauthenticated: ['UNAUTHENTICATED', 'An API key is needed: Authorization: Bearer <key>, or x-api-key: <key>.'],
  'workspace-refused': ['FORBIDDEN', 'This key does not open the workspace that X-Org-Id names.'],
  'workspace-missing': ['BAD_REQUEST', 'This key opens several workspaces: name one in X-Org-Id, by its id or slug.'],
};

/**
 * Finds who asks, at every request, and refuses whoever has no key.
 * @param turns of which the operation gets its own
 * @param isPublic whether the schema may be read without a key
 */
export function useAccess(access: Access, turns: Turns, isPublic: boolean): HttpPlugin {
  return {
    async onRequestParse({ serverContext }) {
      const credentials = credentialsOf(serverContext.httpRequest.headers);
      const viewer = await access.authenticate(credentials);
      if (isViewer(viewer)) {
        serverContext.viewer = viewer;
        serverContext.inTurn = turns.ofOperation(viewer);
        serverContext.httpRequest.viewer = viewer;
        return;
      }
      const { reason } = viewer;
      if (reason === 'unauthenticated' && credentials.secret !== null) throw requestError('UNAUTHENTICATED', 'This API key is unknown, expired or revoked.');
      // Fields that need a viewer refuse by themselves (scopes.ts).
      if (reason !== 'unauthenticated' || !isPublic) throw requestError(...refusals[reason]);
    },
  };
}
