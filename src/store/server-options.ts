/**
 * How the server plans our statements. To compile one takes longer than to run it; requests come by the dozen, so that a
 * worker more for one is a processor less for another; and rows that an index names are read from memory or from disks
 * without a head to move.
 */
const planning = ['jit=off', 'max_parallel_workers_per_gather=0', 'random_page_cost=1.1'];

/**
 * The address of a server without its parameter `options`, which would take the place of ours, and the options of a
 * connection. Of a setting that is named twice the later one holds: the operator's win over how we plan, and ours are the
 * time zone, which the parsing of times relies on, and the timeout.
 * @param timeouts in seconds; 0, or absent: no limit. `lock` is for how long a statement may wait for a lock.
 */
export function connectionOptions(url: string, timeouts: { statement: number; lock?: number }): { connectionString: string; options: string } {
  const [address = '', query = ''] = url.split(/\?(.*)/s);
  const parameters = new URLSearchParams(query);
  const own = parameters.getAll('options');
  parameters.delete('options');
  const settings = (names: readonly string[]): string => names.map((setting) => `-c ${setting}`).join(' ');
  const ours = ['TimeZone=UTC', `statement_timeout=${timeouts.statement * 1_000}`, ...(timeouts.lock === undefined ? [] : [`lock_timeout=${timeouts.lock * 1_000}`])];
  return {
    connectionString: own.length === 0 ? url : [address, ...(parameters.size === 0 ? [] : [parameters.toString()])].join('?'),
    options: [settings(planning), ...own, settings(ours)].join(' '),
  };
}
