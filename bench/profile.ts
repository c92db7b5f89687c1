import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { locateInSources } from './sources.ts';

/** What `node --cpu-prof` writes, as far as it is read here. Times are in microseconds. */
export interface CpuProfile {
  nodes: {
    id: number;
    callFrame: { functionName: string; url: string; lineNumber: number; columnNumber?: number };
    children?: number[];
  }[];
  samples: number[];
  timeDeltas: number[];
}

const profileFolder = 'dist/bench/profiles';

/** The flags with which node writes a profile at its end, into a folder of its own. */
export function profileFlags(name: string): string[] {
  return ['--cpu-prof', '--cpu-prof-interval=500', `--cpu-prof-dir=${join(profileFolder, name)}`];
}

/** Takes the profile that an ended process wrote; it stays as `<name>.cpuprofile`, which Chrome's DevTools open. */
export async function takeProfile(name: string): Promise<{ file: string; profile: CpuProfile }> {
  const folder = join(profileFolder, name);
  await mkdir(folder, { recursive: true });
  const [written] = await readdir(folder);
  if (written === undefined) throw new Error(`no profile was written to ${folder}`);
  const file = join(profileFolder, `${name}.cpuprofile`);
  await rename(join(folder, written), file);
  await rm(folder, { recursive: true });
  const profile = JSON.parse(await readFile(file, 'utf8')) as CpuProfile;
  await locateInSources(profile);
  return { file, profile };
}

/** The time of each node itself, in microseconds, after the first so many milliseconds: the start is another matter. */
export function selfTimes({ samples, timeDeltas }: CpuProfile, afterMs: number): Map<number, number> {
  const times = new Map<number, number>();
  let elapsed = 0;
  for (const [place, id] of samples.entries()) {
    const delta = timeDeltas[place] ?? 0;
    elapsed += delta;
    if (elapsed > afterMs * 1_000) times.set(id, (times.get(id) ?? 0) + delta);
  }
  return times;
}

/** Who owns a function: the package, `ours`, or what Node itself is busy with. */
export function ownerOf({ url, functionName, lineNumber }: CpuProfile['nodes'][number]['callFrame']): string {
  const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (name !== undefined) return name;
  if (url.startsWith('node:')) return url.startsWith('node:internal/') ? `node:${url.split('/')[1] ?? ''}` : url;
  // A compiled operation has lines of its own and no file; what has neither is native.
  if (url === '') return functionName.startsWith('(') ? functionName : lineNumber > 0 ? 'compiled operation' : 'native';
  return url.includes('/dist/') || url.includes('src/') ? 'ours' : 'compiled operation';
}

/** A part of the busy time. */
export interface Share {
  name: string;
  share: number;
}

function shares(times: Map<string, number>, total: number): Share[] {
  return [...times]
    .map(([name, time]) => ({ name, share: time / total }))
    .toSorted((one, other) => other.share - one.share);
}

/** The shares of the busy time, by who owns the code and by function. */
export function whereTimeGoes(profile: CpuProfile, afterMs: number): { owners: Share[]; functions: Share[] } {
  const [owners, functions] = [new Map<string, number>(), new Map<string, number>()];
  const self = selfTimes(profile, afterMs);
  let total = 0;
  for (const { id, callFrame } of profile.nodes) {
    const time = self.get(id) ?? 0;
    if (callFrame.functionName === '(idle)' || callFrame.functionName === '(root)') continue;
    total += time;
    const owner = ownerOf(callFrame);
    owners.set(owner, (owners.get(owner) ?? 0) + time);
    const place = `${callFrame.functionName || '(anonymous)'} ${owner}:${callFrame.lineNumber + 1}`;
    functions.set(place, (functions.get(place) ?? 0) + time);
  }
  return { owners: shares(owners, total), functions: shares(functions, total) };
}
