/** A parameter of a URL is unknown, empty or repeated. The message names it, and says what is allowed. */
export class WrongParameter extends Error {
  override readonly name = 'WrongParameter';
  // What the error handler answers it with (errors.ts).
  readonly statusCode = 400;
  readonly code = 'BAD_REQUEST';
}

function allowedOf(names: readonly string[]): string {
  if (names.length === 0) return 'none is allowed';
  return names.length === 1
    ? `only ${names[0]} is allowed`
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)} are allowed`;
}

/**
 * Reads the parameters of a URL on one of the gateway's own paths; the legacy APIs ignore what they do not know instead. A
 * parameter that says nothing here, because it is misspelt or empty, must not answer with more than was asked for.
 * @param names the parameters that the path takes, each once
 * @throws WrongParameter
 */
export function readParameters<Name extends string>(
  url: string,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const start = url.indexOf('?');
  const given = new URLSearchParams(start === -1 ? '' : url.slice(start + 1));
  const read: Partial<Record<Name, string>> = {};
  for (const [parameter, value] of given) {
    const name = names.find((known) => known === parameter);
    if (name === undefined)
      throw new WrongParameter(`there is no parameter ${JSON.stringify(parameter)}: ${allowedOf(names)}`);
    if (read[name] !== undefined) throw new WrongParameter(`${name} is given more than once: give it once`);
    if (value.trim() === '') throw new WrongParameter(`${name} is empty: give it a value, or leave it out`);
    read[name] = value;
  }
  return read;
}
