import { concepts, write } from '../../domain/external-ids/concepts.ts';
import { createWorkspace, type TestWorkspace } from '../../support/workspace.ts';

type Name = 'location' | 'tag' | 'customField' | 'portalRole' | 'member';

/** An object with ids of other systems. */
export interface WithIds {
  uuid: string;
  /** Its id in the dialect; null if it has none. */
  own: string | null;
  /** Its id with another label. */
  foreign: string;
  /** The id that the dialect shows. */
  shown: string;
}

export interface OldIds {
  workspace: TestWorkspace;
  /** Creates an object of the kind with an id that another system gave, and one in the dialect unless told otherwise. */
  create: (name: Name, title: string, hasOwn?: boolean) => Promise<WithIds>;
}

/** A workspace of a company that moved here from a dialect, and used another system besides. */
export async function openWithOldIds(label: string): Promise<OldIds> {
  const workspace = await createWorkspace();
  return {
    workspace,
    async create(name, title, hasOwn = true) {
      const concept = concepts.find((known) => known.name === name);
      if (concept === undefined) throw new Error(`no ${name}`);
      // A slash and a blank, which a path has to escape.
      const [own, foreign] = [hasOwn ? `old ${concept.noun}/${title}` : null, `crm ${concept.noun} ${title}`];
      const externalIds = [
        { label: 'crm', externalId: foreign },
        ...(own === null ? [] : [{ label, externalId: own }]),
      ];
      const { uuid, message } = await write(concept, 'create', workspace, { ...concept.input(title), externalIds });
      if (uuid === undefined) throw new Error(message);
      return { uuid, own, foreign, shown: own ?? uuid };
    },
  };
}

/** The ids by which a dialect finds an object. */
export function idsOf({ uuid, own }: WithIds): string[] {
  return own === null ? [uuid] : [own, uuid, uuid.toUpperCase()];
}
