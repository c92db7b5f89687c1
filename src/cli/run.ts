import tab from '@bomb.sh/tab/commander';
import { Command, CommanderError } from 'commander';
import { InvalidConfiguration } from '../values/invalid-configuration.ts';
import { StartFailure } from '../process/failure.ts';
import { version } from '../store/index.ts';
import { addBackupCommands } from './operating/backup.ts';
import { addDoctorCommand } from './operating/doctor.ts';
import { addDocumentCommands } from './operating/documents.ts';
import { addExportCommand } from './export.ts';
import { addImportCommand } from './import/import.ts';
import { addKeyCommands } from './key/key.ts';
import { addMemberCommands } from './member.ts';
import { addMigrateCommand } from './operating/migrate.ts';
import { refuseEmptyValues } from './option-values.ts';
import { addServeCommand } from './operating/serve.ts';
import { CommandEnd, CommandFailure, type Terminal } from './terminal.ts';
import { addWorkspaceCommands } from './workspace.ts';

/** All commands, which print to the terminal. */
export function createProgram(terminal: Terminal): Command {
  const program = new Command('contacts-gateway')
    .version(version)
    .description(
      'Commands for operators. They work on the store of the environment: DATABASE_URL, else DATA_DIR, by way of the server that runs on it if one does.',
    )
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.error(text) });
  addServeCommand(program);
  addMigrateCommand(program, terminal);
  addWorkspaceCommands(program, terminal);
  addMemberCommands(program, terminal);
  addKeyCommands(program, terminal);
  addImportCommand(program, terminal);
  addExportCommand(program, terminal);
  addBackupCommands(program, terminal);
  addDocumentCommands(program, terminal);
  addDoctorCommand(program, terminal);
  tab(program);
  refuseEmptyValues(program);
  return program;
}

/**
 * Runs one command.
 * @param args without node and the script
 * @returns the exit code: 0 done, 1 it could not be done, 2 wrong usage; others are told in the help of their command
 */
export async function run(args: string[], terminal: Terminal): Promise<number> {
  try {
    await createProgram(terminal).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has told what is wrong.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CommandEnd) return error.exitCode;
    const isForOperator =
      error instanceof CommandFailure || error instanceof StartFailure || error instanceof InvalidConfiguration;
    const message = error instanceof Error ? error.message : String(error);
    terminal.error(
      isForOperator ? `error: ${message}\n` : `error: the command failed: ${message.replaceAll(/\s*\n\s*/g, ' ')}\n`,
    );
    return 1;
  }
}
