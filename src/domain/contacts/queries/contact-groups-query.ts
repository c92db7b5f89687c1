import { builder } from '../../../graphql/builder.ts';
import { storeInTurn } from '../../../graphql/context.ts';
import { invalid } from '../../../values/failures.ts';
import { maxPageSize } from '../../../query/pagination/index.ts';
import { empty, join, plannedForItsValues, sql, type Sql, typed } from '../../../store/index.ts';
import { contactConditions, costOfCount, selectionArguments } from './contact-list.ts';

/** How contacts are grouped: by what, how a contact writes that (the same, where absent), and what must be joined to know. */
interface Grouping {
  description: string;
  by: Sql;
  spelling?: Sql;
  joined?: (workspaceId: string) => Sql;
}

const groupings = {
  TAG: {
    description: 'By tag: a contact counts in the group of each of its tags. The key is the UUID, the label the name.',
    by: sql`t.id`,
    spelling: sql`t.name`,
    joined: (workspaceId) => sql`
      LEFT JOIN contact_tag ct ON ct.workspace_id = ${workspaceId}::uuid AND ct.contact_id = c.id
      LEFT JOIN tag t ON t.workspace_id = ${workspaceId}::uuid AND t.id = ct.tag_id`,
  },
  STAGE: { description: 'By stage.', by: sql`c.stage` },
  STATUS: { description: 'By subscription status.', by: sql`c.subscription_status` },
  SOURCE: {
    description: 'By source, without case.',
    by: sql`fold_case(nullif(c.source, ''))`,
    spelling: sql`nullif(c.source, '')`,
  },
  COMPANY: {
    description: 'By company, without case.',
    by: sql`fold_case(nullif(c.company, ''))`,
    spelling: sql`nullif(c.company, '')`,
  },
  ENRICHMENT: { description: 'By enrichment status.', by: sql`c.enrichment_status` },
  MONTH_CREATED: {
    description: 'By the month of the creation in UTC: 2026-01.',
    by: sql`to_char(c.created_at AT TIME ZONE 'UTC', 'YYYY-MM')`,
  },
} as const satisfies Record<string, Grouping>;

const ContactGrouping = builder.enumType('ContactGrouping', {
  description: 'What contacts are grouped by.',
  values: Object.fromEntries(Object.entries(groupings).map(([name, { description }]) => [name, { description }])) as {
    [Name in keyof typeof groupings]: { description: string };
  },
});

interface ContactGroup {
  key: string | null;
  label: string | null;
  count: number;
}

const ContactGroupType = builder.objectRef<ContactGroup>('ContactGroup').implement({
  description: 'Contacts that have something in common.',
  fields: (t) => ({
    key: t.exposeString('key', {
      nullable: true,
      description:
        'What they have in common, for filters: the UUID of a tag, else the value; null where they have none.',
    }),
    label: t.exposeString('label', {
      nullable: true,
      description: 'The same, for people: the name of a tag, a company as most of them write it.',
    }),
    count: t.exposeInt('count', { description: 'How many they are.' }),
  }),
});

const defaultGroups = 100;

builder.queryField('contactGroups', (t) =>
  t.field({
    type: [ContactGroupType],
    description:
      'The contacts that a filter and a search choose, counted in groups: the largest first, months the latest first.',
    extensions: { scope: 'contacts:read', cost: costOfCount },
    args: {
      by: t.arg({ type: ContactGrouping, required: true, description: 'What they are grouped by.' }),
      ...selectionArguments,
      first: t.arg.int({ description: `How many groups at most; ${defaultGroups} if none is given.` }),
    },
    resolve: async (_root, { by, first, ...selection }, context) => {
      const max = first ?? defaultGroups;
      if (max < 0 || max > maxPageSize)
        throw invalid(['first'], 'OUT_OF_RANGE', `${max} is out of range: 0 to ${maxPageSize} are allowed`);
      const { by: group, spelling = group, joined = () => empty }: Grouping = groupings[by];
      const conditions = await contactConditions(selection, context);
      return storeInTurn(context).query(
        plannedForItsValues(typed({ key: 'text?', label: 'text?', count: 'bigint' })`
        SELECT spelled.key AS "key",
          (array_agg(spelled.label ORDER BY spelled.count DESC, spelled.label COLLATE "C"))[1] AS "label",
          sum(spelled.count)::bigint AS "count"
        FROM (
          SELECT (${group})::text AS key, (${spelling})::text AS label, count(*) AS count
          FROM contact c ${joined(context.viewer.workspace.id)} WHERE ${join(conditions, ' AND ')} GROUP BY 1, 2) AS spelled
        GROUP BY spelled.key ORDER BY ${by === 'MONTH_CREATED' ? sql`1 DESC` : sql`3 DESC, 1 NULLS LAST`} LIMIT ${max}`),
      );
    },
  }),
);
