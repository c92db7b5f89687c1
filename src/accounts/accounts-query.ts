import { builder } from '../graphql/builder.ts';
import { connectionPaths, requestedRowFields } from '../graphql/requested-columns.ts';
import { defineOrder, readConnection } from '../pagination/index.ts';
import { columns, sql, type Account, type Sql } from '../store/index.ts';
import { AccountConnection, AccountType } from './account.ts';

const accountOrder = defineOrder<'NAME' | 'CREATED_AT'>(
  'Account',
  {
    NAME: { description: 'The name, without case.', expression: sql`lower(a.name) COLLATE "C"`, type: 'text' },
    CREATED_AT: { description: 'When the account was created.', expression: sql`a.created_at`, type: 'timestamptz' },
  },
  [{ field: 'CREATED_AT', direction: 'DESC' }],
);

/** Accounts whose name or domain contains the text, without case; `%`, `_` and `\` are plain characters. The expression is that of the index. */
function matches(search: string): Sql {
  const pattern = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return sql`lower(a.name || E'\n' || coalesce(a.domain, '')) LIKE lower(${pattern}::text)`;
}

builder.queryField('accounts', (t) =>
  t.connection(
    {
      type: AccountType,
      description: 'The accounts, newest first where orderBy says nothing else.',
      extensions: { scope: 'contacts:read' },
      args: {
        search: t.arg.string({ description: 'A text that name or domain contain, without case.' }),
        orderBy: t.arg({ type: [accountOrder.Input], description: 'How the accounts are sorted; the first element decides first.' }),
        offset: t.arg.int({ description: 'How many accounts to skip from the start, for clients that count pages.' }),
      },
      resolve: (_root, { search, orderBy, ...args }, context, info) => {
        const text = search?.trim() ?? '';
        const inWorkspace = sql`a.workspace_id = ${context.viewer.workspace.id}::uuid`;
        return readConnection<Account>(
          {
            list: `accounts ${text.toLowerCase()}`,
            select: columns('Account', 'a', requestedRowFields(info, 'Account', connectionPaths)),
            from: sql`account a`,
            where: text === '' ? [inWorkspace] : [inWorkspace, matches(text)],
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
