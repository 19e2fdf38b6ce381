// The client of the whole program. `npx jdy-wasm miniprogram --out src/static/wasm` puts the module into the folder
// that is set here.
import { Client, usePlatform } from 'jdy-wasm/miniprogram';

const RELAY = 'https://relay.example.com';

let pass;

/** A token that is valid for at least a minute. */
async function authorization() {
  if (!pass || pass.until < Date.now() + 60_000) pass = await logIn();
  return pass.token;
}

async function logIn() {
  const { code } = await uni.login();
  const { statusCode, data } = await uni.request({ url: `${RELAY}/login`, method: 'POST', data: { code } });
  if (statusCode !== 200) throw new Error(`the login ended with ${statusCode}`);
  return { token: data.token, until: Date.now() + data.seconds * 1000 };
}

usePlatform({ wasm: '/static/wasm/jdy_relay.wasm.br' });

export const jdy = new Client({ relay: RELAY, authorization, request: uni.request });
