import { parse } from 'graphql';
import { isViewer, type Access } from '../../access/index.ts';
import type { Executor } from '../../graphql/execution/executor.ts';
import type { Store } from '../../store/index.ts';

/** What the front page shows of the demo workspace. */
export interface DemoWorkspace {
  name: string;
  contacts: number;
  /** The newest first. */
  changes: { type: string; createdAt: string; contact: string | null }[];
}

const document = parse(
  '{ viewer { workspace { name } } contacts { totalCount } changes(first: 5, direction: DESC) { nodes { type createdAt contact { name email } } } }',
);

interface Answer {
  viewer: { workspace: { name: string } };
  contacts: { totalCount: number };
  changes: {
    nodes: { type: string; createdAt: string | Date; contact: { name: string | null; email: string | null } | null }[];
  };
}

export interface DemoOptions {
  store: Store;
  access: Access;
  execute: Executor;
  /** The key that opens the demo workspace. */
  demoKey: string;
}

/** Reads the demo workspace, as whoever has its key may; null where that fails. */
export async function readDemoWorkspace(
  { store, access, execute, demoKey }: DemoOptions,
  requestId: string,
): Promise<DemoWorkspace | null> {
  const viewer = await access.authenticate({ secret: demoKey, workspace: null }, null);
  if (!isViewer(viewer)) return null;
  const result = await execute({ document, context: { store, viewer, requestId } });
  if (result.data == null) return null;
  const data = result.data as Record<string, unknown> & Answer;
  return {
    name: data.viewer.workspace.name,
    contacts: data.contacts.totalCount,
    changes: data.changes.nodes.map(({ type, createdAt, contact }) => ({
      type: type.toLowerCase().replaceAll('_', ' '),
      createdAt: new Date(createdAt).toISOString(),
      contact: contact?.name ?? contact?.email ?? null,
    })),
  };
}
