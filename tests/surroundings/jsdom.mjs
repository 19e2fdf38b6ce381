// jsdom, as Jest and Vitest install it in Node before they load a test file: a document, its own AbortController, and
// neither TextDecoder nor TextEncoder.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';

import { JSDOM } from 'jsdom';

import { answer, credentials } from './service.mjs';

const { window } = new JSDOM('', { url: 'http://localhost/' });
const { TextDecoder, TextEncoder } = globalThis;
const { document, location, Event, EventTarget, AbortController, AbortSignal, DOMException } = window;
Object.assign(globalThis, {
  window,
  document,
  location,
  Event,
  EventTarget,
  AbortController,
  AbortSignal,
  DOMException,
});
delete globalThis.TextDecoder;
delete globalThis.TextEncoder;

/** A service behind Node's own fetch; `slow` never answers a business call. */
async function served(slow = false) {
  const server = createServer((request, response) => {
    if (slow && !request.url.includes('/jdyconnector/')) return;
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify(answer(`http://localhost${request.url}`)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => server.close() && server.closeAllConnections();
  return { baseUrl: `http://127.0.0.1:${server.address().port}`, close };
}

export default ({ Client }) => ({
  'a first call without TextDecoder says what is missing, and a later one works': async () => {
    const fetch = async (url) => ({
      status: 200,
      headers: { get: () => null },
      text: async () => JSON.stringify(answer(url)),
    });
    const client = new Client({ ...credentials, fetch });
    await assert.rejects(client.request('GET', '/a'), /TextDecoder|TextEncoder/);
    Object.assign(globalThis, { TextDecoder, TextEncoder });
    assert.deepEqual(await client.request('GET', '/a'), { ids: ['1'] });
  },
  'a secret is refused, for this is a page': async () => {
    assert.throws(() => new Client({ ...credentials, dangerouslyAllowBrowser: false }), {
      path: 'dangerouslyAllowBrowser',
    });
  },
  'the engine does not take the signal of jsdom': async () => {
    assert.throws(() => new Request('http://localhost/', { signal: new AbortController().signal }));
  },
  'a call over the engine works without that signal': async () => {
    const { baseUrl, close } = await served();
    try {
      assert.deepEqual(await new Client({ ...credentials, baseUrl }).request('GET', '/a'), { ids: ['1'] });
    } finally {
      close();
    }
  },
  'the signal of jsdom ends a call over the engine': async () => {
    const { baseUrl, close } = await served(true);
    try {
      const controller = new AbortController();
      const call = new Client({ ...credentials, baseUrl }).request('GET', '/a', undefined, {
        signal: controller.signal,
      });
      setTimeout(() => controller.abort(), 100);
      await assert.rejects(call, { code: 'aborted' });
      const short = new Client({ ...credentials, baseUrl, maxRetries: 0, timeoutMs: 100 });
      await assert.rejects(short.request('GET', '/a'), { code: 'timeout' });
    } finally {
      close();
    }
  },
});
