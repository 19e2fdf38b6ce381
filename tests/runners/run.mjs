// Runs the suite in whatever runtime imports this, and counts.
import { suite } from '../suite/index.mjs';

/** Gives `{ passed, failed, failures }`. Another number of tests than suite/index.mjs says is a failure. */
export async function run(QUnit, context) {
  const failures = [];
  QUnit.config.autostart = false;
  QUnit.config.reorder = false;
  QUnit.config.testTimeout = 60_000;
  for (const { run: add } of suite) add(QUnit, context);
  QUnit.on('testEnd', ({ status, fullName, errors }) => {
    if (status !== 'passed') failures.push(`${status}: ${fullName.join(' > ')}\n${errors.map(explain).join('\n')}`);
  });
  const ended = new Promise((resolve) => QUnit.on('runEnd', resolve));
  QUnit.start();
  const { testCounts } = await ended;
  const expected = suite.reduce((sum, { tests }) => sum + tests, 0);
  // Skipped and todo tests are no passes, so they come up here too.
  if (testCounts.passed + testCounts.failed !== expected) {
    failures.push(`${testCounts.passed + testCounts.failed} tests ran where suite/index.mjs says ${expected}`);
  }
  return { passed: testCounts.passed, failed: Math.max(testCounts.failed, Math.min(failures.length, 1)), failures };
}

function explain({ message, actual, expected, stack }) {
  const show = (value) => JSON.stringify(value)?.slice(0, 1000);
  return `  ${message ?? 'assertion'}: ${show(actual)}, expected ${show(expected)}\n  ${stack ?? ''}`;
}
