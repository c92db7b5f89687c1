import { defineMutation } from '../../graphql/mutation.ts';
import { invalid, noneWithId, uuidOfInput } from '../../values/failures.ts';
import { formatValue, problem } from '../../values/issues.ts';
import { jobById, JobType } from './job.ts';
import { wakeJobs } from './runner.ts';
import { retryFailedJob } from './statements.ts';

defineMutation('retryJob', {
  description:
    'Begins a job again that has failed. What it has done stays done: it goes on behind that, and is given up again after the eighth failure.',
  scope: 'settings:write',
  errors: ['NotFoundError'],
  input: (t) => ({ id: t.id({ required: true, description: 'The global id or the UUID of the job.' }) }),
  resolve: async ({ id }, context) => {
    const { store, viewer } = context;
    const uuid = uuidOfInput('Job', 'job', id);
    const retried = await retryFailedJob(store, viewer.workspace.id, uuid);
    if (retried !== null) {
      wakeJobs(store);
      return { job: retried };
    }
    const job = await jobById(context).load(uuid);
    if (job === null) throw noneWithId('job', id);
    throw invalid(
      ['input', 'id'],
      'INVALID_VALUE',
      problem`${formatValue(id)} is a job that is ${{ enumValue: job.status }}: only one that is ${{ enumValue: 'FAILED' }} can be begun again`,
    );
  },
  success: (t) => ({ job: t.expose('job', { type: JobType, description: 'The job, which waits for its turn.' }) }),
});
