import { ownerOf, selfTimes, type CpuProfile, type Share } from './profile.ts';

type CallFrame = CpuProfile['nodes'][number]['callFrame'];

/** The stations of a request that keep what is called from them, whoever owns it. */
const sticky = new Set(['send statements', 'send the answer', 'execute the operation', 'log']);
const ourOwn = 'our own: access, shapes, SQL texts';
const drivers = new Set(['pg', 'pg-protocol', 'pg-types']);
const executors = new Set(['graphql-jit', 'compiled operation', 'graphql', 'dataloader']);

/** What a function is for, when it is called for this. */
function stageOf(frame: CallFrame, caller: string): string {
  const { functionName: name } = frame;
  const owner = ownerOf(frame);
  if (name === '(garbage collector)') return 'collect garbage';
  if (owner === 'pg' && (name === 'submit' || name === '_pulseQueryQueue')) return 'send statements';
  // Nobody but the shared connections corks a stream from our code.
  if (name === 'Writable.uncork' && caller === ourOwn) return 'send statements';
  if (owner === 'pino') return 'log';
  if (drivers.has(owner) || name === 'parseTimestamp') return caller === 'send statements' ? caller : 'receive rows';
  if (owner === 'pg-pool') return 'wait for a connection';
  if (
    (owner === 'fastify' && (name === 'onSendEnd' || name === 'writePayload')) ||
    (owner === 'ours' && name === 'send')
  )
    return 'send the answer';
  if (executors.has(owner)) return 'execute the operation';
  if (owner === 'zod') return 'validate the input';
  if (name.startsWith('parserOn')) return 'read HTTP, find the route';
  if (sticky.has(caller)) return caller;
  if (owner === 'fastify' || owner === '@fastify/cors') return 'read HTTP, find the route';
  return owner === 'ours' ? ourOwn : caller;
}

/** The shares of the busy time by the stations of a request, the largest first. */
export function stagesOf(profile: CpuProfile, afterMs: number): Share[] {
  const self = selfTimes(profile, afterMs);
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const times = new Map<string, number>();
  let total = 0;
  const visit = (id: number, caller: string): void => {
    const node = nodes.get(id);
    if (node === undefined || node.callFrame.functionName === '(idle)') return;
    const stage = stageOf(node.callFrame, caller);
    const time = self.get(id) ?? 0;
    total += time;
    times.set(stage, (times.get(stage) ?? 0) + time);
    for (const child of node.children ?? []) visit(child, stage);
  };
  for (const child of profile.nodes[0]?.children ?? []) visit(child, 'Node itself');
  return [...times]
    .map(([name, time]) => ({ name, share: time / total }))
    .toSorted((one, other) => other.share - one.share);
}
