import { hasScope, issueAccessToken, scopes as allScopes } from '../../access/index.ts';
import type { ViewerContext } from '../../graphql/context.ts';
import { defineMutation } from '../../graphql/mutation.ts';
import { forbidden, invalid, throwIssues } from '../../values/failures.ts';
import { formatValue, type Issue } from '../../values/issues.ts';
import { unwrap } from '../../values/index.ts';
import { memberById, type MemberRow } from '../members/index.ts';
import { checkScopes } from './checks.ts';
import { assertMayIssue, ownerOf } from './owner.ts';
import { ScopeEnum } from './scope-enum.ts';

/** In seconds. */
const validFor = { usual: 900, min: 60, max: 86_400 };

/** The member as whom the token acts. */
async function memberOfToken(memberId: string | null | undefined, context: ViewerContext): Promise<MemberRow> {
  const { viewer } = context;
  if (viewer.byToken === true) throw forbidden('An access token makes no other access token: a key does.');
  const member =
    memberId == null
      ? viewer.member && (await memberById(context).load(viewer.member.id))
      : await ownerOf(memberId, context);
  if (member === null) throw invalid(['input', 'memberId'], 'REQUIRED', 'the key acts as no member: name one');
  if (member.id !== viewer.member?.id) {
    if (!hasScope(viewer, 'admin')) throw forbidden('A token for another member needs the scope admin.');
    assertMayIssue(viewer, member, []);
  }
  return member;
}

defineMutation('createAccessToken', {
  description:
    'Creates a short-lived token with which a member acts, for a front end: it may be seen in a browser, where a key may not. It is sent as `Authorization: Bearer`. Nobody makes a token that may do or see more than they do, and a token makes no other.',
  scope: 'any',
  errors: [],
  input: (t) => ({
    memberId: t.id({
      description:
        'The member as whom the token acts: their global id or UUID. Absent for the member of the key. Another member needs the scope `admin`.',
    }),
    scopes: t.field({
      type: [ScopeEnum],
      description: 'What the token may do: scopes of the key, within the role of the member. Absent for all of these.',
    }),
    expiresIn: t.int({
      description: `For how many seconds it is valid: ${validFor.min} to ${validFor.max}, ${validFor.usual} where absent.`,
    }),
  }),
  resolve: async (input, context) => {
    const { store, viewer } = context;
    const member = await memberOfToken(input.memberId, context);
    const issues: Issue[] = [];
    const own = allScopes.filter((scope) => hasScope(viewer, scope));
    const missing = input.scopes?.filter((scope) => !own.includes(scope)) ?? [];
    if (missing.length > 0)
      issues.push({
        path: ['input', 'scopes'],
        code: 'INVALID_VALUE',
        problem: `${formatValue(missing)} is beyond the scopes of the key`,
      });
    const within = own.filter((scope) => checkScopes([scope], member.role).ok);
    const scopes = unwrap(checkScopes(input.scopes ?? within, member.role), ['input', 'scopes'], issues) ?? [];
    const seconds = input.expiresIn ?? validFor.usual;
    if (seconds < validFor.min || seconds > validFor.max)
      issues.push({
        path: ['input', 'expiresIn'],
        code: 'OUT_OF_RANGE',
        problem: `${seconds} is not from ${validFor.min} to ${validFor.max}`,
      });
    throwIssues(issues);
    const expiresAt = new Date((Math.floor(Date.now() / 1_000) + seconds) * 1_000);
    return {
      token: await issueAccessToken(store, {
        workspaceId: viewer.workspace.id,
        memberId: member.id,
        scopes,
        expiresAt,
      }),
      expiresAt,
      scopes,
    };
  },
  success: (t) => ({
    token: t.exposeString('token', { description: 'The token, a JWT. It is not stored.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it stops working.' }),
    scopes: t.field({ type: [ScopeEnum], description: 'What it may do.', resolve: ({ scopes }) => scopes }),
  }),
});
