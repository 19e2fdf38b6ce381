// The published example of a signature.
import { createSigner } from 'jdy-wasm';

export async function signature() {
  const signer = await createSigner({ clientId: '205022', clientSecret: 'f2adcfef73369bfc4e1384677d38a0ff' });
  return signer.signature({
    method: 'GET',
    path: '/',
    query: { name: '苹果', page: 1 },
    nonce: '4427456950',
    timestamp: 1670305063559,
  });
}
