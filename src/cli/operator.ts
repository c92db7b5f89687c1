import type { ViewerContext } from '../graphql/context.ts';
import { newId } from '../values/ids.ts';
import type { Store } from '../store/index.ts';
import { findOnlyWorkspace, findWorkspace } from '../domain/workspaces/index.ts';
import { CommandFailure } from './terminal.ts';

/**
 * The context in which a command works on a workspace: whoever has the database sees and may change all of it.
 * @param idOrSlug the workspace; undefined where the store has one alone
 * @throws CommandFailure where there is no such workspace, or it has to be named
 */
export async function operatorContext(store: Store, idOrSlug: string | undefined): Promise<ViewerContext> {
  const workspace = idOrSlug === undefined ? await findOnlyWorkspace(store) : await findWorkspace(store, idOrSlug);
  if (workspace === null) {
    throw new CommandFailure(
      idOrSlug === undefined
        ? 'the store has not exactly one workspace: name one with --workspace; see: workspace list'
        : `no workspace has the id or slug ${idOrSlug}; see: workspace list`,
    );
  }
  return {
    store,
    viewer: { keyId: newId(), workspace, member: null, scopes: new Set(['admin']), dataScope: 'ALL' },
    requestId: newId(),
  };
}
