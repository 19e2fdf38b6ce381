// What every runner ends with: the failures, the line that cargo xtask test counts, and the exit code.

export function report(name, { passed, failed, failures }) {
  for (const failure of failures) console.error(`${name}: ${failure}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

/** Of a runner that counts by itself. Another number of checks than `expected` is a failure. */
export function reportChecks(name, { passed, failures }, expected) {
  const ran = passed + failures.length;
  if (ran !== expected) failures.push(`${ran} checks ran where ${expected} were expected`);
  report(name, { passed, failed: failures.length, failures });
}
