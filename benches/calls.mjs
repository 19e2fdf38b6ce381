// What the client adds to reading an answer and to writing a body, each as the difference of a large and a small call,
// so that signing and fetch cancel out; and a small call as a whole, beside a hand-written client, without a network.
import { handWrittenClient } from './lib/hand-written.mjs';
import { credentials, unlimited } from './lib/credentials.mjs';
import { nodeHmac } from './lib/node-hmac.mjs';
import { rounds, timed } from './lib/rounds.mjs';

const TIMES = 300;

const row = (index) => ({
  id: String(768_582_155_554_002_944n + BigInt(index)),
  number: `KH${index}`,
  name: `深圳市第${index}商贸有限公司`,
  enable: '1',
  c_level_id: null,
  remark: '送货前先打电话',
});
const contact = (index) => ({
  contact_person: `联系人 ${index}`,
  gender: 1,
  mobile: '13912345678',
  contact_address: '科技园南区',
});
const customer = (contacts) => ({
  name: '深圳某某科技',
  number: 'KH001',
  contact_persons: Array.from({ length: contacts }, (_, index) => contact(index)),
});
const page = (rows) =>
  JSON.stringify({ errcode: 0, data: { rows: Array.from({ length: rows }, (_, index) => row(index)) } });

export async function calls({ jdy }) {
  const token = JSON.stringify({ errcode: 0, data: { 'app-token': 'token', expires: Date.now() + 86_400_000 } });
  const small = await smallCall(jdy, token);
  let answer = '';
  const fetch = async (url) => new Response(url.includes('/kingdee_auth_token') ? token : answer);
  const client = new jdy.Client({ ...credentials, ...unlimited, fetch });
  const answers = { large: page(1_000), small: page(0) };
  const customers = { large: customer(200), small: customer(0) };
  const bodies = { large: JSON.stringify(customers.large), small: JSON.stringify(customers.small) };
  const work = {
    parse: async () => void JSON.parse(await (await fetch('')).text()),
    call: () => client.request('GET', '/jdy/v2/bd/material'),
    stringify: (size) => void JSON.stringify(customers[size]),
    request: (size) => void new Request('https://api.kingdee.com', { method: 'POST', body: bodies[size] }),
    save: (size) => client.customers.save(customers[size]),
  };
  const difference = async (name) => {
    const times = {};
    for (const size of ['large', 'small']) {
      answer = name === 'save' ? '{"errcode":0,"data":{"ids":["1"]}}' : answers[size];
      times[size] = await timed(async () => {
        for (let turn = 0; turn < TIMES; turn++) await work[name](size);
      });
    }
    return Math.max(times.large - times.small, 0.001);
  };
  const [, reading] = await rounds(['parse', 'call'], 9, difference);
  // The engine's own work on a large body is subtracted.
  const [, request, saving] = await rounds(['stringify', 'request', 'save'], 9, difference);
  const writing = saving.ratio - request.ratio;
  return [
    small,
    {
      title: 'What grows with an answer and with a body, in Node',
      unit: 'times as long as JSON alone',
      rows: [
        { name: 'an answer of 1,000 rows over text() and JSON.parse', ratio: reading.ratio, goal: 1.1, less: true },
        {
          name: 'a customer with 200 contacts, checked and written, over JSON.stringify',
          ratio: writing,
          goal: 3,
          less: true,
        },
      ],
    },
  ];
}

/** Both by the engine's `fetch`, which makes a Request and is answered at once. */
async function smallCall(jdy, token) {
  const found = JSON.stringify({ errcode: 0, data: row(1) });
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const { url } = new Request(input, init);
    return new Response(url.includes('/kingdee_auth_token') ? token : found);
  };
  try {
    const baseUrl = 'https://api.kingdee.com';
    const handWritten = handWrittenClient({ ...credentials, baseUrl }, nodeHmac);
    const client = new jdy.Client({ ...credentials, ...unlimited, baseUrl });
    const gets = {
      handWritten: (id) => handWritten.get('/jdy/v2/bd/customer_detail', { id }),
      ours: (id) => client.customers.get({ id }),
    };
    const [, { ratio }] = await rounds(Object.keys(gets), 15, (name) =>
      timed(async () => {
        for (let turn = 0; turn < TIMES; turn++) await gets[name](row(1).id);
      }),
    );
    return {
      title: 'A small call without its network, in Node',
      unit: 'times as long as a hand-written client',
      rows: [{ name: 'customers.get({ id })', ratio, goal: 1.2, less: true }],
    };
  } finally {
    globalThis.fetch = real;
  }
}
