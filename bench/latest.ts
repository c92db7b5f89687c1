import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { resultTables } from './result-tables.ts';

const file = 'bench/latest.json';
const document = 'docs/performance.md';
const results = /<!-- results of npm run bench -->[\s\S]*<!-- end of results -->/;

/** Writes sections of bench/latest.json, and its tables into docs/performance.md. The sections of other runs stay. */
export async function writeLatest(sections: object): Promise<void> {
  const present = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as object,
    () => ({}),
  );
  const machine = {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? '',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  const latest = { ...present, machine, ...sections };
  await writeFile(file, `${JSON.stringify(latest, null, 2)}\n`);
  const tables = `<!-- results of npm run bench -->\n${resultTables(latest)}\n<!-- end of results -->`;
  await writeFile(
    document,
    (await readFile(document, 'utf8')).replace(results, () => tables),
  );
}
