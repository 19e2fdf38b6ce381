// The example's relay with its login, in Node, in front of the sandbox and a fake of WeChat's server.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { bundleProgram } from '../relay/process.mjs';
import { listen } from '../relay/relay-setup.mjs';
import { startGateway } from '../runners/gateway.mjs';

/** Returns `{ url, code, journal, close }`; `code` is the only valid one. */
export async function startLogin(folder) {
  const sandbox = await startGateway(folder);
  const code = 'a code of wx.login';
  const weChat = await listen((request, response) => {
    const query = new URL(request.url, 'http://localhost').searchParams;
    const isKnown = query.get('js_code') === code && query.get('secret') === 'the secret of the mini-program';
    response.end(
      JSON.stringify(isKnown ? { openid: 'o6_bmjrPTlm6_2sgVt7hMZOPfL2M' } : { errcode: 40029, errmsg: 'invalid code' }),
    );
  });
  const { clientId, clientSecret, outerInstanceId } = sandbox.credentials;
  const program = await bundleProgram(
    folder,
    new URL('../../examples/miniprogram/server/server.mjs', import.meta.url),
    'login-server',
  );
  const env = {
    ...process.env,
    JDY_CLIENT_ID: clientId,
    JDY_CLIENT_SECRET: clientSecret,
    JDY_OUTER_INSTANCE_ID: outerInstanceId,
    JDY_BASE_URL: sandbox.url,
    WECHAT_API: weChat.url,
    WECHAT_APPID: 'wx0123456789abcdef',
    WECHAT_SECRET: 'the secret of the mini-program',
    JWT_SECRET: 'a shared secret of more than 32 characters',
    PORT: '0',
  };
  const child = spawn('node', [program], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const [url] = await once(createInterface(child.stdout), 'line');
  return {
    url,
    code,
    journal: async () => (await fetch(`${sandbox.url}/__sandbox/journal`)).json(),
    close() {
      child.kill();
      for (const one of [sandbox, weChat]) one.close();
    },
  };
}
