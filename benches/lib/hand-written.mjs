// A hand-written client: it signs, sends the nine headers with a time limit, and checks the envelope. It has no rate
// limit, retries, checks of fields or exact numbers.
import { stringToSign } from './canonical.mjs';

const TIMEOUT_MS = 15_000;

/**
 * @param hmac `(text, secret) => hex`, or a promise of it
 * @returns `get(path, query)`, which gives the data of the answer
 */
export function handWrittenClient({ clientId, clientSecret, appKey, appSecret, routerAddr, baseUrl }, hmac) {
  let token;

  async function call(path, query, further) {
    const nonce = String(Math.floor(Math.random() * 1e16));
    const timestamp = Date.now();
    const signed = await hmac(stringToSign({ method: 'GET', path, query, nonce, timestamp }), clientSecret);
    const response = await fetch(`${baseUrl}${path}?${new URLSearchParams(query)}`, {
      headers: {
        'Content-Type': 'application/json',
        'X-Api-ClientID': clientId,
        'X-Api-Auth-Version': '2.0',
        'X-Api-TimeStamp': String(timestamp),
        'X-Api-Nonce': nonce,
        'X-Api-SignHeaders': 'X-Api-TimeStamp,X-Api-Nonce',
        'X-Api-Signature': btoa(signed),
        ...further,
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const { errcode, description, data } = JSON.parse(await response.text());
    if (errcode !== 0) throw new Error(`${errcode}: ${description}`);
    return data;
  }

  async function freshToken() {
    const data = await call('/jdyconnector/app_management/kingdee_auth_token', {
      app_key: appKey,
      app_signature: btoa(await hmac(appKey, appSecret)),
    });
    return data['app-token'];
  }

  return {
    async get(path, query) {
      token ??= await freshToken();
      return call(path, query, { 'app-token': token, 'X-GW-Router-Addr': routerAddr });
    },
  };
}

/** The rows of a list, page by page. */
export async function handWrittenList(client, path, use) {
  for (let page = 1, pages = 1; page <= pages; page++) {
    const { rows, total_page } = await client.get(path, { page, page_size: 100 });
    pages = total_page;
    for (const row of rows) use(row);
  }
}
