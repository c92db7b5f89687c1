import { builder } from '../../graphql/builder.ts';
import { defineNode, defineQueryById } from '../../graphql/node.ts';
import { defineLoaderById } from '../../graphql/loader.ts';
import { defineConnection } from '../../graphql/pagination/index.ts';
import { jobKinds, type JobKind } from './work.ts';

/** A job of the viewer's workspace by its bare id; null where there is none. */
export const jobById = defineLoaderById((where, { store }) => store.prisma.job.findMany({ where }));

const JobKindEnum = builder.enumType('JobKind', {
  description: 'What a job does.',
  values: Object.fromEntries(Object.entries(jobKinds).map(([kind, description]) => [kind, { description }])) as {
    [Kind in JobKind]: { description: string };
  },
});

const JobStatusEnum = builder.enumType('JobStatus', {
  description: 'How far a job is.',
  values: {
    WAITING: { description: 'It is yet to be begun, or tried again.' },
    RUNNING: { description: 'It is worked on.' },
    DONE: { description: 'All is done.' },
    FAILED: { description: 'It was tried several times, or is of no use, and was given up: `error` says why.' },
  } as const,
});

/** Work on many contacts that goes on in batches. */
export const JobType = builder.prismaObject('Job', {
  description: 'Work on many contacts, which is done in batches so that nobody waits for long. It survives a restart.',
  fields: (t) => ({
    uuid: t.exposeID('id', { description: 'The bare id, a UUID. Arguments take either id.' }),
    kind: t.field({ type: JobKindEnum, description: 'What it does.', resolve: ({ kind }) => kind as JobKind }),
    status: t.expose('status', { type: JobStatusEnum, description: 'How far it is.' }),
    done: t.exposeInt('done', { description: 'For how many contacts it is done; how many rows of an import are.' }),
    total: t.exposeInt('total', {
      description: 'How many contacts it is about, as counted when it began; how many rows an import has.',
    }),
    error: t.exposeString('error', {
      nullable: true,
      description: 'Why it failed, or is to be tried again; null where it did not fail.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was begun.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last got further.' }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null while it is unfinished.',
    }),
  }),
});

defineNode(JobType, jobById);
defineQueryById('job', JobType, jobById, {
  description: 'One job; null where there is none. Those that are done are forgotten after 30 days.',
  scope: 'any',
});

/** The field of a mutation's success that shows the job which did it in batches. */
export const ownJobField = {
  type: JobType,
  nullable: true,
  description: 'The job that did it, batch by batch; null where so few contacts were concerned that it took none.',
} as const;

/** The connection of jobs. */
export const JobConnection = defineConnection(JobType, 'Job', { many: 'jobs', one: 'a job' });
