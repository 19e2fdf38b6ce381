// The time from the start of a process to its first signature, compared with an empty script and with axios and
// crypto-js.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { rounds, timed } from './lib/rounds.mjs';

const run = promisify(execFile);

export async function start({ entry }) {
  const scripts = {
    'jdy-wasm': `import { createSigner } from ${JSON.stringify(entry)};
      const signer = await createSigner({ clientId: '1', clientSecret: 'f2adcfef73369bfc4e1384677d38a0ff' });
      signer.signature({ method: 'GET', path: '/' });`,
    'an empty script': '',
    'axios and crypto-js':
      "import 'axios'; import sign from 'crypto-js/hmac-sha256.js'; sign('text', 'secret').toString();",
  };
  const node = (name) =>
    run(process.execPath, ['--input-type=module', '--eval', scripts[name]], { cwd: import.meta.dirname });
  const results = await rounds(Object.keys(scripts), 21, (name) => timed(() => node(name)));
  const [ours, empty, others] = results.map(({ ms }) => ms);
  return [
    {
      title: 'From the start of a process to its first signature, in Node',
      unit: 'times as long as jdy-wasm, the start of Node taken off',
      rows: [
        { name: 'axios and crypto-js', ratio: (others - empty) / (ours - empty), goal: 1 },
        { name: 'with the start of Node: an empty script', ratio: results[1].ratio },
        { name: 'with the start of Node: axios and crypto-js', ratio: results[2].ratio, goal: 1 },
      ],
    },
  ];
}
