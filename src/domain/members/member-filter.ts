import {
  compileTree,
  filterReader,
  operators,
  ownIdCondition,
  ownIdReaders,
  textCondition,
  textOperators,
  type OwnIdCondition,
  type TextTest,
} from '../../query/filter/index.ts';
import { ExternalIdFilter, IdFilter, LegacyIdFilter, StringFilter } from '../contact-filter/index.ts';
import { builder } from '../../graphql/builder.ts';
import { sql, type Sql } from '../../store/index.ts';
import { emailKey } from '../../values/index.ts';

/** A filter in the shape of the GraphQL input. */
interface MemberFilterValue {
  and?: MemberFilterValue[] | null;
  or?: MemberFilterValue[] | null;
  not?: MemberFilterValue | null;
  [field: string]: unknown;
}

export const MemberFilterInput = builder.inputRef<MemberFilterValue>('MemberFilter');

MemberFilterInput.implement({
  description:
    'Which members. All fields that are given must hold; an empty filter matches all. Null is not a condition: leave a field out.',
  fields: (t) => ({
    and: t.field({ type: [MemberFilterInput], description: 'All of these hold.' }),
    or: t.field({ type: [MemberFilterInput], description: 'At least one of these holds.' }),
    not: t.field({ type: MemberFilterInput, description: 'This does not hold.' }),
    id: t.field({ type: IdFilter, description: 'The member itself.' }),
    email: t.field({ type: StringFilter, description: 'The email of the user.' }),
    firstName: t.field({ type: StringFilter, description: 'The first name of the user.' }),
    lastName: t.field({ type: StringFilter, description: 'The last name of the user.' }),
    externalId: t.field({ type: ExternalIdFilter, description: 'Ids that other systems gave the member.' }),
    legacyId: t.field({
      type: LegacyIdFilter,
      description: 'The member, for clients that cannot tell a UUID from an external id.',
    }),
  }),
});

const columns = {
  email: sql`fold_case(u.email)`,
  firstName: sql`fold_case(u.first_name)`,
  lastName: sql`fold_case(u.last_name)`,
};

/** One condition on a member. */
type MemberCondition = { field: keyof typeof columns; test: TextTest } | OwnIdCondition;

const text = (field: keyof typeof columns) => operators(textOperators<MemberCondition>((test) => ({ field, test })));

const readMemberFilter = filterReader<MemberCondition>({
  ...ownIdReaders('Member'),
  email: text('email'),
  firstName: text('firstName'),
  lastName: text('lastName'),
});

function compiled(condition: MemberCondition, workspaceId: string): Sql {
  if (!('test' in condition)) return ownIdCondition('Member', condition, workspaceId);
  const { field, test } = condition;
  return textCondition(
    columns[field],
    field === 'email' && test.is === 'in' ? { is: 'in', values: test.values.map(emailKey) } : test,
  );
}

/**
 * The members that a filter chooses, as a condition over memberSource.
 * @param path where the filter stands, from the root of the arguments
 * @throws ValidationFailure with every issue
 */
export function memberCondition(filter: MemberFilterValue, path: string[], workspaceId: string): Sql {
  return compileTree(readMemberFilter(filter, path), { condition: (condition) => compiled(condition, workspaceId) });
}
