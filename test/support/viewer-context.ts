import type { ViewerContext } from '../../src/graphql/context.ts';
import type { Store } from '../../src/store/index.ts';
import { viewerOf } from '../domain/tags/support.ts';
import { gateway } from './gateway.ts';

/** The context of a request that sees the whole workspace, for what is called without GraphQL in between. */
export async function viewerContext(workspaceId: string, store?: Store): Promise<ViewerContext> {
  return { store: store ?? (await gateway()).store, viewer: viewerOf(workspaceId), requestId: 'test' };
}
