// The client of a mini-program: the functions in the typings of WeChat fit the options for a platform's functions.
import { Client, AbortController, type MiniProgramOptions, usePlatform } from 'jdy-wasm/miniprogram';
import { material } from 'jdy-wasm/bd';

usePlatform({ wasm: '/packageA/wasm/jdy_relay.wasm.br', instantiate: WXWebAssembly.instantiate });
usePlatform({
  random: (length) =>
    new Promise((resolve, reject) =>
      wx.getRandomValues({ length, success: ({ randomValues }) => resolve(randomValues), fail: reject }),
    ),
});

export const options: MiniProgramOptions = { relay: 'https://relay.example', authorization: async () => 'token' };
export const jdy = new Client({ ...options, request: wx.request });
// @ts-expect-error the relay is missing
new Client({});
// @ts-expect-error a secret
new Client({ relay: 'https://relay.example', clientSecret: '1' });
const secrets = { relay: 'https://relay.example', appSecret: '1' };
// @ts-expect-error a secret, in a variable
new Client(secrets);
// @ts-expect-error there is no fetch
new Client({ relay: 'https://relay.example', fetch: wx.request });

export async function counter(): Promise<string[]> {
  const stop = new AbortController();
  const { ids } = await jdy.customers.save({ number: 'KH001', name: '深圳' }, { signal: stop.signal });
  // @ts-expect-error the types are found
  ids.toFixed();
  const rows = await jdy.on(material).list().toArray({ limit: 20 });
  const first = await jdy.customers.list().next();
  return [...rows.map(({ name }) => String(name)), first.done ? '' : String(first.value.name)];
}
