// The Worker of the tests: account sets, a consumer of saves, an entrypoint, and tasks that the tests ask for.
import './clock.mjs';

import { Client } from 'jdy-wasm';
import { customer } from 'jdy-wasm/bd';
import { reconcile } from 'jdy-wasm/records';
import {
  createAccountSet,
  createDeadLetterConsumer,
  createEntrypoint,
  createRelay,
  createSaveConsumer,
  custom,
  deadLetters as lettersOf,
  shared,
} from 'jdy-wasm/worker';

import { silentTasks } from './silent-object.mjs';

const accounts = (env) => ({
  main: env.ACCOUNT,
  other: env.OTHER,
  repeating: { ...env.ACCOUNT, fetch: repeating },
  slow: { ...env.ACCOUNT, requestsPerMinute: 5 },
  wrong: { ...env.ACCOUNT, appSecret: 'wrong', clientSecret: '0'.repeat(32) },
});
/** How often the token endpoint was called that gives the same token each time. */
let repeated = 0;
async function repeating() {
  repeated++;
  const data = { 'app-token': 'the-same', expires: Date.now() + 3_600_000 };
  return Response.json({ errcode: 0, description: 'success', data });
}
const objects = (env) => env.ACCOUNT_SETS;
/** Cloudflare's limit of a message. */
const LARGEST_MESSAGE = 128_000;
const deadLetters = (env) => ({
  async send(letter) {
    const body = JSON.stringify(letter);
    if (body.length > LARGEST_MESSAGE) throw new Error('message exceeds the limit');
    await env.RECORDER.fetch('http://recorder/', { method: 'POST', body });
  },
});

export class AccountSet extends createAccountSet(accounts) {}
const allow = [
  'GET /jdy/v2/bd/customer_detail',
  'GET /jdy/v2/bd/supplier',
  'GET /jdy/v2/bd/supplier_detail',
  'POST /jdy/v2/bd/supplier',
  'POST /jdy/v2/sys/common_operate',
];
export class Jdy extends createEntrypoint({ accounts, objects, allow }) {}
/** Entrypoints that open less. */
const narrow = {
  nothing: createEntrypoint({ accounts, objects }),
  reads: createEntrypoint({ accounts, objects, allow: ['GET /jdy/v2/bd/supplier'] }),
};

const consume = createSaveConsumer({ accounts, objects, deadLetters, maxRetries: 3 });
const keepLetters = createDeadLetterConsumer({ accounts, objects });

/** By the faster clock the same work takes longer. */
const PATIENT = { totalTimeoutMs: 1_000_000, timeoutMs: 600_000 };
/** One client for all requests of this isolate. */
let client;
/** One client for each account set that the object shares. */
const sharing = {};
const relay = (options, settings) =>
  createRelay({
    accounts: (env) => ({ other: { ...env.OTHER, ...options(env) } }),
    authorize: custom(() => ({ name: 'page' })),
    allow: ['customers.list', 'customers.save'],
    log() {},
    ...settings,
  });
const relays = {
  shared: relay((env) => shared(env.ACCOUNT_SETS, 'other')),
  alone: relay(() => ({})),
  hurried: relay(() => ({}), { timeoutMs: 2_000 }),
};

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The key under which clients of an account set keep its token. */
const tokenKey = ({ baseUrl, clientId, appKey }) =>
  `jdy:token:${baseUrl.split('://')[1].replace(':', '%3A')}:${clientId}:${appKey}`;

