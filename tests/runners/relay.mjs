// The relay in workerd or in a process, called from Node:
//   node24 relay.mjs <folder with jdy-wasm installed> [workerd | node | node24 | deno | bun] [--relay-client] [flags]
// The flags are compatibility flags of workerd.
// `--relay-client` uses the entry of that name for the client, and the entry of the signer for the rest.
import QUnit from 'qunit';

import answers, { ANSWERS } from '../relay/answers.mjs';
import configuration from '../relay/configuration.mjs';
import hostile from '../relay/hostile.mjs';
import reconciled, { RECONCILED } from '../relay/reconciled.mjs';
import { relayClient } from '../relay/relay-client.mjs';
import { add, EXPECTED } from '../relay/suite.mjs';
import { startRelay } from '../relay/relay-setup.mjs';
import { gaps } from './gaps.mjs';
import { installed } from './installed.mjs';
import { report } from './report.mjs';
import { count } from './run.mjs';

const [folder, ...given] = process.argv.slice(2);
const [host = 'workerd', ...flags] = given.filter((flag) => !flag.startsWith('--'));
const jdy = given.includes('--relay-client')
  ? relayClient(await installed(folder, 'jdy-wasm/relay-client'), await installed(folder, 'jdy-wasm/signer'))
  : await installed(folder);

QUnit.config.autostart = false;
QUnit.config.reorder = false;
const setup = await startRelay(folder, { origins: ['http://page.example'], flags, host });
try {
  configuration(QUnit, folder, host);
  // Deno and Bun fail by themselves at invalid answers.
  const hasAnswers = host !== 'deno' && host !== 'bun';
  if (hasAnswers) await answers(QUnit, folder, host);
  hostile(QUnit, setup);
  add(QUnit, {
    jdy,
    gateway: setup.gateway,
    relay: setup.url,
    async requests() {
      // The log line of an answer comes by another pipe than the answer.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return setup.lines.length;
    },
    sent: async (path) => setup.seen.filter(({ url }) => url.startsWith(path)).length,
  });
  const [bd, records] = await Promise.all(['bd', 'records'].map((entry) => installed(folder, `jdy-wasm/${entry}`)));
  reconciled(QUnit, { jdy, bd, records, gateway: setup.gateway });
  report(
    ['relay', ...given].join(' '),
    await count(
      QUnit,
      1 + (hasAnswers ? ANSWERS : 0) + 3 + EXPECTED + RECONCILED,
      host === 'deno' ? gaps['relay in Deno'] : [],
    ),
  );
} finally {
  await setup.close();
}
