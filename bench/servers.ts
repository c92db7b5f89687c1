import { readFileSync } from 'node:fs';
import { startProcess, type Running } from './processes.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
/** Node's flags, as `npm start` gives them. */
const flagsOfStart = scripts.start.split(' ').filter((word) => word.startsWith('--'));

/** How users run the gateway: with access, limits and its log. The limits are high, not off. */
const asUsersRunIt = {
  DEMO_DATA: '0',
  LOG_LEVEL: 'info',
  RATE_LIMIT_PER_MINUTE: '1000000',
  RATE_LIMITS: 'pylon=1000000,pristinesend=1000000',
};

/** Starts the built gateway. `flags` are node's own, beside those of `npm start`. */
export function startGateway(environment: Record<string, string>, flags: string[] = []): Promise<Running> {
  return startProcess([...flagsOfStart, ...flags, 'dist/main.js'], { ...asUsersRunIt, ...environment }, '/health');
}

/** Starts a baseline: `hand-written` or `conventional`. */
export function startBaseline(
  name: 'hand-written' | 'conventional',
  environment: Record<string, string>,
): Promise<Running> {
  return startProcess([`dist/bench/baselines/${name}.js`], environment, '/api/v1/contacts');
}

/** Starts the gateway with a path that answers GraphQL without Yoga (baselines/executor.ts). */
export function startExecutor(environment: Record<string, string>): Promise<Running> {
  return startProcess(
    [...flagsOfStart, 'dist/bench/baselines/executor.js'],
    { ...asUsersRunIt, ...environment },
    '/health',
  );
}
