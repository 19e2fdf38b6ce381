// The relay of a mini-program and its login: a code of `wx.login` becomes a token that the relay accepts for a quarter of an hour.
import { createServer } from 'node:http';
import process from 'node:process';
import { SignJWT } from 'jose';
import { createRelay } from 'jdy-wasm/relay';
import { jwt } from 'jdy-wasm/relay/jwt';
import { listener } from 'jdy-wasm/relay/node';

const { WECHAT_APPID, WECHAT_SECRET, JWT_SECRET, PORT = '8080' } = process.env;
// Another address is for tests.
const { WECHAT_API = 'https://api.weixin.qq.com' } = process.env;
const MINUTES = 15;
const claims = { issuer: 'counter', audience: 'relay' };

const relay = createRelay({
  accounts: {
    main: {
      clientId: process.env.JDY_CLIENT_ID,
      clientSecret: process.env.JDY_CLIENT_SECRET,
      outerInstanceId: process.env.JDY_OUTER_INSTANCE_ID,
      baseUrl: process.env.JDY_BASE_URL,
    },
  },
  authorize: jwt({ ...claims, secret: JWT_SECRET, grant: ({ sub }) => ({ name: sub, accounts: ['main'] }) }),
  allow: ['customers.list', 'customers.get', 'customers.save', 'members.save'],
});

/** Asks WeChat who sent this code. Only this server knows the secret of the mini-program. */
async function openId(code) {
  const query = new URLSearchParams({ appid: WECHAT_APPID, secret: WECHAT_SECRET, js_code: code, grant_type: 'authorization_code' });
  const answer = await fetch(`${WECHAT_API}/sns/jscode2session?${query}`);
  const { openid, errmsg } = await answer.json();
  if (!openid) throw new Error(`WeChat refuses the code: ${errmsg}`);
  // Here a real shop looks up whether this is one of its staff.
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
      .setExpirationTime(`${MINUTES} minutes`)
      .sign(new TextEncoder().encode(JWT_SECRET));
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ token, seconds: MINUTES * 60 }));
  } catch (error) {
    console.error(error);
    response.writeHead(401).end();
  }
}

const relayed = listener(relay);
const server = createServer((request, response) =>
  request.method === 'POST' && request.url === '/login' ? logIn(request, response) : relayed(request, response),
);
server.listen(Number(PORT), () => console.log(`http://localhost:${server.address().port}`));
