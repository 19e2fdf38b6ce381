// Starts the relays of edges.mjs, in workerd or in a process, with a scripted service.
import { Miniflare } from 'miniflare';

import { bundleWorker } from '../runners/worker-bundle.mjs';
import { bundleProgram, startProgram } from './process.mjs';
import { listen } from './relay-setup.mjs';

export const LIST = '/jdy/v2/bd/customer';
/** The speed of the Worker's clock and timers. The timers of signals keep their speed. */
export const SPEED = 20;
export const JSON_TYPE = { 'Content-Type': 'application/json' };
export const SAVED = '{"data":{"ids":["1"]},"errcode":0}';

/** The relays of edges.mjs, and a service that answers as `script` says. */
export async function start(folder, host) {
  const seen = [];
  const script = [];
  let tokens = 0;
  const upstream = await listen((request, response) => {
    if (request.url.includes('app_key=silent')) return;
    if (request.url.startsWith('/jdyconnector/')) {
      const data = { 'app-token': `token-${++tokens}`, expires: Date.now() + 86_400_000 };
      response.writeHead(200, JSON_TYPE).end(JSON.stringify({ data, errcode: 0 }));
      return;
    }
    seen.push({ token: request.headers['app-token'], headers: request.headers, at: Date.now() });
    const answer = script.shift() ?? ((to) => to.writeHead(200, JSON_TYPE).end(SAVED));
    request.resume().on('end', () => answer(response));
  });
  const clock = { SPEED: String(SPEED), START: String(Date.now()) };
  const { errors, send, close } = await (host === 'workerd'
    ? inWorker(folder, clock, upstream.url)
    : inProcess(folder, host, clock, upstream.url));
  const call = async (name, init = {}, path = LIST) => {
    const response = await send(name, path, init);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const logged = async () => (await send('log', '/', {})).json();
  return { seen, script, errors, call, logged, close: () => Promise.all([close(), upstream.close()]) };
}

async function inWorker(folder, clock, UPSTREAM) {
  const errors = [];
  const worker = new Miniflare({
    ...(await bundleWorker(folder, new URL('edges-worker.mjs', import.meta.url), 'edges', clock)),
    bindings: { UPSTREAM },
    handleStructuredLogs: ({ level, message }) => void (level === 'error' && errors.push(message)),
  });
  return {
    errors,
    send: (name, path, init) => worker.dispatchFetch(`http://${name}${path}`, init),
    close: () => worker.dispose(),
  };
}

async function inProcess(folder, host, clock, UPSTREAM) {
  const program = await bundleProgram(folder, new URL('edges-server.mjs', import.meta.url), 'edges');
  const { errors, url, close } = await startProgram(host, program, { ...clock, UPSTREAM });
  return { errors, send: (name, path, init) => fetch(`${url}/${name}${path}`, init), close };
}
