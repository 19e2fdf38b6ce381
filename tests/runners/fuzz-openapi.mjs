// Schemathesis, a public fuzzer, reads the OpenAPI description and calls the sandbox over HTTP: no call may end in 5xx.
//   PYTHON_TOOLS=<target/tools> node fuzz-openapi.mjs <folder with jdy-wasm installed>
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { startGateway } from './gateway.mjs';
import { reportChecks } from './report.mjs';

const EXPECTED = 4;
const SECONDS = 75;
const OPERATIONS = 375;
const LIMITS = { tokenRequestsPerMinute: 100, requestsPerMinute: 1_000_000, requestsPerSecond: 100_000 };

const hooks = fileURLToPath(new URL('../interoperability/', import.meta.url));
const tools = resolve(process.env.PYTHON_TOOLS ?? fileURLToPath(new URL('../../target/tools', import.meta.url)));
const description = resolve(process.argv[2], 'node_modules/jdy-wasm/dist/openapi.json');
const gateway = await startGateway(process.argv[2], LIMITS);

/** Runs a program to its end. Returns its exit code and its output. */
function fuzz(...options) {
  const words = ['-m', 'schemathesis.cli', '--config-file', join(hooks, 'schemathesis.toml'), 'run', description];
  const fixed = [
    '--url',
    gateway.url,
    '--checks',
    'not_a_server_error',
    '--continue-on-failure',
    '--no-shrink',
    '--seed',
    '1',
  ];
  const env = {
    ...process.env,
    PYTHONPATH: [tools, hooks].join(delimiter),
    PYTHONDONTWRITEBYTECODE: '1',
    SCHEMATHESIS_HOOKS: 'fuzz_hooks',
    SERVED: JSON.stringify(gateway),
  };
  return new Promise((done) => {
    const cwd = mkdtempSync(join(tmpdir(), 'schemathesis-'));
    execFile('python3', [...words, ...fixed, ...options], { env, cwd, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      done({ code: error ? error.code : 0, output: stdout + stderr }),
    );
  });
}

const control = (path, init) => fetch(`${gateway.url}/__sandbox/${path}`, init);
const failures = [];
let passed = 0;
const check = (ok, failure) => void (ok ? passed++ : failures.push(failure));

try {
  const { code, output } = await fuzz(
    '--phases',
    'coverage,fuzzing',
    '--max-examples',
    '2',
    '--workers',
    '1',
    '--max-time',
    String(SECONDS),
  );
  check(code === 0, `it ended with ${code}:\n${output.slice(-8_000)}`);
  check(output.includes(`Tested: ${OPERATIONS}`), `it has not tried all operations:\n${output.slice(-1_500)}`);
  const carriedOut = new Set((await (await control('journal')).json()).map(({ operation }) => operation));
  check(carriedOut.size > 200, `only ${carriedOut.size} operations carried out a call`);

  const fault = [{ operation: 'customer_list', times: 100, answer: { status: 502 } }];
  await control('faults', { method: 'POST', body: JSON.stringify(fault) });
  const broken = await fuzz('--include-operation-id', 'bd_customer_list', '--phases', 'fuzzing', '--max-examples', '5');
  check(
    broken.code === 1 && broken.output.includes('[502]'),
    `it does not see an answer with 502:\n${broken.output.slice(-1_500)}`,
  );
} finally {
  gateway.close();
}

reportChecks('Schemathesis', { passed, failures }, EXPECTED);
