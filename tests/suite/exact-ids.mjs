// IDs have up to 19 digits, and JavaScript numbers have 53 bits: IDs that answers give as numbers must stay exact.
import { answeringClient } from './answering-client.mjs';

export default function (QUnit, { jdy }) {
  QUnit.module('ids that come as numbers');

  /** A client whose business calls are answered with this text. */
  const answered = (text) => answeringClient(jdy, () => new Response(text));
  const success = (data) => `{"errcode":0,"description":"success","data":${data}}`;

  QUnit.test('documented ids are text, also if the answer has numbers', async (t) => {
    const { customers } = answered(success('{"ids":[1234567890123456789, 7, "8"],"id_number_map":{"7":"KH"}}'));
    t.deepEqual((await customers.save({ name: '甲', number: 'KH' })).ids, ['1234567890123456789', '7', '8']);

    const row = '{"id":768582155554002944,"name":"1234567890123456789","c_level_id":12,"enable":1,"debt":12.5}';
    const list = answered(success(`{"count":1,"rows":[${row}]}`)).customers.list();
    t.deepEqual(await list.toArray({ limit: 5 }), [
      { id: '768582155554002944', name: '1234567890123456789', c_level_id: '12', enable: 1, debt: 12.5 },
    ]);

    const detail = '{"id":1,"group_id":-9007199254740993,"bomentity":[{"id":9007199254740993,"seq":2}]}';
    t.deepEqual(await answered(success(detail)).customers.get({ id: '1' }), {
      id: '1',
      group_id: '-9007199254740993',
      bomentity: [{ id: '9007199254740993', seq: 2 }],
    });
  });

  QUnit.test('elsewhere only unsafe integers become text', async (t) => {
    const data =
      '{"id":7,"big":1234567890123456789,"text":"say \\"1234567890123456789\\" \\\\","list":[9007199254740993,-3],' +
      '"max":9007199254740991,"decimal":12345678901234567.5,"power":1e300,"deep":[[{"x":18446744073709551615}]]}';
    t.deepEqual(await answered(success(data)).request('GET', '/jdy/v2/bd/material'), {
      id: 7,
      big: '1234567890123456789',
      text: 'say "1234567890123456789" \\',
      list: ['9007199254740993', -3],
      max: 9007199254740991,
      decimal: 12345678901234568,
      power: 1e300,
      deep: [[{ x: '18446744073709551615' }]],
    });
    const deep = `${'['.repeat(20_000)}1234567890123456789${']'.repeat(20_000)}`;
    let inner = await answered(success(deep)).request('GET', '/jdy/v2/bd/material');
    while (Array.isArray(inner)) inner = inner[0];
    t.equal(inner, '1234567890123456789');
  });

  QUnit.test('an id with a fraction or an exponent becomes its digits, or stays unchanged', async (t) => {
    const shown = async (id) =>
      (await answered(success(`{"id":${id},"ids":[${id}],"x_id":${id}}`)).customers.get({ id: '1' })).id;
    const written = {
      '1.5e18': '1500000000000000000',
      '1.234567890123456789e18': '1234567890123456789',
      '1234567890123456789.0': '1234567890123456789',
      '12345678901234567890E-1': '1234567890123456789',
      '1e3': '1000',
      '123.0': '123',
      '1E21': '1000000000000000000000',
      1.5: '1.5',
      '1234567890123456789.5': '1234567890123456789.5',
      '1e400': '1e400',
    };
    // IDs are never negative, so this one does not prove a save.
    t.strictEqual(await shown('-9.007199254740993e15'), '-9007199254740993');
    for (const [number, text] of Object.entries(written)) {
      t.strictEqual(await shown(number), text, number);
      const { ids } = await answered(success(`{"ids":["7", ${number}]}`)).customers.save({ name: '甲', number: 'KH' });
      t.deepEqual(ids, ['7', text], number);
    }
  });
}
