// The memory of an idle client that has made one call.
import { credentials, unlimited } from './lib/credentials.mjs';

const CLIENTS = 2_000;

export async function memory({ jdy }) {
  const token = JSON.stringify({ errcode: 0, data: { 'app-token': 'token', expires: Date.now() + 86_400_000 } });
  const fetch = async (url) => new Response(url.includes('/kingdee_auth_token') ? token : '{"errcode":0,"data":{}}');
  const used = () => {
    globalThis.gc();
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    return heapUsed + external + arrayBuffers;
  };
  const clients = [];
  const add = async () => {
    const client = new jdy.Client({ ...credentials, ...unlimited, fetch });
    await client.request('GET', '/jdy/v2/bd/material');
    clients.push(client);
  };
  await add();
  const before = used();
  for (let turn = 0; turn < CLIENTS; turn++) await add();
  const bytes = (used() - before) / CLIENTS;
  return [
    {
      title: 'An idle client, in Node',
      unit: 'KB',
      rows: [{ name: 'memory, WebAssembly included', ratio: bytes / 1024 }],
    },
  ];
}
