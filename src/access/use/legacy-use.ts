import { sql, type Store } from '../../store/index.ts';
import type { Viewer } from '../viewer.ts';

/** How long uses are gathered before they are written, in milliseconds. */
const flushInterval = 60_000;

/** How often a key has called an endpoint, and when, since it was last written. */
interface Uses {
  keyId: string;
  dialect: string;
  endpoint: string;
  requests: number;
  first: Date;
  last: Date;
}

/** Counts which key calls which endpoint of a legacy API, and writes it in the background. */
export interface LegacyUse {
  /** Notes that a key calls an endpoint now. Costs the request no statement. */
  note(viewer: Pick<Viewer, 'keyId' | 'byToken' | 'member' | 'workspace'>, dialect: string, endpoint: string): void;
  /** Writes what is not yet written. */
  flush(): Promise<void>;
  /** Writes what is not yet written, for the last time. */
  close(): Promise<void>;
}

/**
 * Keeps legacy_use: one write a minute for each workspace. A write that fails is tried again later and never surfaces. A
 * process that is killed loses what it has counted for a minute.
 */
export function createLegacyUse(store: Pick<Store, 'query'>): LegacyUse {
  /** By workspace, then by key, dialect and endpoint. */
  let pending = new Map<string, Map<string, Uses>>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const add = (workspaceId: string, uses: Uses): void => {
    let ofWorkspace = pending.get(workspaceId);
    if (ofWorkspace === undefined) pending.set(workspaceId, (ofWorkspace = new Map()));
    const name = `${uses.keyId} ${uses.dialect} ${uses.endpoint}`;
    const known = ofWorkspace.get(name);
    if (known === undefined) {
      ofWorkspace.set(name, uses);
      return;
    }
    known.requests += uses.requests;
    if (uses.first < known.first) known.first = uses.first;
    if (uses.last > known.last) known.last = uses.last;
  };

  const write = async (): Promise<void> => {
    const due = pending;
    pending = new Map();
    for (const [workspaceId, byName] of due) {
      const rows = [...byName.values()];
      try {
        // In one order everywhere, so that two processes cannot wait for each other. A workspace that is gone needs no count.
        await store.query(sql`
          INSERT INTO legacy_use AS u (workspace_id, api_key_id, dialect, endpoint, requests, first_used_at, last_used_at)
          SELECT ${workspaceId}::uuid, used."keyId", used.dialect, used.endpoint, used.requests, used.first, used.last
          FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
            AS used("keyId" uuid, dialect text, endpoint text, requests bigint, first timestamptz, last timestamptz)
          WHERE EXISTS (SELECT 1 FROM workspace w WHERE w.id = ${workspaceId}::uuid)
          ORDER BY 2, 3, 4
          ON CONFLICT (workspace_id, api_key_id, dialect, endpoint) DO UPDATE
            SET requests = u.requests + excluded.requests, last_used_at = GREATEST(u.last_used_at, excluded.last_used_at)`);
      } catch {
        for (const uses of rows) add(workspaceId, uses);
      }
    }
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  };

  return {
    note({ keyId: ownId, byToken, member, workspace }, dialect, endpoint) {
      const now = new Date();
      // Tokens are many, and live for minutes: those of a member count together.
      const keyId = byToken === true && member !== null ? member.id : ownId;
      add(workspace.id, { keyId, dialect, endpoint, requests: 1, first: now, last: now });
      // Nothing needs the process to live on for it: close writes what is left.
      timer ??= setTimeout(() => void flush(), flushInterval).unref();
    },
    flush,
    close: flush,
  };
}
