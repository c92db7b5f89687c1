import { hashSecret, scopes, secretPrefix } from '../../access/index.ts';
import { timeOrderedId } from './random.ts';
import type { DemoRows } from './rows.ts';
import type { SeedContext } from './seed-context.ts';
import { keysOf } from '../../values/objects/tables.ts';

const people = {
  owner: { firstName: 'Olivia', lastName: 'Hart', role: 'OWNER', dataScope: 'ALL' },
  admin: { firstName: 'Amir', lastName: 'Haddad', role: 'ADMIN', dataScope: 'ALL' },
  member: { firstName: 'Mei', lastName: 'Tanaka', role: 'MEMBER', dataScope: 'ALL' },
  /** Sees only the contacts assigned to them. */
  restrictedMember: { firstName: 'Jonas', lastName: 'Weber', role: 'MEMBER', dataScope: 'ASSIGNED' },
} as const;

/** The members of the demo workspace by what they are there to show, and their users. */
export type Team = Readonly<Record<keyof typeof people, { readonly memberId: string; readonly userId: string }>>;

/** Gives the members their ids. */
export function makeTeam({ random, openedAt }: SeedContext): Team {
  const makeIds = () => ({ memberId: timeOrderedId(random, openedAt), userId: timeOrderedId(random, openedAt) });
  return { owner: makeIds(), admin: makeIds(), member: makeIds(), restrictedMember: makeIds() };
}

export interface WorkspacePlan {
  readonly slug: string;
  readonly name: string;
  /** Signs the cursors of the workspace. */
  readonly cursorSecret: string;
  /** The secret of the owner's API key; it is kept in clear, to be shown. */
  readonly keySecret: string;
}

/** The workspace, its people and its key. */
export function buildWorkspace(
  { random, workspaceId, openedAt }: SeedContext,
  team: Team,
  { slug, name, cursorSecret, keySecret }: WorkspacePlan,
): Pick<DemoRows, 'workspace' | 'user' | 'member' | 'api_key'> {
  const seats = keysOf(people);
  return {
    workspace: [
      {
        id: workspaceId,
        slug,
        name,
        defaultPortalRole: 'NO_ACCESS',
        cursorSecret,
        signingKey: null,
        customFieldsVersion: 0,
        removedCustomFieldKeys: [],
        demoKey: keySecret,
        createdAt: openedAt,
        updatedAt: openedAt,
      },
    ],
    user: seats.map((seat) => {
      const { firstName, lastName } = people[seat];
      return {
        id: team[seat].userId,
        email: `${firstName.toLowerCase()}@lumenworks.example`,
        firstName,
        lastName,
        createdAt: openedAt,
        updatedAt: openedAt,
      };
    }),
    member: seats.map((seat) => ({
      workspaceId,
      id: team[seat].memberId,
      userId: team[seat].userId,
      role: people[seat].role,
      dataScope: people[seat].dataScope,
      createdAt: openedAt,
      updatedAt: openedAt,
    })),
    api_key: [
      {
        id: timeOrderedId(random, openedAt),
        workspaceId,
        userId: team.owner.userId,
        name: 'Demo key',
        prefix: secretPrefix(keySecret),
        hash: hashSecret(keySecret),
        scopes: [...scopes],
        expiresAt: null,
        revokedAt: null,
        createdAt: openedAt,
      },
    ],
  };
}
