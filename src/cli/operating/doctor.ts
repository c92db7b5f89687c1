import type { Command } from 'commander';
import { readConfig, type Config } from '../../process/config.ts';
import { checkDatabase } from '../../process/doctor/database.ts';
import { well, wrong, type Finding } from '../../process/doctor/finding.ts';
import { checkIndexes } from '../../process/doctor/indexes.ts';
import { StartFailure } from '../../process/failure.ts';
import { version } from '../../store/index.ts';
import { InvalidConfiguration } from '../../values/invalid-configuration.ts';
import { CommandEnd, print, type Terminal } from '../terminal.ts';
import { withStore } from '../with-store.ts';

function lineOf({ check, ok, found, mend }: Finding): string {
  return [
    `${ok ? 'ok   ' : 'wrong'}  ${check.padEnd(13)}  ${found}`,
    ...(mend === null ? [] : [`       to mend it: ${mend}`]),
  ].join('\n');
}

/** What is wrong with the environment; the configuration where nothing is. */
function configurationOf({ environment }: Terminal): Config | Finding[] {
  try {
    return readConfig(environment);
  } catch (error) {
    if (!(error instanceof InvalidConfiguration)) throw error;
    return error.problems.map((problem) =>
      wrong('configuration', problem, 'set the variable to such a value, or unset it; docs/configuration.md has all'),
    );
  }
}

async function examine(terminal: Terminal): Promise<Finding[]> {
  const config = configurationOf(terminal);
  if (Array.isArray(config)) return config;
  const findings = [well('configuration', `valid; this is version ${version} on Node ${process.version}`)];
  try {
    await withStore(terminal, async (store) =>
      findings.push(...(await checkDatabase(store, config)), ...(await checkIndexes(store))),
    );
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    findings.push(
      wrong(
        'database',
        error.message,
        'see that the server runs, that the address is right, and that this machine and user may reach it',
      ),
    );
  }
  return findings;
}

async function run({ json }: { json?: boolean }, terminal: Terminal): Promise<void> {
  const findings = await examine(terminal);
  print(terminal, json, findings, () => findings.map(lineOf).join('\n'));
  if (findings.some(({ ok }) => !ok)) throw new CommandEnd(1);
}

/** Adds `doctor`. */
export function addDoctorCommand(program: Command, terminal: Terminal): void {
  program
    .command('doctor')
    .description('look for what is wrong with the configuration and the database, and say how to mend it')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExit code: 0 nothing is wrong, 1 something is. It opens the store as a start does, and so applies pending migrations.',
    )
    .action((options: { json?: boolean }) => run(options, terminal));
}
