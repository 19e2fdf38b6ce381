// The end of every runner: prints the failures and the line that cargo xtask test counts, and sets the exit code.

export function report(name, { passed, failed, failures }) {
  for (const failure of failures) console.error(`${name}: ${failure}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

/** For a runner that counts its checks itself. Another number than `expected` is a failure. */
export function reportChecks(name, { passed, failures }, expected) {
  const ran = passed + failures.length;
  if (ran !== expected) failures.push(`${ran} checks ran where ${expected} were expected`);
  report(name, { passed, failed: failures.length, failures });
}
