import pg from 'pg';

/** A setting of PostgreSQL's and its value. */
type Setting = readonly [name: string, value: string];

/** What a server is asked for: settings that hold for a connection, or for each transaction. */
export interface Timeouts {
  /** How long a statement may take, in seconds; 0: no limit. */
  statement: number;
  /** How long a statement may wait for a lock, in seconds; absent: as long as it may take. */
  lock?: number;
}

/**
 * How the server plans our statements. To compile one takes longer than to run it; requests come by the dozen, so that a
 * worker more for one is a processor less for another; and rows that an index names are read from memory or from disks
 * without a head to move.
 */
const planning: Setting[] = [
  ['jit', 'off'],
  ['max_parallel_workers_per_gather', '0'],
  ['random_page_cost', '1.1'],
];

/** What we rely on: how times are written, which they are parsed from, and that no statement takes too long. */
function reliedOn({ statement, lock }: Timeouts): Setting[] {
  const milliseconds = (seconds: number): string => String(seconds * 1_000);
  return [
    ['TimeZone', 'UTC'],
    ['DateStyle', 'ISO'],
    ['statement_timeout', milliseconds(statement)],
    ...(lock === undefined ? [] : [['lock_timeout', milliseconds(lock)] as const]),
  ];
}

/** The address of a server without its parameter `options`, and the values of that parameter. */
function splitAddress(url: string): { address: string; own: string[] } {
  const [address = '', query = ''] = url.split(/\?(.*)/s);
  const parameters = new URLSearchParams(query);
  const own = parameters.getAll('options');
  if (own.length === 0) return { address: url, own };
  parameters.delete('options');
  return { address: [address, ...(parameters.size === 0 ? [] : [parameters.toString()])].join('?'), own };
}

/**
 * The address and the options of a connection that keeps its settings. Of a setting that is named twice the later one
 * holds: the operator's, in the parameter `options` of the address, win over how we plan, and what we rely on over both.
 */
export function settingsOfConnection(url: string, timeouts: Timeouts): { connectionString: string; options: string } {
  const { address, own } = splitAddress(url);
  const options = (settings: Setting[]): string => settings.map(([name, value]) => `-c ${name}=${value}`).join(' ');
  return { connectionString: address, options: [options(planning), ...own, options(reliedOn(timeouts))].join(' ') };
}

/** -c name=value or --name=value, as often as they come. Throws on anything else. */
function parseOptions(options: string): Setting[] {
  const setting = /\s*(?:-c\s*|--)([\w.-]+)=((?:\\.|[^\s\\])*)/gy;
  const found = [...options.matchAll(setting)];
  if (
    found
      .map(([all]) => all)
      .join('')
      .trim() !== options.trim()
  ) {
    throw new Error(
      `behind a transaction pooler, options may be settings alone, such as -c random_page_cost=4, but are ${JSON.stringify(options)}`,
    );
  }
  return found.map(([, name = '', value = '']) => [name.replaceAll('-', '_'), value.replaceAll(/\\(.)/g, '$1')]);
}

/**
 * The address of a connection that keeps no settings, since a pooler gives each transaction any of the server's, and the
 * statement that begins a transaction with the settings that the other kind has from its start.
 */
export function settingsOfTransactions(url: string, timeouts: Timeouts): { connectionString: string; begin: string } {
  const { address, own } = splitAddress(url);
  // Each value of a list by itself: quoted as one, it would be one name.
  const value = (text: string): string =>
    text
      .split(',')
      .map((item) => pg.escapeLiteral(item.trim()))
      .join(', ');
  const settings = [...planning, ...own.flatMap(parseOptions), ...reliedOn(timeouts)];
  return {
    connectionString: address,
    begin: ['BEGIN', ...settings.map(([name, text]) => `SET LOCAL ${name} = ${value(text)}`)].join('; '),
  };
}
