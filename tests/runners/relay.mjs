// The relay in workerd, called from Node:
// node24 relay.mjs <folder with jdy-wasm installed> [--relay-client] [compatibility flags]
// `--relay-client` calls by the entry that can do nothing else; what it lacks comes from the signer's.
import QUnit from 'qunit';

import answers, { ANSWERS } from '../relay/answers.mjs';
import configuration from '../relay/configuration.mjs';
import hostile from '../relay/hostile.mjs';
import { relayClient } from '../relay/relay-client.mjs';
import { add, EXPECTED } from '../relay/suite.mjs';
import { startWorld } from '../relay/world.mjs';
import { installed } from './installed.mjs';
import { report } from './report.mjs';
import { count } from './run.mjs';

const [folder, ...given] = process.argv.slice(2);
const flags = given.filter((flag) => !flag.startsWith('--'));
const jdy = given.includes('--relay-client')
  ? relayClient(await installed(folder, 'jdy-wasm/relay-client'), await installed(folder, 'jdy-wasm/signer'))
  : await installed(folder);

QUnit.config.autostart = false;
QUnit.config.reorder = false;
const world = await startWorld(folder, { origins: ['http://page.example'], flags });
try {
  configuration(QUnit, folder);
  await answers(QUnit, folder);
  hostile(QUnit, world);
  add(QUnit, {
    jdy,
    gateway: world.gateway,
    relay: world.url,
    requests: async () => world.lines.length,
    sent: async (path) => world.seen.filter(({ url }) => url.startsWith(path)).length,
  });
  report(['relay', ...given].join(' '), await count(QUnit, 1 + ANSWERS + 3 + EXPECTED));
} finally {
  await world.close();
}
