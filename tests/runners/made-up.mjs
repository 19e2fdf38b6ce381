// An invented operation that exists only as a file of the catalog, tests/made-up/made_up_note.toml:
//   node made-up.mjs <folder with the package installed> <folder with the bundled pages>
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { choose, has, openTab, PAGE } from '../playground/tab.mjs';
import { launch } from './browser.mjs';
import { startGateway } from './gateway.mjs';
import { installed } from './installed.mjs';
import { reportChecks } from './report.mjs';

const [folder, pages] = process.argv.slice(2).map((path) => resolve(path));
const [{ Client }, { madeUpNote }, { createRelay, custom }] = await Promise.all(
  ['jdy-wasm', 'jdy-wasm/bd', 'jdy-wasm/relay'].map((entry) => installed(folder, entry)),
);
const EXPECTED = 7;
const gateway = await startGateway(folder);
const { outerInstanceId, accountId, ...account } = { ...gateway.credentials, baseUrl: gateway.url };
const failure = (promise) =>
  promise.then(
    (value) => assert.fail(JSON.stringify(value)),
    (error) => error,
  );

/** A client of a relay in this process that allows these operations. */
function relayed(allow) {
  const relay = createRelay({
    accounts: () => ({ main: account }),
    authorize: custom(() => ({ name: 'test' })),
    allow,
    log() {},
  });
  const fetch = async (url, init) => relay.fetch(new Request(url, init));
  return new Client({ relay: 'https://relay.example', authorization: () => 'token', fetch }).on(madeUpNote);
}

const line = (text) => ({ made_up_text: text });
const note = (number) => ({
  number,
  name: `便签 ${number}`,
  made_up_colour: '2',
  made_up_lines: [line('一'), line('二')],
});

/** Saves by these methods, and reads the detail and the list. */
async function roundTrip(notes, number) {
  const { ids } = await notes.save(note(number));
  const one = await notes.get({ number });
  assert.deepEqual(
    [one.id, one.name, one.made_up_colour, one.made_up_lines],
    [ids[0], `便签 ${number}`, '2', [line('一'), line('二')]],
  );
  const rows = await notes.list({ page_size: 1 }).toArray({ limit: 10 });
  assert.deepEqual(
    rows.filter((row) => row.number === number).map(({ id }) => id),
    ids,
  );
}

const checks = {
  async 'a client saves, reads and lists'() {
    await roundTrip(new Client(account).on(madeUpNote), 'N1');
  },
  async 'a client refuses what the file does not say'() {
    const notes = new Client(account).on(madeUpNote);
    for (const [change, path] of [
      [{ nam: 'x' }, 'nam'],
      [{ made_up_colour: '3' }, 'made_up_colour'],
      [{ made_up_lines: [{}] }, 'made_up_lines[0].made_up_text'],
    ]) {
      assert.equal((await failure(notes.save({ ...note('N2'), ...change }))).path, path);
    }
  },
  async 'a client finds a save whose answer was lost'() {
    const fault = [{ operation: 'bd.madeUpNote.save', lose: 'answer' }];
    await fetch(`${gateway.url}/__sandbox/faults`, { method: 'POST', body: JSON.stringify(fault) });
    const { ids } = await new Client(account).on(madeUpNote).save(note('N3'));
    assert.equal(ids.length, 1);
  },
  async 'a relay passes it on where it is opened, and nowhere else'() {
    await roundTrip(relayed([madeUpNote]), 'N4');
    assert.equal((await failure(relayed(['customers.list']).save(note('N5')))).code, 'permission');
  },
  async 'the sandbox refuses what the file does not say'() {
    const error = await failure(new Client(account).on(madeUpNote).save({ made_up_colour: '1' }, { unchecked: true }));
    assert.deepEqual([error.code, error.errcode], ['business', '1030002000']);
  },
  async 'the index and the OpenAPI description have it'() {
    const read = (name) => JSON.parse(readFileSync(join(folder, 'node_modules/jdy-wasm/dist', name), 'utf8'));
    assert.deepEqual(
      read('operations.json')
        .filter(({ resource }) => resource === 'madeUpNote')
        .map(({ verb }) => verb)
        .sort(),
      ['get', 'list', 'save'],
    );
    assert.ok(read('openapi.json').paths['/jdy/v2/bd/made_up_note'].post);
  },
  async 'the playground has its form'() {
    const browser = await launch();
    try {
      const { tab, complaints } = await openTab(browser, pages);
      await tab.goto(`${PAGE}#call`);
      await choose(tab, '接口', '便签保存');
      await tab.waitForSelector('.request form');
      await tab.fill('[name=number]', 'N6');
      await tab.fill('[name=name]', '表单里的便签');
      await tab.selectOption('[name=made_up_colour]', { label: '绿 (2)' });
      await tab.click('.items .add');
      await tab.fill('[name=made_up_text]', '一行');
      await tab.click('button:text-is("调用")');
      await has(tab, '.answer .status', 'HTTP 200');
      await choose(tab, '接口', '便签详情');
      await tab.fill('[name=number]', 'N6');
      await tab.click('button:text-is("调用")');
      await has(tab, '.record', '表单里的便签');
      assert.deepEqual(complaints, []);
    } finally {
      await browser.close();
    }
  },
};

const outcome = { passed: 0, failures: [] };
for (const [name, run] of Object.entries(checks)) {
  await run().then(
    () => outcome.passed++,
    (error) => outcome.failures.push(`${name}: ${error.message}`),
  );
}
gateway.close();
reportChecks('a made-up operation', outcome, EXPECTED);
