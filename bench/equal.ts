import { isDeepStrictEqual } from 'node:util';
import type { Running } from './processes.ts';
import type { Workload } from './workloads.ts';

/** Sends one request of a workload and returns its answer. Throws where it is not a success. */
async function ask({ url }: Running, workload: Workload, n: number, contacts: number): Promise<unknown> {
  const { method, path, body } = workload.request(n, contacts);
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { ...workload.headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${workload.name} at ${url}: ${response.status} ${text.slice(0, 500)}`);
  return JSON.parse(text);
}

/** Throws unless all servers answer a workload alike, with the first difference. */
export async function checkEqual(
  servers: Record<string, Running>,
  workload: Workload,
  contacts: number,
): Promise<void> {
  for (const n of [1, 2, 3]) {
    const answers: { name: string; answer: unknown }[] = [];
    // One after the other: two writes of one contact at once may answer differently, and rightly so.
    for (const [name, server] of Object.entries(servers))
      answers.push({ name, answer: workload.comparable(await ask(server, workload, n, contacts)) });
    const [first, ...others] = answers;
    for (const other of others) {
      if (isDeepStrictEqual(first?.answer, other.answer)) continue;
      const [one, two] = [JSON.stringify(first?.answer), JSON.stringify(other.answer)];
      const place = Array.from(one).findIndex((character, index) => character !== two[index]);
      throw new Error(
        `${workload.name}: ${first?.name} and ${other.name} answer differently at ${place}:\n${one.slice(Math.max(0, place - 100), place + 200)}\n${two.slice(Math.max(0, place - 100), place + 200)}`,
      );
    }
  }
}
