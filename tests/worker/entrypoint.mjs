// The entrypoint for other Workers: its methods, and the operations that it allows.
export default function (QUnit, workers) {
  QUnit.module('entrypoint', { beforeEach: () => workers.reset(1) });

  QUnit.test('other Workers save, get and list', async (t) => {
    const rpc = (method, ...args) => workers.ask('rpc', { method, args });
    const { ids } = await rpc('saveCustomer', { name: '入口', number: 'RPC1' });
    t.strictEqual((await rpc('getCustomer', { number: 'RPC1' })).id, ids[0]);
    const page = await rpc('listCustomers', { page: 2, page_size: 50 });
    t.deepEqual([page.page, page.rows.length], [2, 50]);
    const first = await rpc('listCustomers');
    t.deepEqual([first.page, first.rows.length, first.totalPages > 1], [1, 100, true]);
    t.deepEqual(
      await workers.ask('pages', { page: 2, page_size: 50 }),
      ['page=2&page_size=50'],
      'one request for one page',
    );
    t.true((await rpc('saveMember', { name: '会员', mobile: '13800000001' })).id.length > 0);
    t.deepEqual(await rpc('saveCust', { biz_type: 'cust_device', data: {} }), { data: null });
    const error = await workers.fails('rpc', { method: 'getCustomer', args: [{ number: 'unknown' }] });
    t.deepEqual([error.name, error.code, error.errcode], ['NotFoundError', 'not_found', '1030002003']);
  });

  QUnit.test('other Workers have the methods of any resource', async (t) => {
    const supplier = {
      list: 'GET /jdy/v2/bd/supplier|rq;page=page;rows=rows|page:p;page_size:z',
      get: 'GET /jdy/v2/bd/supplier_detail|rq;one=id,number|id:i;number',
      save: 'POST /jdy/v2/bd/supplier|sb;proof=ids|name;number',
      actions: 'POST /jdy/v2/sys/common_operate|bd_supplier delete',
    };
    const on = (verb, ...args) => workers.ask('rpcOn', { resource: supplier, verb, args });
    const { ids } = await on('save', { name: '供应商', number: 'RPC2' });
    t.strictEqual((await on('get', { number: 'RPC2' })).id, ids[0]);
    const page = await on('list', { page: 1, page_size: 3 });
    t.deepEqual([page.page, page.rows.length], [1, 3]);
    t.deepEqual((await on('delete', { ids })).ids, ids);
    const error = await workers.fails('rpcOn', { resource: supplier, verb: 'get', args: [{ number: 'RPC2' }] });
    t.strictEqual(error.code, 'not_found');
  });

  QUnit.test('other Workers can call only the allowed operations', async (t) => {
    const refused = async (task, table, which) => {
      const { code, message } = await workers.fails(task, { which, resource: { get: table }, verb: 'get', args: [{}] });
      t.deepEqual([code, message.includes('is not open to this caller')], ['config', true], `${task} ${table}`);
    };
    for (const table of [
      'GET /jdyconnector/app_management/kingdee_auth_token|rq;proof=',
      'POST /jdyconnector/app_management/push_app_authorize|sb;proof=',
      'GET /jdy/v2/bd/material|rq;proof=',
      'GET /jdy/v2/bd/supplier/../material|rq;proof=',
      'GET /jdy/v2/bd/supplier?x=1|rq;proof=',
      'GET /jdy/v2/bd/supplier |rq;proof=',
      'PUT /jdy/v2/bd/supplier|sb;proof=',
      'GET /jdy/v2/bd/material|rq;page=page;rows=rows|page:p;page_size:z',
    ]) {
      await refused('rpcOn', table);
    }
    await refused('narrowOn', 'GET /jdy/v2/bd/supplier|rq;proof=', 'nothing');
    // The same address, as a read that is allowed and as an action that is not.
    const resource = {
      audit: 'GET /jdy/v2/bd/supplier|rq;proof=',
      actions: 'POST /jdy/v2/sys/common_operate|bd_supplier audit',
    };
    const asked = { which: 'reads', resource, verb: 'audit', args: [{ ids: ['1'] }] };
    t.strictEqual((await workers.fails('narrowOn', asked)).code, 'config', 'the action');
  });
}
