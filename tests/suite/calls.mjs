// The five operations, signed and sent, against every gateway the runtime can reach.
import { connecting, unique } from './connecting.mjs';

export default function (QUnit, { jdy, gateways }) {
  for (const gateway of gateways) {
    QUnit.module(`calls: ${gateway.name}`);

    const { journal, relayed } = gateway;
    const { own, send, connect } = connecting(jdy, gateway);
    const client = connect();
    const prefix = unique('T');

    QUnit.test('customers.save, customers.get and customers.save again', async (t) => {
      const contact = { contact_person: '张三', gender: 2, mobile: '13233333333', birthday: '1990-02-28 00:00:00' };
      const customer = {
        name: `深圳${prefix}科技`,
        number: prefix,
        invoice_type: 6,
        addr: '科技园 88 号',
        deduct: true,
      };
      const saved = await client.customers.save({ ...customer, contact_persons: [contact], remark: null });
      t.strictEqual(saved.ids.length, 1);
      t.deepEqual(saved.id_number_map, { [saved.ids[0]]: prefix });

      const one = await client.customers.get({ number: prefix });
      t.deepEqual([one.id, one.name, one.invoice_type, one.deduct], [saved.ids[0], customer.name, '6', true]);
      t.notStrictEqual(one.addr, customer.addr, 'sensitive fields come encrypted');
      t.strictEqual(await jdy.decrypt(one.addr, own.clientSecret), customer.addr);
      t.deepEqual(
        one.bomentity.map(({ contact_person, gender }) => [contact_person, gender]),
        [['张三', '0']],
      );
      t.strictEqual(await jdy.decrypt(one.bomentity[0].mobile, own.clientSecret), '13233333333');

      const id = one.id;
      const again = await client.customers.save({ id, number: prefix, name: customer.name, remark: '改' });
      t.deepEqual(again.ids, [id], 'an update, no second customer');
      const [left, right] = await Promise.all([client.customers.get({ id }), client.customers.get({ number: prefix })]);
      t.strictEqual(left.remark, '改');
      t.deepEqual(left, right);
    });

    QUnit.test('customers.list', async (t) => {
      const rows = await client.customers.list({ enable: -1, order_by: 'name desc' }).toArray({ limit: 150 });
      t.strictEqual(rows.length, 150);
      const [first] = rows;
      t.deepEqual(
        ['id', 'name', 'number'].map((key) => typeof first[key]),
        ['string', 'string', 'string'],
      );
      const found = await client.customers.list({ search: first.name, group: [] }).toArray({ limit: 100 });
      t.true(found.some(({ id }) => id === first.id));
      t.deepEqual(await client.customers.list({ search: "没有'这个~客户* +%" }).toArray({ limit: 1 }), []);
    });

    QUnit.test('members.save', async (t) => {
      const [mobile, other] = [139, 138].map((prefix) => prefix + String(Math.random()).slice(2, 10).padEnd(8, '0'));
      const saved = await client.members.save({ mobile, name: '会员甲', source: '2', birthday: '1990-01-31' });
      t.true(/^\d{15,19}$/.test(saved.id));
      t.strictEqual(await jdy.decrypt(saved.mobile, own.clientSecret), mobile);
      if (relayed) return;
      t.strictEqual((await client.members.save({ mobile: other, name: '会员乙' }, { decrypt: true })).mobile, other);
    });

    QUnit.test('decrypt: true gives the text of sensitive fields', async (t) => {
      if (relayed) return refusesToDecrypt(t, client);
      const number = `${prefix}-S`;
      const customer = { addr: '科技园 88 号', bank_account: '6222 0000', invoice_phone: '13900000000' };
      const contacts = [
        { contact_person: '甲', mobile: '13233333333', phone: '0755-1', email: 'a@b.cn', qq: '1', wechat: 'w' },
        { contact_person: '乙', birthday: '1990-02-28 00:00:00', contact_address: '深圳' },
      ];
      await client.customers.save({ name: `密${number}`, number, ...customer, contact_persons: contacts });
      const plain = await client.customers.get({ number }, { decrypt: true });
      for (const [name, text] of Object.entries(customer)) t.strictEqual(plain[name], text, name);
      for (const [index, contact] of contacts.entries()) {
        for (const [name, text] of Object.entries(contact)) t.strictEqual(plain.bomentity[index][name], text, name);
      }
      const { data, response } = await client.customers.get({ number }, { decrypt: true }).withResponse();
      t.deepEqual([data.addr, response.status], [customer.addr, 200]);
      const encrypted = await client.customers.get({ number }, { decrypt: false });
      t.notStrictEqual(encrypted.addr, customer.addr);
      t.strictEqual(await jdy.decrypt(encrypted.addr, own.clientSecret), customer.addr);
    });

    QUnit.test('a text that cannot be decrypted stays as it is', async (t) => {
      if (relayed) return refusesToDecrypt(t, client);
      const answer = {
        id: '1',
        addr: 'plain text',
        bank_account: '',
        invoice_phone: null,
        bomentity: [{ mobile: 13233333333, qq: 'AAAA', seq: 1 }, null],
      };
      const fetch = async (request) =>
        new URL(request.url).pathname.endsWith('customer_detail')
          ? Response.json({ errcode: 0, data: answer })
          : send(request);
      const meddled = connect({ fetch });
      t.deepEqual(await meddled.customers.get({ id: '1' }, { decrypt: true }), answer);
      delete answer.bomentity;
      t.deepEqual(await meddled.customers.get({ id: '1' }, { decrypt: true }), answer);
      for (const call of [
        () => client.customers.get({ id: '1' }, { decrypt: 'yes' }),
        () => client.customers.save({ name: '甲' }, { decrypt: true }),
      ]) {
        await t.rejects(call(), ({ name, path }) => name === 'InvalidRequestError' && path === 'decrypt');
      }
    });

    QUnit.test('cust.save', async (t) => {
      t.deepEqual(await client.cust.save({ biz_type: 'cust_device', data: { name: '打印机' } }), { data: null });
      const visit = await client.cust.save({ biz_type: 'cust_visit', data: {} });
      t.strictEqual(typeof visit.data, 'object');
    });

    QUnit.test('request', async (t) => {
      const page = await client.request('GET', '/jdy/v2/bd/customer', { query: { page_size: 2, enable: -1 } });
      t.strictEqual(page.rows.length, 2);
      const pairs = await client.request('GET', '/jdy/v2/bd/customer', { query: [['page_size', 3]] });
      t.strictEqual(pairs.rows.length, 3);
      const body = { biz_type: 'cust_device', data: { 温度: [36.6, null, true] } };
      t.deepEqual(await client.request('POST', '/jdy/v2/cust/save', { body }), { data: null });
    });

    QUnit.test('the gateway carried out each request once, in order', async (t) => {
      const number = `${prefix}-J`;
      await client.customers.save({ name: `广州${number}`, number });
      await client.customers.get({ number });
      const entries = (await journal()).filter((entry) => entry.number === number || entry.query?.includes(number));
      t.deepEqual(
        entries.map(({ method, path }) => `${method} ${path}`),
        ['POST /jdy/v2/bd/customer', 'GET /jdy/v2/bd/customer_detail'],
      );
      t.strictEqual(new Set(entries.map(({ nonce }) => nonce)).size, 2);
    });
  }
}

/** Only the relay has the key. */
function refusesToDecrypt(t, client) {
  return t.rejects(
    client.customers.get({ id: '1' }, { decrypt: true }),
    ({ name, path }) => name === 'ConfigError' && path === 'decrypt',
  );
}
