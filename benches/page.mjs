// A cold page in Chromium: from the first script to the first signature, and to the first row through a relay, compared
// with axios and crypto-js. Each measurement has a browser context of its own, so nothing is cached.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { launch } from '../tests/runners/browser.mjs';
import { rounds } from './lib/rounds.mjs';

const { build } = createRequire(new URL('../tests/package.json', import.meta.url))('esbuild');

const SECRET = 'f2adcfef73369bfc4e1384677d38a0ff';
const REQUEST = JSON.stringify({
  method: 'GET',
  path: '/jdy/v2/bd/customer',
  query: { page: 1 },
  nonce: '1',
  timestamp: 1795000000000,
});
const STRING_TO_SIGN = new URL('lib/canonical.mjs', import.meta.url).pathname;

/** What a page does, by name. Each tells the page that it is done. */
const SCRIPTS = {
  'sign-ours': `import { createSigner } from 'jdy-wasm/signer';
    const signer = await createSigner({ clientId: '1', clientSecret: '${SECRET}' });
    done(signer.signature(${REQUEST}));`,
  'sign-others': `import 'axios';
    import Base64 from 'crypto-js/enc-base64.js';
    import Utf8 from 'crypto-js/enc-utf8.js';
    import hmacSHA256 from 'crypto-js/hmac-sha256.js';
    import { stringToSign } from ${JSON.stringify(STRING_TO_SIGN)};
    done(Base64.stringify(Utf8.parse(hmacSHA256(stringToSign(${REQUEST}), '${SECRET}').toString())));`,
  'row-ours': `import { Client } from 'jdy-wasm/relay-client';
    const client = new Client({ relay: location.origin, authorization: () => 'token' });
    for await (const row of client.customers.list()) { done(row.name); break; }`,
  'row-others': `import axios from 'axios';
    const { data } = await axios.get('/jdy/v2/bd/customer', {
      params: { page: 1, page_size: 100 },
      headers: { Authorization: 'Bearer token' },
      timeout: 15_000,
    });
    if (data.errcode !== 0) throw new Error(data.description);
    done(data.data.rows[0].name);`,
};
const PAGE = `<!doctype html><script>
  const began = performance.now();
  globalThis.done = (value) => { globalThis.result = { ms: performance.now() - began, value }; };
</script><script type="module" src="script.js"></script>`;
const ROWS = { rows: [{ id: '1', name: '深圳某某科技' }], count: '1', current_page: 1, page_size: 100, total_page: 1 };

export async function page({ consumer }) {
  const scripts = {};
  for (const [name, contents] of Object.entries(SCRIPTS)) scripts[name] = await bundled(contents, consumer);
  const server = createServer((request, response) => {
    const [, name, file] = new URL(request.url, 'http://localhost').pathname.split('/');
    const [type, body] =
      name === 'jdy'
        ? ['application/json', JSON.stringify({ errcode: 0, description: 'success', data: ROWS })]
        : file
          ? ['text/javascript', scripts[name]]
          : ['text/html', PAGE];
    response.writeHead(200, { 'content-type': type }).end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const browser = await launch();
  try {
    const time = async (name) => {
      const context = await browser.newContext();
      const tab = await context.newPage();
      await tab.goto(`http://127.0.0.1:${server.address().port}/${name}/`);
      const { ms, value } = await (await tab.waitForFunction(() => globalThis.result)).jsonValue();
      if (!value) throw new Error(`${name} has no result`);
      await context.close();
      return ms;
    };
    const [, signature] = await rounds(['sign-ours', 'sign-others'], 21, time);
    const [, row] = await rounds(['row-ours', 'row-others'], 21, time);
    return [
      {
        title: 'A cold page, in Chromium',
        unit: 'times as long with axios and crypto-js',
        rows: [
          { name: 'from the first script to the first signature', ratio: signature.ratio, goal: 1 },
          { name: 'from the first script to the first row through a relay (axios alone)', ratio: row.ratio, goal: 1 },
        ],
      },
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

async function bundled(contents, consumer) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    nodePaths: [join(consumer, 'node_modules')],
  });
  return outputFiles[0].text;
}
