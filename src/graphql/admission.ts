import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import {
  credentialsOf,
  isViewer,
  rateLimitHeaders,
  sharedBucket,
  type Access,
  type RateLimits,
  type Refusal,
  type Viewer,
} from '../access/index.ts';
import { requestError } from './http/request-errors.ts';

/** Who asks, which is known before the body of the request is read. */
export interface Admission {
  /** Null also where the schema may be read without a key. */
  viewer: Viewer | null;
  /** Why the request is refused; null where it may go on. A GraphQLError, or a failure that nobody expected. */
  failure: unknown;
}

export interface AdmissionOptions {
  access: Access;
  rateLimits: RateLimits;
  /** Requests a minute that a key may make; 0: any number. */
  rateLimitPerMinute: number;
  /** Whether the schema may be read without a key. */
  isPublic: boolean;
}

function refusalOf(refusal: Refusal, hasKey: boolean): GraphQLError {
  switch (refusal.reason) {
    case 'unauthenticated':
      return requestError(
        'UNAUTHENTICATED',
        hasKey
          ? 'This API key is unknown, expired or revoked.'
          : 'An API key is needed: Authorization: Bearer <key>, or x-api-key: <key>.',
      );
    case 'workspace-refused':
      return requestError('FORBIDDEN', 'This key does not open the workspace that X-Org-Id names.');
    case 'workspace-missing':
      return requestError('BAD_REQUEST', 'This key opens several workspaces: name one in X-Org-Id, by its id or slug.');
    case 'too-many-wrong-keys':
      return requestError(
        'RATE_LIMITED',
        `Too many wrong API keys from this address: ${refusal.perMinute} a minute are allowed.`,
        { 'retry-after': String(refusal.retryAfter) },
      );
  }
}

/** Makes the function that finds who asks, refuses whoever has no key, and counts the requests of each key. */
export function createAdmission({
  access,
  rateLimits,
  rateLimitPerMinute,
  isPublic,
}: AdmissionOptions): (request: FastifyRequest, reply: FastifyReply) => Promise<Admission> {
  const admit = async (request: FastifyRequest, reply: FastifyReply): Promise<Viewer | null> => {
    const credentials = credentialsOf(request.headers);
    const viewer = await access.authenticate(credentials, request.ip);
    if (!isViewer(viewer)) {
      // Fields that need a viewer refuse by themselves (scopes.ts).
      if (isPublic && credentials.secret === null) return null;
      throw refusalOf(viewer, credentials.secret !== null);
    }
    request.viewer = viewer;
    const verdict = await rateLimits.count(viewer.keyId, sharedBucket, rateLimitPerMinute);
    if (verdict === null) return viewer;
    void reply.headers(rateLimitHeaders(verdict));
    if (verdict.allowed) return viewer;
    throw requestError('RATE_LIMITED', 'Too many requests: Retry-After says when to try again.', {
      'retry-after': String(verdict.resetSeconds),
    });
  };
  return async (request, reply) => {
    try {
      return { viewer: await admit(request, reply), failure: null };
    } catch (failure) {
      return { viewer: null, failure };
    }
  };
}
