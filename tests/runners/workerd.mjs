// The suite in a Worker, bundled as wrangler does it:
// node24 workerd.mjs <folder with jdy-wasm installed> [compatibility flags]
import { Miniflare } from 'miniflare';

import { data } from '../suite/data.mjs';
import { startGateway } from './gateway.mjs';
import { report } from './report.mjs';
import { bundleWorker } from './worker-bundle.mjs';

const worker = new Miniflare({
  ...(await bundleWorker(process.argv[2], new URL('worker.mjs', import.meta.url), 'workerd')),
  compatibilityFlags: process.argv.slice(3),
});
const served = await startGateway(process.argv[2]);
try {
  const answer = await worker.dispatchFetch('http://suite/', {
    method: 'POST',
    body: JSON.stringify({ data, served }),
  });
  if (!answer.ok) throw new Error(`the worker answered ${answer.status}: ${await answer.text()}`);
  report(['workerd', ...process.argv.slice(3)].join(' '), await answer.json());
} finally {
  await worker.dispose();
  served.close();
}
