// Workers of one account set in workerd, with the sandbox as their service and a faster clock.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Miniflare } from 'miniflare';

import { bundleWorker } from '../runners/worker-bundle.mjs';

const SPEED = 10;
const START = Date.now();

export async function startWorkers(folder) {
  const define = { SPEED: String(SPEED), START: String(START) };
  return new Workers(folder, await bundleWorker(folder, new URL('worker.mjs', import.meta.url), 'account-set', define));
}

class Workers {
  /** The dead letters that arrived. */
  letters = [];
  names = [];
  #folder;
  #bundle;
  #service;
  #miniflare;
  #storage;

  constructor(folder, bundle) {
    [this.#folder, this.#bundle] = [folder, bundle];
  }

  get credentials() {
    return this.#service.credentials;
  }

  /** Starts a new service and this many new Workers. */
  async reset(count) {
    await this.close();
    this.names = Array.from({ length: count }, (_, index) => `worker-${index}`);
    this.letters = [];
    this.#storage = mkdtempSync(join(tmpdir(), 'account-set-'));
    this.#service = await startService(this.#folder);
    this.#start();
  }

  async close() {
    this.#service?.close();
    await this.#miniflare?.dispose();
    this.#miniflare = undefined;
    if (this.#storage) rmSync(this.#storage, { recursive: true, force: true });
  }

  /** Kills every Worker and every object; the storage stays. */
  async restart() {
    await this.#miniflare.dispose();
    this.#start();
  }

  #start() {
    const { outerInstanceId, accountId, ...known } = this.#service.credentials;
    const { appKey, appSecret, routerAddr, ...application } = { ...known, baseUrl: this.#service.url };
    const ACCOUNT = { ...application, appKey, appSecret, routerAddr };
    const OTHER = { ...application, outerInstanceId, accountId };
    const common = {
      ...this.#bundle,
      bindings: { ACCOUNT, OTHER },
      serviceBindings: {
        RECORDER: (request) => this.#record(request),
        JDY: { name: 'worker-0', entrypoint: 'Jdy', props: { accountSet: 'main' } },
      },
      queueProducers: { SAVES: 'saves' },
    };
    this.#miniflare = new Miniflare({
      durableObjectsPersist: this.#storage,
      workers: this.names.map((name, index) => ({
        ...common,
        name,
        durableObjects: {
          ACCOUNT_SETS: { className: 'AccountSet', useSQLite: true, ...(index && { scriptName: 'worker-0' }) },
        },
        ...(index === 0 && { queueConsumers: { saves: { maxBatchSize: 10, maxBatchTimeout: 0.1, maxRetries: 3 } } }),
      })),
    });
  }

  async #record(request) {
    this.letters.push(await request.json());
    return new Response();
  }

  async #answer(task, input, worker) {
    const { fetch } = await this.#miniflare.getWorker(this.names[worker]);
    return (await fetch(`http://worker/${task}`, { method: 'POST', body: JSON.stringify(input) })).json();
  }

  /** Runs a task of worker.mjs, and returns its result. */
  async ask(task, input, worker = 0) {
    const { value, error } = await this.#answer(task, input, worker);
    if (error) throw Object.assign(new Error(`${task}: ${error.message}`), { details: error });
    return value;
  }

  /** Runs a task that must fail, and returns its error. */
  async fails(task, input, worker = 0) {
    const { value, error } = await this.#answer(task, input, worker);
    if (!error) throw new Error(`${task} gave ${JSON.stringify(value)}`);
    return error;
  }

  async journal() {
    return (await fetch(`${this.#service.url}/__sandbox/journal`)).json();
  }

  async faults(list) {
    await fetch(`${this.#service.url}/__sandbox/faults`, { method: 'DELETE' });
    const answer = await fetch(`${this.#service.url}/__sandbox/faults`, { method: 'POST', body: JSON.stringify(list) });
    if (!answer.ok) throw new Error(await answer.text());
  }

  async faultsLeft() {
    return (await fetch(`${this.#service.url}/__sandbox/faults`)).json();
  }

  /** A queue in this process, so that it keeps every message when Workers are killed. */
  queue(bodies, options) {
    return new Queue((batch) => this.#deliver(batch), bodies, options);
  }

  async #deliver(messages) {
    const worker = await this.#miniflare.getWorker('worker-0');
    return worker.queue('saves', messages);
  }

  now() {
    return START + (Date.now() - START) * SPEED;
  }

  /** Waits, by the clock of the Workers. */
  sleep(ms) {
    return new Promise((resolve) => setTimeout(resolve, ms / SPEED));
  }

  say(text) {
    console.log(`  ${text}`);
  }
}

class Queue {
  deliveries = 0;
  /** The delay of each retry, in seconds. */
  delays = [];
  #send;
  #size;
  #waiting;

  constructor(send, bodies, { size = 100, from = 0 } = {}) {
    [this.#send, this.#size] = [send, size];
    const message = (body, index) => ({ id: `message ${from + index}`, timestamp: new Date(), body, attempts: 1 });
    this.#waiting = bodies.map(message);
  }

  left() {
    return this.#waiting.length;
  }

  /** Delivers a batch; messages that are not acknowledged wait again, also where the delivery failed. */
  async deliver(batch = this.#waiting.splice(0, this.#size)) {
    if (batch.length === 0) return batch;
    this.deliveries += batch.length;
    const again = (messages) => this.#waiting.push(...messages.map((one) => ({ ...one, attempts: one.attempts + 1 })));
    let result;
    try {
      result = await this.#send(batch);
    } catch (error) {
      again(batch);
      throw error;
    }
    const { explicitAcks, retryMessages } = result;
    this.delays.push(...retryMessages.map(({ delaySeconds }) => delaySeconds));
    again(batch.filter(({ id }) => !explicitAcks.includes(id)));
    return Object.assign(batch, { outcome: result.outcome });
  }

  /** Delivers until nothing is left. */
  async drain() {
    while (this.left()) await this.deliver();
  }
}

/** Starts `jdy-wasm sandbox` with the faster clock. Its limits are high, so only the Workers enforce the rate limit. */
async function startService(folder) {
  const limits = ['--requests-per-minute', '100000', '--requests-per-second', '100000'];
  const child = spawn(join(folder, 'node_modules/.bin/jdy-wasm'), ['sandbox', '--port', '0', '--json', ...limits], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, SPEED, START, NODE_OPTIONS: `--import=${new URL('clock.mjs', import.meta.url)}` },
  });
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`jdy-wasm sandbox ended with ${code}`)));
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), ended]);
  ended.catch(() => {});
  return { ...JSON.parse(line), close: () => child.kill() };
}
