// A signed call as a Request, for tests that fetch without a client.

const PUSH = '/jdyconnector/app_management/push_app_authorize';

/** Signs with the package. The default call needs no token: it lists the authorised account sets. */
export async function signedRequest(jdy, credentials, { baseUrl = 'https://api.kingdee.com', ...call } = {}) {
  const { clientId, clientSecret, outerInstanceId } = credentials;
  const { method = 'POST', path = PUSH, query = { outerInstanceId }, token, timestamp = Date.now() } = call;
  const nonce = String(10 ** 15 + Math.floor(Math.random() * 10 ** 15));
  const signer = await jdy.createSigner({ clientId, clientSecret });
  const headers = {
    'Content-Type': 'application/json',
    'X-Api-ClientID': clientId,
    'X-Api-Auth-Version': '2.0',
    'X-Api-TimeStamp': String(timestamp),
    'X-Api-Nonce': nonce,
    'X-Api-SignHeaders': 'X-Api-TimeStamp,X-Api-Nonce',
    'X-Api-Signature': signer.signature({ method, path, query, nonce, timestamp }),
    ...(token && { 'app-token': token, 'X-GW-Router-Addr': credentials.routerAddr }),
  };
  return new Request(`${baseUrl}${path}?${new URLSearchParams(query)}`, { method, headers });
}
