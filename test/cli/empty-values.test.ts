import type { Command } from 'commander';
import { expect, it } from 'vitest';
import { createProgram } from '../../src/cli/run.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { runCommand } from '../support/command-line.ts';

/** Every option that takes a value, with the command that has it. */
function optionsOf(command: Command, names: string[] = []): [command: string, option: string][] {
  const own = command.options
    .filter(({ required }) => required)
    .map(({ long }): [string, string] => [names.join(' '), long ?? '']);
  return [...own, ...command.commands.flatMap((below) => optionsOf(below, [...names, below.name()]))];
}

const options = optionsOf(createProgram({} as Terminal));

it('knows the options of every command', () => {
  expect(options).toContainEqual(['export', '--view']);
  expect(options).toContainEqual(['key create', '--workspace']);
});

it.each(options)('%s %s refuses an empty value, before the store is opened', async (command, option) => {
  const neverOpened = () => Promise.reject(new Error('the store was opened'));
  for (const given of [[option, ''], [`${option}=`]]) {
    const { exitCode, out, error } = await runCommand(neverOpened, [...command.split(' '), ...given, 'argument']);
    expect({ exitCode, out, error }).toEqual({
      exitCode: 2,
      out: '',
      error: expect.stringMatching(
        new RegExp(
          `^error: option '${option} <[^>]+>' argument '' is invalid\\. It is empty: give a value, or leave the option out\\.`,
        ),
      ) as string,
    });
  }
});
