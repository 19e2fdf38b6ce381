// Serves a relay in Node, Deno or Bun, as a user does, and prints its address.
/* global Bun, Deno */
import { serve } from 'jdy-wasm/relay/node';

export async function listen(relay) {
  const [hostname, port] = ['127.0.0.1', 0];
  let url;
  if (globalThis.Deno) {
    const { addr } = Deno.serve({ hostname, port, onListen() {} }, relay.fetch);
    url = `http://${hostname}:${addr.port}`;
  } else if (globalThis.Bun) {
    url = `http://${hostname}:${Bun.serve({ hostname, port, idleTimeout: 60, fetch: relay.fetch }).port}`;
  } else {
    ({ url } = await serve(relay, { port }));
  }
  console.log(JSON.stringify({ url }));
}
