// The client of the whole program. In `config/index.js` the module is copied beside the scripts:
//   copy: { patterns: [{ from: 'src/wasm', to: 'dist/wasm' }] }
import Taro from '@tarojs/taro';
import { Client } from 'jdy-wasm/miniprogram';

const RELAY = 'https://relay.example.com';

let pass;

/** A token that is valid for at least a minute. */
async function authorization() {
  if (!pass || pass.until < Date.now() + 60_000) pass = await logIn();
  return pass.token;
}

async function logIn() {
  const { code } = await Taro.login();
  const { statusCode, data } = await Taro.request({ url: `${RELAY}/login`, method: 'POST', data: { code } });
  if (statusCode !== 200) throw new Error(`the login ended with ${statusCode}`);
  return { token: data.token, until: Date.now() + data.seconds * 1000 };
}

export const jdy = new Client({ relay: RELAY, authorization, request: Taro.request });
