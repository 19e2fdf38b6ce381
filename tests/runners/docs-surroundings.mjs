// What the documents take for granted: credentials, the service, and a runtime that calls a Worker's handlers.
import { pathToFileURL } from 'node:url';
import { Client } from 'jdy-wasm';
import { createSandbox } from 'jdy-wasm/sandbox';

const sandbox = createSandbox();
const credentials = await sandbox.demo();
Object.assign(globalThis, credentials);
Object.assign(process.env, {
  JDY_CLIENT_ID: credentials.clientId,
  JDY_CLIENT_SECRET: credentials.clientSecret,
  JDY_OUTER_INSTANCE_ID: credentials.outerInstanceId,
});

globalThis.fetch = async (request) => {
  const sent = request.body ? await request.clone().text() : '';
  if (/\\r|\ufffd/.test(sent)) throw new RangeError(`a garbled text is saved: ${sent}`);
  // The sandbox has five operations; of the others an empty page will do.
  if (request.url.includes('/jdy/v2/bd/material')) return Response.json({ errcode: 0, data: { rows: [] } });
  return RELAYS.includes(new URL(request.url).host) ? relayed(request) : sandbox.fetch(request);
};

/** Where relays of the examples are. */
const RELAYS = ['relay.example.com', 'jdy-relay.example.workers.dev'];

/** What a relay does for a page, as far as the examples see it. */
async function relayed(request) {
  if (!request.headers.get('authorization')?.startsWith('Bearer ')) return new Response(null, { status: 401 });
  const { pathname, searchParams } = new URL(request.url);
  const jdy = new Client({ ...credentials, appKey: undefined, appSecret: undefined, routerAddr: undefined, accountId: undefined, fetch: sandbox.fetch });
  const body = request.body && (await request.json());
  return Response.json({ errcode: 0, data: await jdy.request(request.method, pathname, { query: [...searchParams], body }) });
}

// Where a page has what tells its server who is signed in.
globalThis.session = { token: async () => 'the-token-of-a-session' };

const main = process.argv[1];
process.once('beforeExit', async () => {
  const { default: worker } = await import(pathToFileURL(main));
  const kept = new Map();
  const env = {
    CLIENT_ID: credentials.clientId,
    CLIENT_SECRET: credentials.clientSecret,
    OUTER_INSTANCE_ID: credentials.outerInstanceId,
    CUSTOMERS: { get: async (key) => kept.get(key) ?? null, put: async (key, value) => void kept.set(key, value) },
  };
  // Twice: the second run goes on where the first has ended.
  for (const later of [0, 1]) await worker?.scheduled?.({ scheduledTime: Date.now() + later }, env);
});
