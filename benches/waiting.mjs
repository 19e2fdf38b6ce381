// What calls cost that wait for a slot of the rate limit: memory, time to start, how long the event loop is blocked.
import { credentials } from './lib/credentials.mjs';
import { isBrief } from './lib/rounds.mjs';

const CALLS = isBrief ? [100, 1_000] : [10_000, 100_000];
const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function waiting({ jdy }) {
  const token = JSON.stringify({ errcode: 0, data: { 'app-token': 'token', expires: Date.now() + 86_400_000 } });
  const fetch = async (url) => new Response(url.includes('/kingdee_auth_token') ? token : '{"errcode":0,"data":{}}');
  const used = () => {
    globalThis.gc();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  /** The longest time in which no timer fired while `work` went on. */
  const longestBlock = async (work) => {
    let [longest, last] = [0, performance.now()];
    const look = () => {
      const now = performance.now();
      [longest, last] = [Math.max(longest, now - last), now];
    };
    const timer = setInterval(look, 1);
    await work();
    clearInterval(timer);
    look();
    return longest;
  };
  /** Starts so many calls of a client whose rate limit has no slot for nearly all of them. */
  const started = async (calls, signalOf) => {
    const client = new jdy.Client({ ...credentials, fetch, requestsPerMinute: 5 });
    await client.request('GET', '/jdy/v2/bd/material');
    const [before, start] = [used(), performance.now()];
    const call = (_, index) =>
      client.request('GET', '/jdy/v2/bd/material', undefined, { signal: signalOf(index) }).catch(() => {});
    const ended = Array.from({ length: calls }, call);
    return { before, startMs: performance.now() - start, ended: Promise.all(ended) };
  };
  /** The memory that any client costs its caller for one open call: the request, a promise and a handler. */
  const heldByCaller = (calls, signal) => {
    const before = used();
    const requests = [];
    const call = () => {
      requests.push(['GET', '/jdy/v2/bd/material', undefined, { signal }]);
      return new Promise(() => {}).catch(() => {});
    };
    const ended = Promise.all(Array.from({ length: calls }, call));
    const bytes = (used() - before) / calls;
    return ended && requests.length === calls ? bytes : Number.NaN;
  };
  const rows = [];
  const starts = [];
  for (const calls of CALLS) {
    const controller = new AbortController();
    const { before, startMs, ended } = await started(calls, () => controller.signal);
    starts.push((startMs * 1_000) / calls);
    const waits = await longestBlock(() => later(3_000));
    const bytes = (used() - before) / calls;
    const beyond = bytes - heldByCaller(calls, controller.signal);
    const ends = await longestBlock(() => {
      controller.abort();
      return ended;
    });
    const name = `${calls.toLocaleString('en')} calls`;
    rows.push(
      { name: `${name}: memory of each, KB`, ratio: bytes / 1024 },
      {
        name: `${name}: memory of each beyond request, promise and handler, KB`,
        ratio: beyond / 1024,
        goal: 1,
        less: true,
      },
      { name: `${name}: start of each, µs`, ratio: starts.at(-1), goal: 50, less: true },
      { name: `${name}: longest block while they wait, ms`, ratio: waits, goal: 50, less: true },
      { name: `${name}: longest block when all are aborted, ms`, ratio: ends, goal: 50, less: true },
    );
  }
  const [few, many] = starts;
  rows.push({ name: 'start of one of 100,000 by that of one of 10,000', ratio: many / few, goal: 2, less: true });
  // Deadlines of their own, all within one second, after everything has started.
  const signalOf = (index) => AbortSignal.timeout(4_000 + Math.floor(index / 10));
  const { ended } = await started(CALLS[0], signalOf);
  const passes = await longestBlock(() => ended);
  rows.push({
    name: '10,000 calls: longest block when their deadlines pass within a second, ms',
    ratio: passes,
    goal: 50,
    less: true,
  });
  return [{ title: 'Calls that wait for a slot, in Node', unit: 'as named', rows }];
}
