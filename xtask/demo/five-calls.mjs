// What `cargo xtask demo` shows: a request signed through the packed package and accepted by the sandbox. It runs in a
// project where the package is installed. SANDBOX holds { url, credentials }, as `jdy-sandbox --json` prints it.
import { createSigner } from 'jdy-wasm';

const { url, credentials } = JSON.parse(process.env.SANDBOX);
const { clientId, clientSecret, outerInstanceId } = credentials;

const request = {
  method: 'POST',
  path: '/jdyconnector/app_management/push_app_authorize',
  query: { outerInstanceId },
  nonce: String(crypto.getRandomValues(new Uint32Array(1))[0] + 1_000_000_000),
  timestamp: Date.now(),
};
const signer = await createSigner({ clientId, clientSecret });
const signature = signer.signature(request);
for (const [name, value] of Object.entries({ ...request, signature })) {
  console.log(`  ${name.padEnd(10)} ${typeof value === 'object' ? JSON.stringify(value) : value}`);
}

const answer = await fetch(`${url}${request.path}?${new URLSearchParams(request.query)}`, {
  method: request.method,
  headers: {
    'Content-Type': 'application/json',
    'X-Api-ClientID': clientId,
    'X-Api-Auth-Version': '2.0',
    'X-Api-TimeStamp': String(request.timestamp),
    'X-Api-Nonce': request.nonce,
    'X-Api-SignHeaders': 'X-Api-TimeStamp,X-Api-Nonce',
    'X-Api-Signature': signature,
  },
});
const body = await answer.json();
console.log(`  answer     ${answer.status} ${JSON.stringify(body)}`);
if (body.code !== 200) throw new Error('the sandbox refused the call');
