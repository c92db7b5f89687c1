import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/paths.mjs';
import { meanings, fieldMappings, type Meaning } from '../../src/domain/imports/field-mapping/index.ts';

const listed = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

function table(rows: [string, readonly string[]][], [left, right]: [string, string]): string {
  return [
    `| ${left} | ${right} |`,
    '|---|---|',
    ...rows.filter(([, words]) => words.length > 0).map(([name, words]) => `| ${name} | ${listed(words)} |`),
  ].join('\n');
}

/** The headers and words that are understood, as docs/import-headers.md has them. */
function headersDocument(): string {
  const sections = fieldMappings.map(
    ({
      name,
      headers,
      prefixes = [],
      optOutHints = [],
      mailHints = [],
      yes = [],
      no = [],
      optedOut = [],
      declined = [],
      optedIn = [],
      stages = {},
    }) => {
      const ofHeaders = (Object.keys(meanings) as Meaning[]).map((meaning): [string, readonly string[]] => [
        meanings[meaning],
        headers[meaning] ?? [],
      ]);
      const words: [string, readonly string[]][] = [
        ['yes', yes],
        ['no', no],
        ['opted out', optedOut],
        ['declined', declined],
        ['opted in', optedIn],
        ...Object.entries(stages).map(([stage, list]): [string, readonly string[]] => [`the stage ${stage}`, list]),
        ['may be an opt-out, if a word of a header begins so', optOutHints],
        ['may be an opt-out where it says yes or no, if a word of a header begins so', mailHints],
        ['is passed over before ` - ` in a header', prefixes],
      ];
      return [`## ${name}`, table(ofHeaders, ['it is', 'headers']), table(words, ['it says', 'words'])]
        .filter((part) => part.split('\n').length !== 2)
        .join('\n\n');
    },
  );
  const introduction = [
    '# Headers and words that an import understands',
    'This page is written from `src/domain/imports/field-mapping` by its test: `npx vitest run test/docs/imports.test.ts -u`. [imports.md](imports.md#columns) says how columns and values are compared,',
    'which of several columns wins, and what happens to a value that does not fit.',
  ];
  return `${introduction[0]}\n\n${introduction.slice(1).join('\n')}\n\n${sections.join('\n\n')}\n`;
}

it('lists every header and word that is understood', async () => {
  await expect(headersDocument()).toMatchFileSnapshot(join(root, 'docs/import-headers.md'));
});
