import { readFileSync } from 'node:fs';
import { startProcess, type Running } from './processes.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
/** Node's flags, as `npm start` gives them. */
const flagsOfStart = scripts.start.split(' ').filter((word) => word.startsWith('--'));

/** How users run the gateway: with access, limits and its log. The limits are high, not off. */
const asUsersRunIt = { DEMO_DATA: '0', LOG_LEVEL: 'info', RATE_LIMIT_PER_MINUTE: '1000000', RATE_LIMITS: 'pylon=1000000,pristinesend=1000000' };

/** Starts the built gateway. `flags` are node's own, beside those of `npm start`. */
export function startGateway(environment: Record<string, string>, flags: string[] = []): Promise<Running> {
  return startProcess([...flagsOfStart, ...flags, 'dist/main.js'], { ...asUsersRunIt, ...environment }, '/health');
}

/** Starts a yardstick: `by-hand` or `usual`. */
export function startYardstick(name: 'by-hand' | 'usual', environment: Record<string, string>): Promise<Running> {
  return startProcess([`dist/bench/yardsticks/${name}.js`], environment, '/api/v1/contacts');
}

/** Starts the gateway with a path that answers GraphQL without Yoga (yardsticks/executor.ts). */
export function startExecutor(environment: Record<string, string>): Promise<Running> {
  return startProcess([...flagsOfStart, 'dist/bench/yardsticks/executor.js'], { ...asUsersRunIt, ...environment }, '/health');
}
