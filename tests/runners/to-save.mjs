// Runs toSave for every resource with a detail and a save: a record with all fields of its detail must become a request
// that is not refused:
//   node to-save.mjs <folder with jdy-wasm installed>
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { installed } from './installed.mjs';
import { reportChecks } from './report.mjs';

const EXPECTED = 158 + 19;
const MODULES = ['arap', 'bd', 'cust', 'fi', 'ls', 'pm', 'scm', 'sys'];
const folder = process.argv[2];
const { Client } = await installed(folder, 'jdy-wasm');
const { toSave } = await installed(folder, 'jdy-wasm/records');
// Internal modules.
const util = (name) => import(pathToFileURL(join(folder, 'node_modules/jdy-wasm/dist/util', name)));
const [{ readTable }, { looksEncrypted }] = await Promise.all([util('operation-table.js'), util('looks-encrypted.js')]);

let sent;
const fetch = async (url, { body }) => {
  if (url.includes('kingdee_auth_token'))
    return Response.json({ errcode: 0, data: { 'app-token': 'x', expires: Date.now() + 80_000_000 } });
  sent = JSON.parse(body);
  // The answer has the id of the updated record, or of each of several.
  const ids = (sent.items ?? [sent]).map(({ id = '1' }) => id);
  const data = { id: ids[0], ids, data: '1', bill_id: '1', rows: ids.map((id) => ({ ids: [id] })) };
  return Response.json({ errcode: 0, data });
};
const jdy = new Client({
  clientId: '205022',
  clientSecret: 'f2adcfef73369bfc4e1384677d38a0ff',
  appKey: 'a',
  appSecret: 'b',
  routerAddr: 'https://tf.jdy.com',
  requestsPerMinute: 10_000,
  requestsPerSecond: 10_000,
  fetch,
});

/** For each type, a value and its text, as details show them. */
const VALUES = {
  t: ['文', '文'],
  I: [1, '1'],
  n: [1.5, '1.5'],
  b: [true, 'true'],
  i: ['123', '123'],
  c: [1.5, '1.50'],
  d: ['2026-01-02', '2026-01-02'],
  D: ['2026-01-02 03:04:05', '2026-01-02 03:04:05.0'],
  m: [1795000000000, '1795000000000'],
  M: [{ a: 'b' }, { a: 'b' }],
  o: [{ a: 'b' }, { a: 'b' }],
  a: ['x', 'x'],
  P: ['3', '3'],
};

/** A record with a value in each field that both the detail and the save have, and in some that the save lacks. */
function recordOf(save, asText, model = 0, depth = 0) {
  const record = { create_time_of_nothing: 'x', name_of_nothing: { id: '1' } };
  const text = save.split('|')[model + 2];
  for (const { name, kind, answered, values, isShown } of readTable(save).models[model].values()) {
    const inner = Number(kind);
    if (!isShown || depth > 3) continue;
    const value =
      values[0]?.[1] ?? (Number.isInteger(inner) ? recordOf(save, asText, inner, depth + 1) : VALUES[kind][asText]);
    record[answered] = text.split(';').some((entry) => entry.startsWith(`${name}:[`)) ? [value] : value;
  }
  return record;
}

/** The model of a record. In a save of several, it is the model of the list, which no detail shows. */
function modelOf(save) {
  const [list, ...others] = readTable(save).models[0].values();
  return list.isShown || others.length ? 0 : Number(list.kind);
}

const result = { passed: 0, failures: [] };
for (const module of MODULES) {
  for (const [name, resource] of Object.entries(await installed(folder, `jdy-wasm/${module}`))) {
    if (!resource.save || !resource.get) continue;
    for (const asText of [0, 1]) {
      sent = undefined;
      try {
        const request = toSave(resource, recordOf(resource.save, asText, modelOf(resource.save)));
        await jdy.on(resource).save(request);
        if (JSON.stringify(sent).includes('of_nothing')) throw new Error('it has what the save does not take');
        for (const key of Object.keys(request))
          if (!(key in sent) && !key.includes('.')) throw new Error(`${key} was not sent`);
        result.passed++;
      } catch (error) {
        result.failures.push(`${module}/${name}: ${error.message}`);
      }
    }
  }
}
// jdy-wasm/records has its own check for ciphertext, since it loads no WebAssembly.
const vectors = JSON.parse(readFileSync(new URL('../vectors/ciphertext_forms.json', import.meta.url), 'utf8'));
for (const { text, is_ciphertext, why } of vectors) {
  if (looksEncrypted(text) === is_ciphertext) result.passed++;
  else result.failures.push(`ciphertext: ${why}`);
}
reportChecks('to-save', result, EXPECTED);
