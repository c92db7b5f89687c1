import { builder } from '../../graphql/builder.ts';
import { requestedSelect } from '../../graphql/look-ahead/requested-select.ts';
import { connectionPaths } from '../../graphql/look-ahead/selected-columns.ts';
import { defineOrder, readConnection } from '../../graphql/pagination/index.ts';
import { sql, type Account } from '../../store/index.ts';
import { foldCase } from '../../values/index.ts';
import { accountCondition, AccountFilterInput, nameOrDomainContains } from './account-filter.ts';
import { AccountConnection, AccountType } from './account.ts';

const accountOrder = defineOrder<'NAME' | 'CREATED_AT'>(
  'Account',
  {
    NAME: { description: 'The name, without case.', expression: sql`fold_case(a.name) COLLATE "C"`, type: 'text' },
    CREATED_AT: { description: 'When the account was created.', expression: sql`a.created_at`, type: 'timestamptz' },
  },
  [{ field: 'CREATED_AT', direction: 'DESC' }],
);

builder.queryField('accounts', (t) =>
  t.connection(
    {
      type: AccountType,
      description: 'The accounts, newest first where orderBy says nothing else.',
      extensions: { scope: 'contacts:read' },
      args: {
        filter: t.arg({ type: AccountFilterInput, description: 'Which accounts; all where absent.' }),
        search: t.arg.string({ description: 'A text that name or domain contain, without case.' }),
        orderBy: t.arg({
          type: [accountOrder.Input],
          description: 'How the accounts are sorted; the first element decides first.',
        }),
        offset: t.arg.int({ description: 'How many accounts to skip from the start, for clients that count pages.' }),
      },
      resolve: (_root, { filter, search, orderBy, ...args }, context, info) => {
        const text = search?.trim() ?? '';
        const workspaceId = context.viewer.workspace.id;
        const chosen = [
          ...(text === '' ? [] : [nameOrDomainContains(text)]),
          ...(filter == null ? [] : [accountCondition(filter, ['filter'], workspaceId)]),
        ];
        return readConnection<Account>(
          {
            list: `accounts ${JSON.stringify([filter ?? null, foldCase(text)])}`,
            select: requestedSelect(info, 'Account', 'a', context, connectionPaths),
            from: sql`account a`,
            where: [sql`a.workspace_id = ${workspaceId}::uuid`, ...chosen],
            filtered: chosen.length > 0,
            order: accountOrder.terms(orderBy),
            id: sql`a.id`,
          },
          args,
          context,
          info,
        );
      },
    },
    AccountConnection,
  ),
);
