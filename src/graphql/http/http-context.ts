import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.ts';

/** What plugins know of a request over HTTP. Resolvers get the Context alone. */
export interface HttpContext extends Context {
  httpRequest: FastifyRequest;
  httpReply: FastifyReply;
  /** Why the request is refused; null where it may go on (admission.ts). */
  failure: unknown;
  /** What makes two requests equal: their bodies, in parts. Set when the body is read. */
  identity: () => Promise<string[]>;
}

/** A plugin of the Yoga server at /graphql. */
export type HttpPlugin = Plugin<HttpContext, HttpContext>;
