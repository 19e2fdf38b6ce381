// The two functions for a signature: `signature`, which is fast, and `sign`, which returns every stage.
import { application } from './credentials.mjs';

const request = {
  method: 'GET',
  path: '/a b/苹',
  query: { b: '~*', a: [1, true, '🙂'], empty: '' },
  nonce: '1234567890',
  timestamp: 1_795_000_000_000,
};

export default function (QUnit, { jdy }) {
  QUnit.module('signer');

  QUnit.test('both functions give the same signature', async (t) => {
    const signer = await jdy.createSigner(application);
    for (const changed of [
      {},
      { query: undefined },
      {
        query: [
          ['a', 'b'],
          ['a', 'b'],
          ['', 'dropped'],
        ],
      },
      { query: { number: 1.5e300, left: null, out: undefined } },
      { query: { nul: 'a\0b\0c', 'a\0b': '' } },
      { path: '/a\0b', nonce: '1' },
      { timestamp: 1_000_000_000_000 },
      { query: new URLSearchParams('a=1&a=%E7%94%B2') },
    ]) {
      const changedRequest = { ...request, ...changed };
      t.strictEqual(signer.signature(changedRequest), signer.sign(changedRequest).signature, JSON.stringify(changed));
    }
  });

  QUnit.test('both functions refuse the same requests', async (t) => {
    const signer = await jdy.createSigner(application);
    for (const [changed, path] of [
      [{ method: 'get' }, 'method'],
      [{ method: 'GET\0/a' }, 'method'],
      [{ path: 'a' }, 'path'],
      [{ path: '/a?b=c' }, 'path'],
      [{ path: '/a/../b' }, 'path'],
      [{ nonce: '1\0' }, 'nonce'],
      [{ nonce: '-1' }, 'nonce'],
      [{ timestamp: -1 }, 'timestamp'],
      [{ timestamp: 0 }, 'timestamp'],
      [{ timestamp: 1_795_000_000 }, 'timestamp'],
      [{ query: { half: '\ud83d' } }, 'query.half'],
      [{ query: { '\ude42': 1 } }, 'query.\ude42'],
      [{ timestamp: 12_345_678_901_234 }, 'timestamp'],
      [{ timestamp: '1795000000000' }, 'timestamp'],
      [{ query: { a: {} } }, 'query.a'],
      [{ query: new Map() }, 'query'],
    ]) {
      for (const way of ['signature', 'sign']) {
        const refused = (error) => error instanceof jdy.InvalidRequestError && error.path === path;
        t.throws(() => signer[way]({ ...request, ...changed }), refused, `${way} of ${JSON.stringify(changed)}`);
      }
    }
  });

  QUnit.test('a missing nonce or timestamp is chosen for each signature', async (t) => {
    const signer = await jdy.createSigner(application);
    const { nonce, timestamp, ...open } = request;
    t.strictEqual(new Set(Array.from({ length: 50 }, () => signer.signature(open))).size, 50);
    t.strictEqual(signer.signature({ ...open, nonce, timestamp }), signer.signature(request));
  });

  QUnit.test('a request of any length', async (t) => {
    const signer = await jdy.createSigner(application);
    for (const length of [1, 2000, 8000, 8192, 9000, 100_000]) {
      const long = { ...request, query: { long: '苹'.repeat(length / 3), ascii: 'x'.repeat(length) } };
      t.strictEqual(signer.signature(long), signer.sign(long).signature, `${length}`);
    }
  });

  QUnit.test('after WebAssembly memory has grown', async (t) => {
    const signer = await jdy.createSigner(application);
    const before = signer.signature(request);
    // Each signer uses memory, so that the memory grows at different moments: before a signature, or during one.
    const others = [];
    let wrong = 0;
    for (let index = 0; index < 1500; index++) {
      const other = await jdy.createSigner(application);
      const long = { ...request, query: { long: '*'.repeat(5 * index) } };
      if (other.signature(long) !== other.sign(long).signature) wrong++;
      if (signer.signature(request) !== before) wrong++;
      others.push(other);
    }
    t.strictEqual(wrong, 0);
  });
}
