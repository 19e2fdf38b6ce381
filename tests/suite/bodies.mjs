// Bodies of saves: the text that is checked is the text that is sent.
import { account, application } from './credentials.mjs';

const token = { 'app-token': 'a-token-for-bodies', expires: Date.now() + 86_400_000 };

export default function (QUnit, { jdy }) {
  QUnit.module('bodies');

  const sent = [];
  const client = new jdy.Client({
    ...application,
    ...account,
    dangerouslyAllowBrowser: true,
    fetch: async (url, { method, body }) => {
      const data = url.includes('/jdyconnector/') ? token : { ids: ['1'] };
      if (method === 'POST') sent.push(body);
      return Response.json({ errcode: 0, data });
    },
  });
  /** The body of a save, or the refusal. */
  const body = async (save) => {
    sent.length = 0;
    const refused = await save().then(
      () => undefined,
      ({ code, path, description, cause }) => ({ code, path, description, cause }),
    );
    if (!refused && sent.length !== 1) throw new Error(`${sent.length} were sent`);
    return refused ?? sent[0];
  };
  const saved = (data) => body(() => client.cust.save({ biz_type: 'a', data }));
  const customer = (fields) => body(() => client.customers.save({ name: '甲', ...fields }));

  QUnit.test('a correct body is sent as JSON.stringify writes it', async (t) => {
    const values = {
      texts: ['', '张三 "\\/\n\t\u2028', '😀', '</script>'],
      numbers: [0, -0, 1.5, -1e-7, 1e21, 123456789012345680000, 2 ** 53, -(2 ** 53) + 1, 5e-324],
      others: [true, false, null, undefined, [], {}, [[]]],
      ['__proto__']: { constructor: 1 },
      '': 1,
      2: 2,
      1: 1,
    };
    t.strictEqual(await saved(values), JSON.stringify({ biz_type: 'a', data: values }));
    const contacts = Array.from({ length: 300 }, (_, index) => ({ contact_person: `联系人 ${index}`, gender: 1 }));
    t.strictEqual(
      await customer({ contact_persons: contacts }),
      JSON.stringify({ name: '甲', contact_persons: contacts }),
    );
    const raw = { ...values, controls: '\b\f\r\0\u001f\u007f' };
    t.strictEqual(await body(() => client.request('POST', '/a', { body: raw })), JSON.stringify(raw));
  });

  QUnit.test('empty fields are left out, and lone surrogates are refused', async (t) => {
    const fields = {
      remark: null,
      contact_persons: [{ qq: null, mobile: '1' }],
      deduct: undefined,
      extra: { vip: [1.5, '\n'] },
    };
    t.strictEqual(await customer(fields), '{"name":"甲","contact_persons":[{"mobile":"1"}],"vip":[1.5,"\\n"]}');
    const half = await customer({ remark: 'a\ud83d' });
    t.deepEqual([half.path, half.description], ['remark', 'has half of a character']);
    t.strictEqual((await saved({ '\ude00': 1 })).path, 'data.\ude00');
    t.strictEqual(await customer({ remark: '\\ud83d' }), '{"name":"甲","remark":"\\\\ud83d"}');
    t.strictEqual(await customer({ remark: '\ud83d\ude00' }), '{"name":"甲","remark":"😀"}');
  });

  QUnit.test('a control character or a lone surrogate in an unknown field is refused with its path', async (t) => {
    const ways = {
      extra: (text) => customer({ extra: { vip: [{ level: text }] } }),
      contact: (text) => customer({ contact_persons: [{ extra: { wechat: text } }] }),
      map: (text) => customer({ custom_field: { custom_field__1__a: text } }),
      data: (text) => saved({ rows: [[{ x: text }]] }),
      label: (text) => body(() => client.members.save({ mobile: '1', name: '甲', label: ['a', text] })),
      query: (text) => body(() => client.request('GET', '/a', { query: { a: ['b', text] } })),
      pairs: (text) => body(() => client.request('GET', '/a', { query: [['a', text]] })),
      path: (text) => body(() => client.request('GET', `/a${text}`)),
      saveAll: (text) =>
        body(async () => {
          for await (const { error } of client.customers.saveAll([{ name: '甲', extra: { vip: text } }])) throw error;
        }),
    };
    const paths = {
      extra: 'extra.vip[0].level',
      contact: 'contact_persons[0].extra.wechat',
      map: 'custom_field.custom_field__1__a',
      data: 'data.rows[0][0].x',
      label: 'label[1]',
      query: 'query.a[1]',
      pairs: 'query[0][1]',
      path: 'path',
      saveAll: 'extra.vip',
    };
    const texts = {
      '\0': 'has a NUL',
      'a\r': 'has a carriage return',
      '\u001b': 'has a control character',
      '\ud83d': 'has half of a character',
    };
    for (const [way, save] of Object.entries(ways)) {
      for (const [text, problem] of Object.entries(texts)) {
        const { code, path, description } = await save(text);
        t.deepEqual([code, path, description], ['invalid_request', paths[way], problem], way);
      }
    }
    t.strictEqual((await saved({ 'a\0': 1 })).path, 'data.a\ufffd');
    t.strictEqual(await saved({ x: ['a\r\nb', '\tc'] }), '{"biz_type":"a","data":{"x":["a\\nb","\\tc"]}}');
    t.strictEqual(
      await customer({ custom_field: { a: '1\r\n2' }, extra: { b: '3\r\n' } }),
      '{"name":"甲","custom_field":{"a":"1\\n2"},"b":"3\\n"}',
    );
  });

  QUnit.test('objects without a class of their own are plain, even of another realm', async (t) => {
    const bare = Object.assign(Object.create(null), { qq: '1' });
    const frozen = Object.freeze({ mobile: '1' });
    const proxy = new Proxy({ phone: '1' }, {});
    const contact_persons = [bare, frozen, proxy, Object.create(Object.prototype, { id: { value: 'hidden' } })];
    t.strictEqual(
      await customer({ contact_persons }),
      '{"name":"甲","contact_persons":[{"qq":"1"},{"mobile":"1"},{"phone":"1"},{}]}',
    );
    for (const [wrong, kind] of [
      [new Date(), 'Date'],
      [new Map(), 'Map'],
      [new Uint8Array(1), 'Uint8Array'],
      [new String('a'), 'String'],
    ]) {
      const { path, description } = await customer({ contact_persons: [{}, wrong] });
      t.deepEqual([path, description.includes(kind)], ['contact_persons[1]', true], kind);
    }
    for (const [wrong, path] of [
      [NaN, 'data.x'],
      [-Infinity, 'data.x'],
      [{ toJSON: () => 1 }, 'data.x.toJSON'],
      [{ 'a.b': 1n }, 'data.x.a.b'],
    ]) {
      t.strictEqual((await saved({ x: wrong })).path, path);
    }
    t.strictEqual((await body(() => client.customers.save(new Map()))).path, undefined);
  });

  QUnit.test('an instance of a class is sent with its fields and getters, or as its toJSON says', async (t) => {
    class Person {
      qq = '1';
      #gender = 1;
      get gender() {
        return this.#gender;
      }
    }
    class Contact extends Person {
      mobile = '2';
      static get phone() {
        return '3';
      }
      greet() {}
    }
    class Shown {
      #phone = '4';
      toJSON() {
        return { phone: this.#phone };
      }
    }
    const contact_persons = [new Contact(), new Shown()];
    const expected = '{"name":"甲","contact_persons":[{"qq":"1","mobile":"2","gender":1},{"phone":"4"}]}';
    t.strictEqual(await customer({ contact_persons }), expected);
    class Wrong {
      get gender() {
        return new Date(NaN).toISOString();
      }
    }
    const wrong = await customer({ contact_persons: [new Wrong()] });
    t.deepEqual([wrong.code, wrong.cause instanceof RangeError], ['invalid_request', true]);
    class Itself {
      extra = this;
    }
    t.true((await customer(new Itself())).description.includes('too deeply'));
    t.strictEqual(
      await body(() => client.request('POST', '/a', { query: new URLSearchParams('a=1&a=2'), body: [] })),
      '[]',
    );
  });

  QUnit.test('each field is read once, so the value that is sent was checked', async (t) => {
    let read = 0;
    const changing = {
      get gender() {
        return ++read;
      },
    };
    const { path, description } = await customer({
      contact_persons: [
        {
          get gender() {
            return read++ ? 3 : 1;
          },
        },
      ],
    });
    t.deepEqual([path, description.includes('3')], ['contact_persons[0].gender', true]);
    read = 0;
    t.strictEqual(
      await customer({ contact_persons: [changing] }),
      `{"name":"甲","contact_persons":[{"gender":${read}}]}`,
    );
    const list = Object.assign([{}], { toJSON: () => [{ gender: 9 }] });
    t.strictEqual((await customer({ contact_persons: list })).path, 'contact_persons[0].gender');
  });

  QUnit.test('an object that throws while it is read is refused', async (t) => {
    const thrown = new Error('out of the blue');
    const closed = new Proxy(
      {},
      {
        ownKeys() {
          throw thrown;
        },
      },
    );
    for (const value of [
      {
        get x() {
          throw thrown;
        },
      },
      closed,
    ]) {
      const { code, cause } = await saved(value);
      t.deepEqual([code, cause], ['invalid_request', thrown]);
    }
    const signer = await jdy.createSigner(application);
    const signing = new Promise((resolve) =>
      resolve(
        signer.sign({
          method: 'GET',
          path: '/a',
          get query() {
            throw thrown;
          },
        }),
      ),
    );
    const refused = await signing.catch((error) => error);
    t.deepEqual([refused.code, refused.cause], ['invalid_request', thrown]);
    t.strictEqual(await saved({}), '{"biz_type":"a","data":{}}', 'the instance still works');
  });
}
