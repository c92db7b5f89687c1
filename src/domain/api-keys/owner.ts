import { rightsOfWorkspaceKey, type Scope, type Viewer } from '../../access/index.ts';
import type { ViewerContext } from '../../graphql/context.ts';
import { forbidden, invalid } from '../../values/failures.ts';
import { formatValue } from '../../values/issues.ts';
import { bareId } from '../../values/ids.ts';
import { assertMayManage, memberById, type MemberRow } from '../members/index.ts';

/** The member whose key it will be. Throws ValidationFailure where the argument names none. */
export async function ownerOf(argument: string | null | undefined, context: ViewerContext): Promise<MemberRow | null> {
  if (argument == null) return null;
  const id = bareId('Member', argument);
  const member = id === null ? null : await memberById(context).load(id);
  if (member === null)
    throw invalid(
      ['input', 'memberId'],
      'UNKNOWN_REFERENCE',
      `${formatValue(argument)} is not a member of this workspace`,
    );
  return member;
}

/** Throws FORBIDDEN where the key would let its owner do or see more than the viewer. */
export function assertMayIssue(viewer: Viewer, member: MemberRow | null, scopes: readonly Scope[]): void {
  assertMayManage(viewer, member ?? rightsOfWorkspaceKey(scopes));
  if (viewer.dataScope === 'ASSIGNED' && member?.id !== viewer.member?.id) {
    throw forbidden(
      'A member whose data scope is ASSIGNED may create keys for themselves only: the key of another member sees other contacts.',
    );
  }
}
