import { builder } from '../../graphql/builder.ts';
import { connectionPaths, requestedRowFields } from '../../graphql/look-ahead/selected-columns.ts';
import { readConnection } from '../../graphql/pagination/index.ts';
import { byCreation } from '../../query/pagination/index.ts';
import { columns, sql, type Job } from '../../store/index.ts';
import { bareId } from '../../values/ids.ts';
import { jobById, JobConnection, JobType } from './job.ts';

builder.queryFields((t) => ({
  job: t.field({
    type: JobType,
    nullable: true,
    description: 'One job; null where there is none. Those that are done are forgotten after 30 days.',
    extensions: { scope: 'any' },
    args: { id: t.arg.id({ required: true, description: 'The global id or the UUID.' }) },
    resolve: (_root, { id }, context) => {
      const uuid = bareId('Job', id);
      return uuid === null ? null : jobById(context).load(uuid);
    },
  }),
  jobs: t.connection(
    {
      type: JobType,
      description: 'The jobs of the workspace, the newest first.',
      extensions: { scope: 'any' },
      resolve: (_root, page, context, info) =>
        readConnection<Job>(
          {
            list: 'jobs',
            select: columns('Job', 'j', requestedRowFields(info, 'Job', connectionPaths)),
            from: sql`job j`,
            where: [sql`j.workspace_id = ${context.viewer.workspace.id}::uuid`],
            filtered: false,
            order: [byCreation(sql`j.created_at`)],
            id: sql`j.id`,
          },
          page,
          context,
          info,
        ),
    },
    JobConnection,
  ),
}));
