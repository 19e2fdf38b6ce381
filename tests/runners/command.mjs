// `jdy-wasm`, its commands `doctor` and `call`, and `jdy-wasm/env`: node command.mjs <folder with jdy-wasm installed>
import QUnit from 'qunit';

import { report } from './report.mjs';
import { count } from './run.mjs';

QUnit.config.reorder = false;
QUnit.config.autostart = false;
await import('../command/general.mjs');
await import('../command/env.mjs');
await import('../command/doctor.mjs');
await import('../command/call.mjs');
await import('../command/call-input.mjs');

report('jdy-wasm', await count(QUnit, 30));
