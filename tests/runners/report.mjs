// What every runner ends with: the failures, the line that cargo xtask test counts, and the exit code.

export function report(name, { passed, failed, failures }) {
  for (const failure of failures) console.error(`${name}: ${failure}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
