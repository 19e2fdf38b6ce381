// A Worker of Deno has a location and a WorkerGlobalScope like a Worker of a page, but it is not in a page.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const INSIDE = `
import { Client } from 'jdy-wasm';
import { credentials, service } from ${JSON.stringify(String(new URL('service.mjs', import.meta.url)))};
const { dangerouslyAllowBrowser, ...own } = credentials;
const place = [typeof location, typeof WorkerGlobalScope];
try {
  postMessage([place, await new Client({ ...own, fetch: service }).request('GET', '/a')]);
} catch (error) {
  postMessage(String(error));
}
`;
const OUTSIDE = `
const worker = new Worker(new URL('deno-worker-inside.mjs', import.meta.url), { type: 'module' });
worker.onmessage = ({ data }) => {
  console.log(JSON.stringify(data));
  Deno.exit();
};
`;

export default (_, folder) => ({
  'a client with a secret is made there': async () => {
    writeFileSync(join(folder, 'deno-worker-inside.mjs'), INSIDE);
    writeFileSync(join(folder, 'deno-worker-outside.mjs'), OUTSIDE);
    const deno = fileURLToPath(new URL('../node_modules/@deno/linux-x64-glibc/deno', import.meta.url));
    const given = ['run', '--no-prompt', '--allow-read', 'deno-worker-outside.mjs'];
    const { stdout } = await promisify(execFile)(deno, given, { cwd: folder, timeout: 60_000 });
    assert.deepEqual(JSON.parse(stdout), [['object', 'function'], { ids: ['1'] }]);
  },
});
