// What the documents take for granted: credentials, the service, and a runtime that calls a Worker's handlers.
import { pathToFileURL } from 'node:url';
import { createSandbox } from 'jdy-wasm/sandbox';

const sandbox = createSandbox();
const credentials = await sandbox.demo();
Object.assign(globalThis, credentials);

globalThis.fetch = async (request) => {
  // The sandbox has five operations; of the others an empty page will do.
  if (request.url.includes('/jdy/v2/bd/material')) return Response.json({ errcode: 0, data: { rows: [] } });
  return sandbox.fetch(request);
};

const main = process.argv[1];
process.once('beforeExit', async () => {
  const { default: worker } = await import(pathToFileURL(main));
  const kept = new Map();
  const env = {
    CLIENT_ID: credentials.clientId,
    CLIENT_SECRET: credentials.clientSecret,
    OUTER_INSTANCE_ID: credentials.outerInstanceId,
    CUSTOMERS: { put: async (key, value) => void kept.set(key, value) },
  };
  await worker?.scheduled?.({ scheduledTime: Date.now() }, env);
});
