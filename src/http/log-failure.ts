import type { FastifyBaseLogger } from 'fastify';
import { DatabaseUnavailable, temporaryFailureOf } from '../store/index.ts';

/**
 * Logs what the caller of a request can do nothing about. That the database is unavailable is one line with its cause,
 * which may come with every request for a while; an error that nobody expected is logged whole. A statement that took too
 * long is the affair of the caller, who is told.
 */
export function logFailure(log: FastifyBaseLogger, error: unknown, details: Record<string, unknown> = {}): void {
  const failure = temporaryFailureOf(error);
  if (failure === null) log.error({ err: error, ...details }, 'unexpected error');
  else if (failure instanceof DatabaseUnavailable) log.warn({ reason: failure.reason, ...details }, failure.message);
  else if (failure.code === 'UNAVAILABLE') log.warn({ cause: String(failure.cause), ...details }, failure.message);
}
