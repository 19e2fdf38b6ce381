// What `cargo xtask demo` shows: the five operations through the packed package, signed, sent over HTTP and answered by
// the sandbox. It runs in a project where the package is installed. SANDBOX holds { url, credentials }, as
// `jdy-wasm sandbox --json` prints it.
import { Client, createSigner } from 'jdy-wasm';

const { url, credentials } = JSON.parse(process.env.SANDBOX);
const { clientId, clientSecret, appKey, appSecret, routerAddr } = credentials;
const signer = await createSigner({ clientId, clientSecret });

/** `fetch`, with the request and its signature shown on the way. */
async function shown(url, init) {
  const request = new Request(url, init);
  const answer = await fetch(request);
  const { pathname, search, searchParams } = new URL(request.url);
  if (pathname.startsWith('/jdyconnector/')) return answer;
  const header = (name) => request.headers.get(name);
  const { stringToSign, signature } = signer.sign({
    method: request.method,
    path: pathname,
    query: [...searchParams],
    nonce: header('X-Api-Nonce'),
    timestamp: Number(header('X-Api-TimeStamp')),
  });
  if (signature !== header('X-Api-Signature')) throw new Error('the client signed something else');
  print('request', `${request.method} ${pathname}${search}`);
  print('string to sign', stringToSign.replaceAll('\n', '\\n\n'));
  print('signature', signature);
  const text = await answer.clone().text();
  print(`answer ${answer.status}`, text.length > 400 ? `${text.slice(0, 400)}…` : text);
  const { errcode } = JSON.parse(text);
  if (Number(errcode) !== 0) throw new Error(`the sandbox answered errcode ${errcode}`);
  return answer;
}

function print(name, text) {
  const [first, ...rest] = text.trimEnd().split('\n');
  console.log(`  ${name.padEnd(15)}${first}`);
  for (const line of rest) console.log(`  ${''.padEnd(15)}${line}`);
}

const jdy = new Client({ clientId, clientSecret, appKey, appSecret, routerAddr, baseUrl: url, fetch: shown });
const number = `DEMO-${Date.now()}`;
const calls = {
  'customers.save': () =>
    jdy.customers.save({
      name: `深圳市演示贸易有限公司 ${number}`,
      number,
      invoice_type: 6,
      addr: '南山区科技园 88 号',
      contact_persons: [{ contact_person: '张三', gender: 1, mobile: '13233333333', is_default_linkman: true }],
    }),
  'customers.get': () => jdy.customers.get({ number }),
  'customers.list': () =>
    jdy.customers.list({ search: '深圳', page_size: 2, order_by: 'name desc' }).toArray({ limit: 2 }),
  'members.save': () => jdy.members.save({ mobile: '13912345678', name: '会员甲', source: '2' }),
  'cust.save': () => jdy.cust.save({ biz_type: 'cust_visit', data: { 客户: number, 结果: '已拜访' } }),
};

let answered = 0;
for (const [name, call] of Object.entries(calls)) {
  console.log(`${++answered}. ${name}`);
  await call();
  console.log();
}
console.log(`${answered} calls answered with errcode 0.`);
