// Adapts `jdy-wasm/relay-client` to the suite, which was written for `jdy-wasm`.

/**
 * The exports of both entries. The suite sets the option that allows a secret in a page, which this client does not
 * have.
 */
export function relayClient(client, signer) {
  class Client extends client.Client {
    constructor({ dangerouslyAllowBrowser, ...options }) {
      super(options);
    }
  }
  return { ...signer, ...client, Client };
}
