import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { root } from './paths.mjs';

/**
 * Words that nobody outside of this project would use, with the ones that everybody knows (CONTRIBUTING.md, Words).
 * @type {[RegExp, string][]}
 */
const words = [
  [/\byardsticks?\b/i, 'baseline'],
  [/\bt(?:old|ells?|elling) [\w-]+ ?(?:[\w-]+ )?apart\b|\btold apart\b/i, 'distinguish'],
  [/\brare parts\b/i, 'selective trigrams'],
  [/\bterm shares\b/i, 'selectivity estimates'],
  [/\bunder way\b/i, 'in progress'],
  [/\bg(?:ave|ives) way\b/i, 'lock timed out'],
  [/\bsought\b/i, 'lookup key'],
  [/\b(?:nothing)?imagined\b/i, 'dry-run overlay'],
  [/\btwins?\b/i, 'paired fixtures'],
  [/\bsurroundings\b/i, 'seed context'],
  [/\blanes?\b/i, 'keyed queue'],
  [/\b(?:un)?defused?\b/i, 'escaped'],
  [/\bflaws?\b/i, 'invalid value'],
  [/\b(?:most|longest|largest)[A-Z]\w*/, 'maxX'],
  [/\b(?:[Ff]ormer|[Ll]atter)\b/, 'old, new'],
  [/\bwhere none is given\b/i, 'if none is given'],
  [
    /(?<!\bthere )\bis no (?:valid |whole )?(?:number|text|list|date|time|boolean|URL|email|phone|option|key|slug|filter|condition)\b/i,
    'is not a …',
  ],
];

/** @param {string} file */
const isRead = (file) =>
  /\.(?:ts|mjs|md|graphql|prisma)$/.test(file) && !/\.generated\.ts$|\/files\/|^scripts\/check-words\.mjs$/.test(file);

const found = execFileSync(
  'git',
  ['ls-files', '-z', 'src', 'test', 'bench', 'scripts', 'docs', 'prisma', '*.md', 'schema.graphql'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\0')
  .filter((file) => isRead(file) && existsSync(`${root}/${file}`))
  .flatMap((file) =>
    readFileSync(`${root}/${file}`, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        words
          .filter(([word]) => word.test(line))
          .map(([word, instead]) => `${file}:${index + 1}: ${word.exec(line)?.[0]} → ${instead}`),
      ),
  );
if (found.length > 0) {
  console.error(found.join('\n'));
  process.exit(1);
}
