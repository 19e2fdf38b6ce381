// The program for every bundler: the package in two chunks, one of them loaded on demand.
import { Client } from 'jdy-wasm';

/** Numbers of customers, read by signed calls, and a signature of the other chunk. */
export async function demo({ url, credentials }) {
  const { outerInstanceId, accountId, ...own } = credentials;
  const jdy = new Client({ ...own, baseUrl: url, dangerouslyAllowBrowser: true });
  const rows = await jdy.customers.list({ order_by: 'number asc' }).toArray({ limit: 3 });
  const { signature } = await import('./signature.mjs');
  return { numbers: rows.map(({ number }) => number), signature: await signature() };
}
