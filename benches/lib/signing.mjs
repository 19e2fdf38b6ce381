// Signs requests with ten parameters with each signer, in any runtime. Before anything is timed, all signatures
// are compared.
import { credentials } from './credentials.mjs';
import { signers } from './signers.mjs';

/** The number of different requests. */
const REQUESTS = 500;

function request(turn) {
  return {
    method: 'GET',
    path: '/jdy/v2/bd/customer',
    query: {
      search: '苹果 & 梨',
      order_by: 'name desc',
      page: turn % 50,
      page_size: 100,
      enable: 1,
      group: '768582155554002944',
      create_start_time: 1795000000000,
      create_end_time: 1795086400000,
      show_disable_data: false,
      name: `深圳 ${turn % 9}`,
    },
    nonce: String(1_000_000_000_000_000 + turn),
    timestamp: 1_795_000_000_000 + turn,
  };
}

/** The `names` of the signers, and `run(name, times)`, which signs that many requests. */
export async function signing(jdy) {
  const all = await signers(jdy, credentials);
  // Made before the timing: making them is not measured.
  const requests = Array.from({ length: REQUESTS }, (_, turn) => request(turn));
  for (const [turn, request] of requests.entries()) {
    const results = await Promise.all(Object.entries(all).map(async ([name, sign]) => [name, await sign(request)]));
    const other = results.find(([, signature]) => signature !== results[0][1]);
    if (other) throw new Error(`${other[0]} signs request ${turn} differently`);
  }
  return {
    names: Object.keys(all),
    async run(name, times) {
      const sign = all[name];
      let length = 0;
      // Only WebCrypto is awaited: a promise would add to the time of the synchronous signers.
      if (name === 'WebCrypto')
        for (let turn = 0; turn < times; turn++) length += (await sign(requests[turn % REQUESTS])).length;
      else for (let turn = 0; turn < times; turn++) length += sign(requests[turn % REQUESTS]).length;
      if (length !== 88 * times) throw new Error(`${name} made no signatures`);
    },
  };
}
