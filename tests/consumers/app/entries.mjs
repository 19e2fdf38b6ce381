// The three entries in one program.
import * as jdy from 'jdy-wasm';
import * as relayed from 'jdy-wasm/relay-client';
import * as signer from 'jdy-wasm/signer';

const ADDRESS = 'https://relay.example';
const signed = {
  method: 'GET',
  path: '/',
  query: { name: '苹果', page: 1 },
  nonce: '4427456950',
  timestamp: 1670305063559,
};
const application = { clientId: '205022', clientSecret: 'f2adcfef73369bfc4e1384677d38a0ff' };

const answer = async (url) =>
  Response.json({ errcode: 0, data: { id: new URL(url).searchParams.get('id'), name: new URL(url).host } });

/** The result of each entry, and whether entries share the classes of errors. */
export async function entries() {
  const clients = [jdy, relayed].map(({ Client }) => new Client({ relay: ADDRESS, fetch: answer }));
  const signers = await Promise.all([jdy, signer].map(({ createSigner }) => createSigner(application)));
  const customers = await Promise.all(clients.map((client, at) => client.customers.get({ id: `${at + 1}` })));
  const refused = await clients[1].customers.get({}).catch((error) => error);
  return {
    customers: customers.map(({ id, name }) => `${id} ${name}`),
    signatures: new Set(signers.map((one) => one.signature(signed))).size,
    shared: [jdy, relayed, signer].every(({ InvalidRequestError }) => refused instanceof InvalidRequestError),
  };
}
