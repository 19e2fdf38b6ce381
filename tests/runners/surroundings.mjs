// The package in environments with changed built-ins:
//   node surroundings.mjs <folder with jdy-wasm installed>
// Each file of ../surroundings changes built-ins permanently, so this script runs itself in a new process for each.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { installed } from './installed.mjs';
import { reportChecks } from './report.mjs';

const [folder, only] = process.argv.slice(2);
const FILES = ['frozen-time', 'zone', 'jsdom', 'next-fetch', 'deno-worker', 'old-workerd'];
const EXPECTED = 20;

/** Runs the checks of one file. Returns a text with the passed and the failed ones. */
async function checked(file) {
  const { default: checks } = await import(`../surroundings/${file}.mjs`);
  const [jdy, gateway] = await Promise.all(['jdy-wasm', 'jdy-wasm/sandbox'].map((entry) => installed(folder, entry)));
  const outcome = { passed: 0, failures: [] };
  for (const [what, run] of Object.entries(checks(jdy, folder))) {
    try {
      await run(gateway);
      outcome.passed++;
    } catch (error) {
      outcome.failures.push(`${file}: ${what}: ${error?.stack ?? error}`);
    }
  }
  return outcome;
}

if (only) {
  process.stdout.write(`\n${JSON.stringify(await checked(only))}\n`, () => process.exit());
} else {
  const outcome = { passed: 0, failures: [] };
  for (const file of FILES) {
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [process.argv[1], folder, file]);
      const { passed, failures } = JSON.parse(stdout.trim().split('\n').at(-1));
      outcome.passed += passed;
      outcome.failures.push(...failures);
    } catch (error) {
      outcome.failures.push(`${file}: ${error.message}`);
    }
  }
  reportChecks(`surroundings in Node ${process.version}`, outcome, EXPECTED);
}
