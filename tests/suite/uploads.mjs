// Files in requests: how they arrive, refusals, and retries.
import { account, application } from './credentials.mjs';
import { thrown } from './promises.mjs';

const UPLOAD = '/jdy/v2/fi/voucher_attachment_upload';
const attachment = { upload: `POST ${UPLOAD}|am|file1:f!` };
/** An invented, reviewed operation with a file and other fields. */
const scan = { upload: 'POST /jdy/v2/made/scan|am!|file1:f!;title!#8;qty:I;tags:[t' };
const invoice = () => new File(['%PDF-', new Uint8Array([0, 255, 13, 10])], '发票 1.pdf', { type: 'application/pdf' });

/** The tests that run against gateways, including a relay. */
export function arriving(QUnit, { jdy, gateways }) {
  for (const { name, credentials, options } of gateways) {
    const { outerInstanceId, accountId, ...own } = credentials;

    QUnit.test(`a file arrives with its name and its bytes: ${name}`, async (t) => {
      const client = new jdy.Client({ ...own, ...options, dangerouslyAllowBrowser: true });
      const expected = { filename: '发票 1.pdf', fileType: 'pdf', filesize: '9' };
      for (const data of [
        await client.on(attachment).upload({ file1: invoice() }),
        await client.request('POST', UPLOAD, { body: { file1: invoice() } }),
      ]) {
        const { filename, fileType, filesize } = data;
        t.deepEqual({ filename, fileType, filesize }, expected);
        t.true(data.filepath.startsWith('https://'));
      }
      const large = new File([new Uint8Array(150_000)], 'large.bin');
      t.strictEqual((await client.on(attachment).upload({ file1: large })).filesize, '150000');
      t.strictEqual((await client.on(attachment).upload({ file1: new Blob(['x']) })).filename, 'blob');
    });
  }
}

export default function (QUnit, context) {
  QUnit.module('uploads');
  arriving(QUnit, context);

  let tokens = 0;
  const token = () => ({ 'app-token': `token-${++tokens}`, expires: Date.now() + 86_400_000 });
  /** A client, and the `init` of each of its business calls; `answer` returns the response. */
  const connect = (answer = () => Response.json({ errcode: 0, data: {} })) => {
    const sent = [];
    const fetch = async (url, init) => {
      if (url.includes('/jdyconnector/')) return Response.json({ errcode: 0, data: token() });
      sent.push(init);
      return answer(sent.length);
    };
    const options = { ...application, ...account, dangerouslyAllowBrowser: true, fetch };
    return { client: new context.jdy.Client(options), sent };
  };
  const form = async ({ body }) => {
    const fields = [...body].map(async ([name, value]) => [
      name,
      typeof value === 'string' ? value : await value.text(),
    ]);
    return Object.fromEntries(await Promise.all(fields));
  };

  QUnit.test('the body is a form, whose other fields are text', async (t) => {
    const { client, sent } = connect();
    const fields = { title: '甲', qty: 2, tags: ['a', 'b'] };
    await client.on(scan).upload({ file1: new File(['x'], 'a.txt'), ...fields });
    t.deepEqual(await form(sent[0]), { file1: 'x', title: '甲', qty: '2', tags: '["a","b"]' });
    t.strictEqual(sent[0].body.get('file1').name, 'a.txt');
    const names = Object.keys(sent[0].headers).map((name) => name.toLowerCase());
    t.deepEqual([names.includes('x-api-signature'), names.includes('content-type')], [true, false]);
    await client.on(scan).upload({ anything: new Blob(['y']), title: null }, { unchecked: true });
    t.deepEqual(await form(sent[1]), { anything: 'y' });
  });

  QUnit.test('files are refused in other fields', async (t) => {
    const { client, sent } = connect();
    const file = new File(['x'], 'a.txt');
    const save = { save: 'POST /jdy/v2/made/note|sb|title;scan:a' };
    for (const [call, path] of [
      [() => client.on(scan).upload({ file1: 'a.txt', title: '甲' }), 'file1'],
      [() => client.on(scan).upload({ file1: new Uint8Array(1), title: '甲' }), 'file1'],
      [() => client.on(scan).upload({ title: '甲' }), 'file1'],
      [() => client.on(scan).upload({ file1: file }), 'title'],
      [() => client.on(scan).upload({ file1: file, title: file }), 'title'],
      [() => client.on(scan).upload({ file1: file, title: '甲', file2: 'x' }), 'file2'],
      [() => client.on(save).save({ title: '甲', scan: file }), 'scan'],
      [() => client.request('POST', '/a', { body: { rows: [{ file }] } }), 'body.rows[0].file'],
    ]) {
      const error = await thrown(call());
      t.deepEqual([error.code, error.path], ['invalid_request', path], error.message);
    }
    t.strictEqual(sent.length, 0);
  });

  QUnit.test('a file is sent again only if the call was not carried out', async (t) => {
    const expired = () => Response.json({ errcode: 4011, description: 'expired' }, { status: 519 });
    const renewed = connect((time) => (time === 1 ? expired() : Response.json({ errcode: 0, data: {} })));
    await renewed.client.on(scan).upload({ file1: new File(['x'], 'a.txt'), title: '甲' });
    t.deepEqual(await Promise.all(renewed.sent.map(form)), [
      { file1: 'x', title: '甲' },
      { file1: 'x', title: '甲' },
    ]);
    for (const upload of [
      (client) => client.on(scan).upload({ file1: new Blob(['x']), title: '甲' }),
      (client) => client.request('POST', '/a', { body: { file1: new Blob(['x']) } }),
    ]) {
      const lost = connect(() => new Response('<html>502</html>', { status: 502 }));
      t.strictEqual((await thrown(upload(lost.client))).code, 'outcome_unknown');
      t.strictEqual(lost.sent.length, 1);
    }
  });
}
