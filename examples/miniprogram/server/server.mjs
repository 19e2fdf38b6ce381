// The relay of a mini-program and its login: a code of `wx.login` becomes a token that the relay accepts for a quarter
// of an hour.
import { createServer } from 'node:http';
import { env } from 'node:process';
import { SignJWT } from 'jose';
import { fromEnv } from 'jdy-wasm/env';
import { createRelay } from 'jdy-wasm/relay';
import { jwt } from 'jdy-wasm/relay/jwt';
import { listener } from 'jdy-wasm/relay/node';
import zh from 'jdy-wasm/zh';

const SECONDS = 15 * 60;
const WECHAT = env.WECHAT_API ?? 'https://api.weixin.qq.com';
const claims = { issuer: 'counter', audience: 'relay' };

const relay = createRelay({
  accounts: { main: fromEnv() },
  authorize: jwt({ ...claims, secret: env.JWT_SECRET, grant: ({ sub }) => ({ name: sub, accounts: ['main'] }) }),
  allow: ['customers.list', 'customers.get', 'customers.save', 'members.save'],
  messages: zh, // for callers whose Accept-Language is zh
});

/** Asks WeChat for the user of this code. A real shop then checks whether the user belongs to its staff. */
async function openId(js_code) {
  const { WECHAT_APPID: appid, WECHAT_SECRET: secret } = env;
  const query = new URLSearchParams({ appid, secret, js_code, grant_type: 'authorization_code' });
  const { openid, errmsg } = await (await fetch(`${WECHAT}/sns/jscode2session?${query}`)).json();
  if (!openid) throw new Error(`WeChat refuses the code: ${errmsg}`);
  return openid;
}

async function logIn(request, response) {
  try {
    let body = '';
    for await (const chunk of request) if ((body += chunk).length > 1000) throw new Error('the body is too long');
    const token = await new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(await openId(String(JSON.parse(body).code)))
      .setIssuer(claims.issuer)
      .setAudience(claims.audience)
      .setExpirationTime(`${SECONDS} seconds`)
      .sign(new TextEncoder().encode(env.JWT_SECRET));
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ token, seconds: SECONDS }));
  } catch (error) {
    console.error(error);
    response.writeHead(401).end();
  }
}

const relayed = listener(relay);
const server = createServer((request, response) =>
  request.method === 'POST' && request.url === '/login' ? logIn(request, response) : relayed(request, response),
);
server.listen(Number(env.PORT ?? 8080), () => console.log(`http://localhost:${server.address().port}`));
