import {
  compileTree,
  everybody,
  filterReader,
  operators,
  ownIdCondition,
  ownIdReaders,
  textCondition,
  textOperators,
  timeCondition,
  timeOperators,
  type OwnIdCondition,
  type TextTest,
  type TimeTest,
} from '../../query/filter/index.ts';
import { DateTimeFilter, ExternalIdFilter, IdFilter, LegacyIdFilter, StringFilter } from '../contact-filter/index.ts';
import { builder } from '../../graphql/builder.ts';
import { sql, type Sql } from '../../store/index.ts';

/** A filter in the shape of the GraphQL input. */
export interface AccountFilterValue {
  and?: AccountFilterValue[] | null;
  or?: AccountFilterValue[] | null;
  not?: AccountFilterValue | null;
  [field: string]: unknown;
}

export const AccountFilterInput = builder.inputRef<AccountFilterValue>('AccountFilter');

AccountFilterInput.implement({
  description:
    'Which accounts. All fields that are given must hold; an empty filter matches all. Filters nest 10 deep and hold 500 conditions at most. ' +
    'Null is not a condition: leave a field out, or ask with isSet.',
  fields: (t) => ({
    and: t.field({ type: [AccountFilterInput], description: 'All of these hold.' }),
    or: t.field({ type: [AccountFilterInput], description: 'At least one of these holds.' }),
    not: t.field({ type: AccountFilterInput, description: 'This does not hold.' }),
    id: t.field({ type: IdFilter, description: 'The account itself.' }),
    name: t.field({ type: StringFilter, description: 'The name.' }),
    domain: t.field({ type: StringFilter, description: 'The domain of its website and emails.' }),
    externalId: t.field({ type: ExternalIdFilter, description: 'Ids that other systems gave the account.' }),
    legacyId: t.field({
      type: LegacyIdFilter,
      description: 'The account itself, for clients that cannot tell a UUID from an external id.',
    }),
    createdAt: t.field({ type: DateTimeFilter, description: 'When the account was created.' }),
    updatedAt: t.field({ type: DateTimeFilter, description: 'When the account itself was last changed.' }),
  }),
});

type TextField = 'name' | 'domain';
type TimeField = 'createdAt' | 'updatedAt';

/** One condition on an account. */
type AccountCondition = { field: TextField; test: TextTest } | { field: TimeField; test: TimeTest } | OwnIdCondition;

const text = (field: TextField) => operators(textOperators<AccountCondition>((test) => ({ field, test })));
const time = (field: TimeField) =>
  operators(timeOperators<AccountCondition>((test) => ({ field, test }), everybody, false));

const readAccountFilter = filterReader<AccountCondition>({
  ...ownIdReaders('Account'),
  name: text('name'),
  domain: text('domain'),
  createdAt: time('createdAt'),
  updatedAt: time('updatedAt'),
});

const columns = {
  name: sql`fold_case(a.name)`,
  domain: sql`fold_case(a.domain)`,
  createdAt: sql`a.created_at`,
  updatedAt: sql`a.updated_at`,
};

/** What the index over the texts of accounts stands on. */
const searchText = sql`fold_case(a.name || E'\n' || coalesce(a.domain, ''))`;

/** Accounts whose name or domain contains the text, without case; every character of it stands for itself. */
export function nameOrDomainContains(value: string): Sql {
  return textCondition(searchText, { is: 'contains', value });
}

function compiled(condition: AccountCondition, workspaceId: string, now: Date): Sql {
  switch (condition.field) {
    case 'name':
    case 'domain': {
      const { field, test } = condition;
      const exact = textCondition(columns[field], test);
      // The index finds the few that have the text at all.
      return 'value' in test ? sql`(${nameOrDomainContains(test.value)} AND ${exact})` : exact;
    }
    case 'createdAt':
    case 'updatedAt':
      return timeCondition(columns[condition.field], condition.test, now);
    default:
      return ownIdCondition('Account', condition, workspaceId);
  }
}

/**
 * The accounts that a filter chooses, as a condition over `account a`.
 * @param path where the filter stands, from the root of the arguments
 * @throws ValidationFailure with every issue
 */
export function accountCondition(filter: AccountFilterValue, path: string[], workspaceId: string): Sql {
  const now = new Date();
  return compileTree(readAccountFilter(filter, path), {
    condition: (condition) => compiled(condition, workspaceId, now),
  });
}
