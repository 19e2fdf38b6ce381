// Runs the suite in the importing runtime, and counts the tests.
import { gateways } from '../suite/gateways.mjs';
import { suite } from '../suite/index.mjs';

/**
 * Returns `{ passed, failed, failures }` of the whole suite. `modules` are the package's entries and `data`; `served`
 * is a sandbox behind HTTP, from gateway.mjs; `gaps` are the tests that must fail here (gaps.mjs).
 */
export async function run(QUnit, { served, ...modules }, gaps) {
  QUnit.config.autostart = false;
  QUnit.config.reorder = false;
  const context = { ...modules, gateways: await gateways(modules.gateway, served) };
  for (const { run: add } of suite) add(QUnit, context);
  return count(
    QUnit,
    suite.reduce((sum, { tests }) => sum + tests, 0),
    gaps,
  );
}

/** Runs the tests of QUnit. Another number of tests than `expected` is a failure, and so is a gap that passes. */
export async function count(QUnit, expected, gaps = []) {
  const failures = [];
  const missing = new Set(gaps);
  QUnit.config.testTimeout = 60_000;
  QUnit.on('testEnd', ({ status, fullName, errors }) => {
    const name = fullName.join(' > ');
    if (status === 'failed' && missing.delete(name)) return;
    if (status !== 'passed') failures.push(`${status}: ${name}\n${errors.map(explain).join('\n')}`);
  });
  const ended = new Promise((resolve) => QUnit.on('runEnd', resolve));
  QUnit.start();
  const { passed, failed } = (await ended).testCounts;
  for (const name of missing) failures.push(`no gap any more: ${name}`);
  // Skipped and todo tests do not count as passed, so they are listed as well.
  if (passed + failed !== expected) failures.push(`${passed + failed} tests ran where ${expected} were expected`);
  const wrong = failed - (gaps.length - missing.size);
  return { passed, failed: Math.max(wrong, Math.min(failures.length, 1)), failures };
}

function explain({ message, actual, expected, stack }) {
  const show = (value) => JSON.stringify(value)?.slice(0, 1000);
  return `  ${message ?? 'assertion'}: ${show(actual)}, expected ${show(expected)}\n  ${stack ?? ''}`;
}
