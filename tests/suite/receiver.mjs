// The service's authorisation push. It is unsigned, so it only makes the receiver ask the service.
export default function (QUnit, { jdy, gateway: { createSandbox }, receiver }) {
  const { createAuthorizationReceiver } = receiver;

  /** A receiver with a sandbox of its own, its questions to the service and its stored values. */
  const open = async ({ fail, rows, set } = {}) => {
    const sandbox = createSandbox();
    const credentials = await sandbox.demo();
    const { outerInstanceId, accountId, ...own } = credentials;
    const [asked, kept] = [[], []];
    const fetch = async (url, init) => {
      const request = new Request(url, init);
      const { pathname, searchParams } = new URL(request.url);
      if (!pathname.endsWith('push_app_authorize')) return sandbox.fetch(request);
      asked.push(searchParams.get('outerInstanceId'));
      if (fail) return Response.json({ errcode: 5007 }, { status: 519 });
      if (rows !== undefined) return Response.json({ code: 200, data: rows });
      return sandbox.fetch(request);
    };
    const client = new jdy.Client({ ...own, fetch, dangerouslyAllowBrowser: true });
    const store = { set: set ?? ((id, list) => void kept.push([id, list])) };
    const receive = createAuthorizationReceiver({ client, store, outerInstanceIds: [outerInstanceId] });
    return { receive, asked, kept, credentials };
  };
  const row = (more) => ({ appKey: 'k', appSecret: 's', domain: 'https://tf.jdy.com', status: 1, ...more });
  const push = (data, url = 'https://receiver.example/') =>
    new Request(url, {
      method: 'POST',
      body: JSON.stringify({ bizType: 'app_authorize', operation: 'update', timestamp: 1, data }),
    });
  /** The result of `run`, and the calls of `console.error` during it. */
  const quietly = async (run) => {
    const [{ error }, told] = [console, []];
    console.error = (...words) => void told.push(words);
    try {
      return [await run(), told];
    } finally {
      console.error = error;
    }
  };

  QUnit.module('receiver');

  QUnit.test('after a push the receiver asks the service and stores the answer', async (t) => {
    const { receive, asked, kept, credentials } = await open();
    const response = await receive(push([row()]));
    t.strictEqual(response.status, 200);
    t.deepEqual(await response.json(), {
      errcode: '0',
      description: 'Succeed',
      data: { status: '0', msg: 'Succeed', type: 'app_authorize' },
    });
    const { outerInstanceId, appKey, appSecret, routerAddr, accountId } = credentials;
    t.deepEqual(asked, [outerInstanceId]);
    t.deepEqual(
      kept.map(([id, list]) => [
        id,
        list.map(({ appKey, appSecret, domain, accountId }) => [appKey, appSecret, domain, accountId]),
      ]),
      [[outerInstanceId, [[appKey, appSecret, routerAddr, accountId]]]],
    );
  });

  QUnit.test('nothing of a forged push is stored', async (t) => {
    const { receive, asked, kept, credentials } = await open();
    const forged = row({
      appKey: credentials.appKey,
      appSecret: 'forged',
      domain: 'https://forged.example',
      outerInstanceId: 'forged',
    });
    t.strictEqual((await receive(push([forged]))).status, 200);
    t.deepEqual([asked, kept], [['forged'], []], 'the service knows no such instance');
    // All unknown instances share one question a minute; each known instance has its own.
    const other = await receive(push([{ ...forged, outerInstanceId: 'other' }]));
    t.strictEqual(other.status, 429);
    t.strictEqual((await receive(push([{ ...forged, outerInstanceId: credentials.outerInstanceId }]))).status, 200);
    t.deepEqual(asked, ['forged', credentials.outerInstanceId]);
    t.false(JSON.stringify(kept).includes('forged'));
    const named = await open();
    const url = `https://receiver.example/?outerInstanceId=${named.credentials.outerInstanceId}`;
    t.strictEqual((await named.receive(push([row()], url))).status, 200);
    t.deepEqual(
      named.kept.map(([id]) => id),
      [named.credentials.outerInstanceId],
    );
  });

  QUnit.test('a repeated push within a minute does not ask the service', async (t) => {
    const { receive, asked, kept } = await open();
    const answers = await Promise.all([push([row()]), push([row()]), push([row()])].map(receive));
    t.deepEqual(
      answers.map(({ status }) => status),
      [200, 429, 429],
    );
    const wait = Number(answers[1].headers.get('retry-after'));
    t.true(wait > 50 && wait <= 60, `${wait}`);
    t.deepEqual([asked.length, kept.length], [1, 1]);
  });

  QUnit.test('a request that is not a push is refused', async (t) => {
    const { receive, asked } = await open();
    const many = Array.from({ length: 21 }, (_, index) => row({ outerInstanceId: `i${index}` }));
    const bodies = [
      '',
      '{',
      'null',
      '[]',
      '{}',
      '{"data":null}',
      '{"data":[]}',
      '{"data":[{}]}',
      '{"data":[1]}',
      JSON.stringify({ data: many }),
    ];
    for (const body of bodies) {
      const response = await receive(new Request('https://receiver.example/', { method: 'POST', body }));
      t.strictEqual(response.status, 400, body.slice(0, 40));
    }
    const read = await receive(new Request('https://receiver.example/'));
    t.deepEqual([read.status, read.headers.get('allow')], [405, 'POST']);
    t.strictEqual((await receive(push([row({ more: 'x'.repeat(64 * 1024) })]))).status, 413);
    t.strictEqual((await receive(push([row({ more: '好'.repeat(22_000) })]))).status, 413, 'bytes are counted');
    t.deepEqual(asked, []);
    t.strictEqual((await receive(push([row({ more: 'x'.repeat(60 * 1024) })]))).status, 200);
  });

  QUnit.test('only valid account sets are stored, and none after the authorisation was withdrawn', async (t) => {
    const rows = [row(), row({ status: '1.0', appKey: 'b' }), row({ status: 0 }), row({ appSecret: '' }), null];
    const some = await open({ rows });
    t.strictEqual((await some.receive(push([row()]))).status, 200);
    t.deepEqual(
      some.kept[0][1].map(({ appKey }) => appKey),
      ['k', 'b'],
    );
    for (const rows of [[], null, [row({ status: 0 })], [row({ status: '2', appSecret: null })]]) {
      const none = await open({ rows });
      await none.receive(push([row()]));
      t.deepEqual(
        none.kept.map(([, list]) => list),
        [[]],
      );
    }
    // An unreadable answer withdraws no authorisation.
    const odd = [row({ appSecret: null })];
    for (const rows of [{}, 'maintenance', 0, { rows: [row()] }, odd, [row({ status: 'enabled' })]]) {
      const unclear = await open({ rows });
      const [response] = await quietly(() => unclear.receive(push([row()])));
      t.deepEqual([response.status, unclear.kept], [502, []], JSON.stringify(rows));
    }
  });

  QUnit.test('the minute begins when the answer is stored', async (t) => {
    const stored = [];
    const broken = await open({
      set: async (id) => {
        if (stored.push(id) === 1) throw new Error('the store is away');
      },
    });
    const waitOf = async () => {
      const { status, headers } = await broken.receive(push([row()]));
      return status === 429 ? Number(headers.get('retry-after')) : -status;
    };
    const [[failed, again]] = await quietly(async () => [await waitOf(), await waitOf()]);
    t.true(failed === -502 && again > 0 && again <= 5, `${failed} ${again}: soon it may come again`);
    t.strictEqual(broken.asked.length, 1, 'not at once: anyone can send a push');
    const failing = await open({ fail: true });
    const receive = () => failing.receive(push([row()]));
    const [statuses] = await quietly(async () => [await receive(), await receive()]);
    t.deepEqual(
      statuses.map(({ status }) => status),
      [502, 429],
    );
    t.true(Number(statuses[1].headers.get('retry-after')) <= 5);
  });

  QUnit.test('the failure of one instance does not affect the others', async (t) => {
    const [asked, kept] = [[], []];
    const client = {
      async request(_method, _path, { query }) {
        asked.push(query.outerInstanceId);
        if (query.outerInstanceId === 'a') throw new Error('away');
        return [row()];
      },
    };
    const store = { set: async (id) => void kept.push(id) };
    const receive = createAuthorizationReceiver({ client, store, outerInstanceIds: ['a', 'b'] });
    const [response] = await quietly(() => receive(push([row()])));
    t.deepEqual([response.status, asked, kept], [502, ['a', 'b'], ['b']]);
    // Without known instances, a push without an instance is refused.
    const unknowing = createAuthorizationReceiver({ client, store, outerInstanceIds: [] });
    t.strictEqual((await unknowing(push([row()]))).status, 422);
    t.strictEqual((await unknowing(push([row({ outerInstanceId: 'c' })]))).status, 200);
    t.deepEqual(kept, ['b', 'c']);
    for (const id of [undefined, null, '', 'two words', 5, ['a'], {}]) {
      t.throws(
        () => createAuthorizationReceiver({ client, store, outerInstanceIds: ['a', id] }),
        ({ code, path }) => code === 'invalid_request' && path === 'outerInstanceIds[1]',
        `${id}`,
      );
    }
  });

  QUnit.test('the answer to an unconfirmed push does not say why', async (t) => {
    const failing = await open({ fail: true });
    const [response, told] = await quietly(() => failing.receive(push([row()])));
    t.strictEqual(response.status, 502);
    t.true(told.length === 1 && told[0][1] instanceof jdy.JdyError);
    t.deepEqual(failing.kept, []);
    const full = await open({ set: () => Promise.reject(new Error('the store is full')) });
    const [refused] = await quietly(() => full.receive(push([row()])));
    t.strictEqual(refused.status, 502);
    t.false((await refused.text()).includes('full'));
    for (const [wrong, path] of [
      [undefined, 'client'],
      [{ client: { request() {} } }, 'store'],
      [{ client: { request() {} }, store: { set() {} } }, 'outerInstanceIds'],
    ]) {
      t.throws(
        () => createAuthorizationReceiver(wrong),
        (error) => error.code === 'invalid_request' && error.path === path,
      );
    }
  });
}
