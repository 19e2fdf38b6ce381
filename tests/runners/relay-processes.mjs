// A relay in Node, and processes that share an account set through Redis:
//   node24 relay-processes.mjs <folder with jdy-wasm installed>
import QUnit from 'qunit';

import nodeServer, { NODE_TESTS } from '../relay/node-server.mjs';
import redis, { REDIS_TESTS } from '../relay/redis.mjs';
import { installed } from './installed.mjs';
import { report } from './report.mjs';
import { count } from './run.mjs';

const folder = process.argv[2];
const entries = ['jdy-wasm/relay', 'jdy-wasm/relay/node', 'jdy-wasm/sandbox'];
const [relay, node, sandbox] = await Promise.all(entries.map((entry) => installed(folder, entry)));

QUnit.config.autostart = false;
QUnit.config.reorder = false;
await nodeServer(QUnit, relay, node, sandbox);
await redis(QUnit, folder, relay);
report('processes of a relay', await count(QUnit, NODE_TESTS + REDIS_TESTS));
