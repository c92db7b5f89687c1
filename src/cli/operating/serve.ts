import type { Command } from 'commander';

/** Adds `serve`. */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('start the gateway with the settings of the environment, as npm start does')
    .action(async () => {
      await import('../../process/main.ts');
    });
}
