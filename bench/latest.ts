import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';

const file = 'bench/latest.json';

/** Writes sections of bench/latest.json; those of other runs stay, each with its time. */
export async function writeLatest(sections: Record<string, unknown>): Promise<void> {
  const present = await readFile(file, 'utf8').then((text) => JSON.parse(text) as Record<string, unknown>, () => ({}));
  const machine = { cores: availableParallelism(), processor: cpus()[0]?.model ?? '', memoryGb: Math.round(totalmem() / 2 ** 30), node: process.version };
  await writeFile(file, `${JSON.stringify({ ...present, machine, ...sections }, null, 2)}\n`);
}
