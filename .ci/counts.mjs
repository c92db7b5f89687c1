import { readFileSync } from 'node:fs';

// node .ci/counts.mjs <report of vitest's json reporter> <exit code of vitest>: prints "<passed> <failed>".
// A file that does not load, and a run that fails without a failed test, count as one failed test.
const [report = '', exitCode = '1'] = process.argv.slice(2);
const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));

let failed = 0;
for (const { status, assertionResults } of testResults) {
  const failures = assertionResults.filter((result) => result.status === 'failed').length;
  failed += status === 'failed' ? Math.max(1, failures) : failures;
}
if (exitCode !== '0') failed = Math.max(1, failed);
if (numPassedTests === 0) failed = Math.max(1, failed);
console.log(`${numPassedTests} ${failed}`);
