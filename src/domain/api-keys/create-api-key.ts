import { defineMutation } from '../../graphql/mutation.ts';
import { throwIssues } from '../../values/failures.ts';
import { type Issue } from '../../values/issues.ts';
import { unwrap } from '../../values/index.ts';
import { ApiKeyType } from './api-key.ts';
import { checkExpiry, checkKeyName, checkScopes } from './checks.ts';
import { insertKey } from './insert-key.ts';
import { assertMayIssue, ownerOf } from './owner.ts';
import { ScopeEnum } from './scope-enum.ts';

defineMutation('createApiKey', {
  description:
    'Creates a key of the workspace, or one with which a member acts. The answer shows its secret, this one time. Nobody makes a key that may do or see more than they do.',
  scope: 'admin',
  errors: [],
  input: (t) => ({
    name: t.string({ required: true, description: 'What the key is for: 1 to 100 characters.' }),
    scopes: t.field({
      type: [ScopeEnum],
      required: true,
      description: 'What the key may do: at least one, within the role of the member.',
    }),
    memberId: t.id({
      description:
        'The member as whom the key acts: their global id or UUID. Absent for a key of the workspace, which sees all data.',
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'When the key stops working, a time in the future. Absent for never.',
    }),
  }),
  resolve: async (input, context) => {
    const { store, viewer } = context;
    const member = await ownerOf(input.memberId, context);
    const issues: Issue[] = [];
    const name = unwrap(checkKeyName(input.name), ['input', 'name'], issues) ?? '';
    const scopes = unwrap(checkScopes(input.scopes, member?.role ?? null), ['input', 'scopes'], issues) ?? [];
    const expiresAt =
      input.expiresAt == null ? null : (unwrap(checkExpiry(input.expiresAt), ['input', 'expiresAt'], issues) ?? null);
    throwIssues(issues);
    assertMayIssue(viewer, member, scopes);
    const created = await insertKey(store, {
      workspaceId: viewer.workspace.id,
      userId: member?.userId ?? null,
      name,
      scopes,
      expiresAt,
    });
    if (created === null) throw new Error('a new secret is known already');
    return created;
  },
  success: (t) => ({
    apiKey: t.field({ type: ApiKeyType, description: 'The new key.', resolve: ({ key }) => key }),
    secret: t.exposeString('secret', {
      description: 'The secret to send with requests. It is not stored: nobody can show it again.',
    }),
  }),
});