/** The tasks that tests ask for, by path. */
const tasks = {
  ...silentTasks,
  /** Hands messages to the consumer of dead letters. */
  async keep({ messages }, env) {
    const left = new Set(messages.map(({ id }) => id));
    await keepLetters(
      { messages: messages.map((one) => ({ ...one, ack: () => left.delete(one.id), retry() {} })) },
      env,
    );
    if (left.size) throw new Error(`${[...left]} were not kept`);
  },
  letters: ({ name, query }, env) => lettersOf(objects(env), name).list(query),
  retry: async ({ messageId, options }, env) =>
    (await lettersOf(objects(env), 'main').retry(messageId, options)) ?? null,
  discard: ({ messageId }, env) => lettersOf(objects(env), 'main').discard(messageId),
  /** Makes calls at the same time; gives when each ended. */
  async burst({ calls }, env) {
    client ??= new Client({ ...env.ACCOUNT, ...shared(env.ACCOUNT_SETS, 'main'), ...PATIENT });
    const one = async () => {
      await client.request('GET', '/jdy/v2/bd/customer', { query: { page_size: 1 } });
      return Date.now();
    };
    return Promise.all(Array.from({ length: calls }, one));
  },
  /** Asks for a token as many clients would that know `stale`. */
  async tokens({ times, stale, name = 'main' }, env) {
    const key = tokenKey(env.ACCOUNT);
    return Promise.all(Array.from({ length: times }, () => env.ACCOUNT_SETS.getByName(name).token(key, stale)));
  },
  async fail({ name }, env) {
    const client = new Client({ ...accounts(env)[name], ...shared(env.ACCOUNT_SETS, name), maxRetries: 0 });
    return client.customers.get({ id: '1' });
  },
  /** What an object is told of slots that no call needs any more when they are granted. */
  async unwanted() {
    const told = [];
    const lease = async ({ waiting, ended, unanswered, unused }) => {
      told.push({ waiting, ended, unanswered, unused });
      const own = told.length;
      await sleep(1000);
      return { lease: own, granted: waiting, startMs: 10_000, waitMs: 100 };
    };
    const { permit } = shared({ getByName: () => ({ lease }) }, 'unwanted');
    const controller = new AbortController();
    const [first, ...others] = Array.from({ length: 10 }, () => permit(controller.signal));
    const leave = await first;
    // Meanwhile one of the others asks for all of them.
    await sleep(500);
    controller.abort(new Error('aborted'));
    const outcomes = await Promise.allSettled(others);
    leave();
    await sleep(100);
    return { told, aborted: outcomes.filter(({ status }) => status === 'rejected').length };
  },
  /** What an object is told of the slot of a call, for each way in which the call ends. */
  async ends(_, env, ctx) {
    const ended = async (token, send, totalTimeoutMs) => {
      const told = [];
      const lease = async ({ waiting, ...more }) => {
        if (!waiting) told.push(more);
        return { lease: 1, granted: waiting, startMs: 10_000, waitMs: 100 };
      };
      const namespace = { getByName: () => ({ lease, token }) };
      const account = {
        ...env.ACCOUNT,
        fetch: send,
        timeoutMs: 500,
        maxRetries: 0,
        ...(totalTimeoutMs && { totalTimeoutMs }),
      };
      const Ending = createEntrypoint({ accounts: { ends: account }, objects: () => namespace });
      const entrypoint = new Ending(Object.assign(ctx, { props: { accountSet: 'ends' } }), env);
      await entrypoint.saveCust({ biz_type: 'cust_device', data: {} }).catch(() => {});
      await sleep(500);
      return told.map(({ ended, unanswered, unused }) => ({ ended, unanswered, unused }));
    };
    const token = async () => `token\nhttps://tf.jdy.com\n0\n${Date.now() + 3_600_000}`;
    return {
      answered: await ended(token, async () => Response.json({ errcode: 0, data: null })),
      lost: await ended(token, async () => Promise.reject(new TypeError('lost'))),
      'too late': await ended(
        token,
        (_, { signal }) => new Promise((_, reject) => (signal.onabort = () => reject(signal.reason))),
      ),
      'not sent': await ended(async () => Promise.reject(new Error('no token'))),
      'no token in time': await ended(() => new Promise(() => {}), undefined, 1000),
    };
  },
  /** When slots were granted to calls that come every two seconds and wait for ten at most, over some minutes. */
  async offered({ minutes }, env) {
    const { permit } = shared(env.ACCOUNT_SETS, 'slow');
    const start = Date.now();
    const entered = [];
    const offer = async () => {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(new Error('too late')), 10_000);
      const leave = await permit(controller.signal).catch(() => undefined);
      clearTimeout(timer);
      if (!leave) return;
      entered.push(Date.now() - start);
      await sleep(500);
      leave();
    };
    const offers = [];
    while (Date.now() - start < minutes * 60_000) {
      offers.push(offer());
      await sleep(2000);
    }
    await Promise.all(offers);
    return entered;
  },
  /** Which of two namespaces is asked for slots of account sets with the same name. */
  async namesakes() {
    const asked = [];
    const namespace = (which) => ({
      getByName: (name) => ({
        async lease({ waiting }) {
          if (waiting) asked.push(`${which} ${name}`);
          // More than needed: shared slots would be used without a question.
          return { lease: 1, granted: waiting + 5, startMs: 10_000, waitMs: 100 };
        },
      }),
    });
    const [one, other] = [namespace('one'), namespace('other')];
    const { signal } = new AbortController();
    const leaves = [];
    for (const each of [one, other, one, other]) leaves.push(await shared(each, 'namesake').permit(signal));
    for (const leave of leaves) leave();
    return asked;
  },
  /** What happens when another token is asked for and the endpoint gives the same one again. */
  async repeated({ times }, env) {
    const object = env.ACCOUNT_SETS.getByName('repeating');
    const key = tokenKey(env.ACCOUNT);
    const stale = await object.token(key);
    const outcomes = await Promise.allSettled(Array.from({ length: times }, () => object.token(key, stale)));
    const [token] = (await object.token(key)).split('\n');
    return { calls: repeated, codes: outcomes.map(({ reason }) => reason?.code), usable: stale.startsWith(token) };
  },
  /** A request that is not retried. */
  async request({ name, method, path, body }, env) {
    const account = { ...accounts(env)[name], ...shared(env.ACCOUNT_SETS, name), ...PATIENT, maxRetries: 0 };
    sharing[name] ??= new Client(account);
    return sharing[name].request(method, path, { body });
  },
  /** What a relay answers. */
  async relayed({ which, method, body }, env) {
    const length = body && String(new TextEncoder().encode(body).length);
    const headers = body && { 'Content-Type': 'application/json', 'Content-Length': length };
    const response = await relays[which].fetch(
      new Request('https://relay/jdy/v2/bd/customer', { method, headers, body }),
      env,
    );
    return { status: response.status, again: response.headers.get('Retry-After'), text: await response.text() };
  },
  async rpc({ method, args }, env) {
    return env.JDY[method](...args);
  },
  /** A method of a resource. */
  async rpcOn({ resource, verb, args }, env) {
    const methods = await env.JDY.on(resource);
    return methods[verb](...args);
  },
  /** What became of a save, by a client or by the entrypoint. */
  async reconciled({ by, request, error }, env) {
    const own = () => new Client({ ...env.ACCOUNT, ...shared(env.ACCOUNT_SETS, 'main'), ...PATIENT });
    return reconcile(by === 'rpc' ? env.JDY : own(), customer, request, error);
  },
  /** The same of an entrypoint that opens less. */
  async narrowOn({ which, resource, verb, args }, env, ctx) {
    const entrypoint = new narrow[which](Object.assign(ctx, { props: { accountSet: 'main' } }), env);
    const methods = await entrypoint.on(resource);
    return methods[verb](...args);
  },
  /** The queries of all requests for one page of customers. */
  async pages(query, env, ctx) {
    const asked = [];
    const counted = (url, init) => {
      asked.push(new URL(url).search.slice(1));
      return fetch(url, init);
    };
    const Counted = createEntrypoint({ accounts: { main: { ...env.ACCOUNT, fetch: counted } }, objects });
    const entrypoint = new Counted(Object.assign(ctx, { props: { accountSet: 'main' } }), env);
    await entrypoint.listCustomers(query);
    await sleep(2000);
    return asked;
  },
  async send({ messages }, env) {
    await env.SAVES.sendBatch(messages.map((body) => ({ body })));
    return true;
  },
};

export default {
  async fetch(request, env, ctx) {
    try {
      const value = await tasks[new URL(request.url).pathname.slice(1)](await request.json(), env, ctx);
      return Response.json({ value });
    } catch (error) {
      const { name, message, code, hint, errcode, path } = error;
      return Response.json({ error: { name, message, code, hint, errcode, path } });
    }
  },
  queue: consume,
};
