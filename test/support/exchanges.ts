/** So much is kept of what a test has done last, for whoever has to find out why it failed. */
const kept = { exchanges: 3, statements: 20, characters: 1_500 };

interface Exchange {
  request: string;
  answer: Promise<string>;
}

let exchanges: Exchange[] = [];
let statements: string[] = [];

function beginning(text: string): string {
  return text.length > kept.characters ? `${text.slice(0, kept.characters)}…` : text;
}

/** Forgets what earlier tests have done. */
export function forgetExchanges(): void {
  exchanges = [];
  statements = [];
}

/** Keeps a statement that the store has run. */
export function noteStatement(text: string): void {
  statements = [...statements, text].slice(-kept.statements);
}

/** Sends a request as fetch does, and keeps it with its answer; not the text of one that is streamed. */
export async function notedFetch(url: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, init);
  const type = response.headers.get('content-type') ?? 'no body';
  const isJson = type.startsWith('application/json');
  const text = isJson ? response.clone().text() : Promise.resolve(`(${type})`);
  const body = typeof init.body === 'string' ? `\n${init.body}` : '';
  exchanges = [
    ...exchanges,
    {
      request: `${init.method ?? 'GET'} ${url}${body}`,
      answer: text.then(
        (answer) => `${response.status} ${answer}`,
        (error: unknown) => `${response.status} ${String(error)}`,
      ),
    },
  ].slice(-kept.exchanges);
  return response;
}

/** The last requests of a test with their answers, and the last statements. */
export async function shownExchanges(): Promise<string> {
  const shown = await Promise.all(
    exchanges.map(async ({ request, answer }) => `> ${beginning(request)}\n< ${beginning(await answer)}`),
  );
  return [...shown, ...statements.map((text) => `SQL ${beginning(text.replaceAll(/\s+/g, ' ').trim())}`)].join('\n');
}
