/** The lines of a text that is cut anywhere, ended by CRLF, LF or CR alone: readline also ends them at characters that values may have. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let rest = '';
  for await (const chunk of chunks) {
    // A CR at the end may be half of a line end.
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest.replace(/\r$/, '');
}
