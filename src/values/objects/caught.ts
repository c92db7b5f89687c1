/** What a caught error says. */
export function messageOfError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The code of a caught error, such as Node's ENOENT; an empty text where it has none. */
export function codeOfError(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
