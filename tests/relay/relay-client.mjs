// `jdy-wasm/relay-client` for a suite that was written for `jdy-wasm`.

/**
 * The exports of both entries. The suite allows each client to have a secret in a page; this client knows no such
 * option.
 */
export function relayClient(client, signer) {
  class Client extends client.Client {
    constructor({ dangerouslyAllowBrowser, ...options }) {
      super(options);
    }
  }
  return { ...signer, ...client, Client };
}
