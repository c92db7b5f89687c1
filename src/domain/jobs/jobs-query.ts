import { builder } from '../../graphql/builder.ts';
import { connectionPaths, requestedRowFields } from '../../graphql/look-ahead/selected-columns.ts';
import { readConnection } from '../../graphql/pagination/index.ts';
import { byCreation } from '../../query/pagination/index.ts';
import { columns, sql, type Job } from '../../store/index.ts';
import { JobConnection, JobType } from './job.ts';

builder.queryField('jobs', (t) =>
  t.connection(
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
);
