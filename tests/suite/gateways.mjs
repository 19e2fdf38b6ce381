// The gateways that the suite calls: the sandbox in this process, and one behind real HTTP.

/** Far above the needs of the suite, since each of its clients fetches a token of its own. */
export const LIMITS = { tokenRequestsPerMinute: 10_000, requestsPerMinute: 10_000, requestsPerSecond: 10_000 };

/**
 * `served` is the output of `jdy-wasm sandbox --json`, with its URL for this runtime. Each gateway has `credentials`,
 * the `options` of a client that calls it, its `journal()`, `faults(list)`, which makes calls fail, and
 * `clearFaults()`.
 */
export async function gateways({ createSandbox }, served) {
  const sandbox = createSandbox(LIMITS);
  return [
    {
      name: 'in this process',
      credentials: await sandbox.demo(),
      options: { fetch: sandbox.fetch },
      journal: async () => (await sandbox.fetch('https://api.kingdee.com/__sandbox/journal')).json(),
      faults: sandbox.faults,
      clearFaults: sandbox.clearFaults,
    },
    {
      name: 'over HTTP',
      credentials: served.credentials,
      options: { baseUrl: served.url },
      journal: async () => (await fetch(`${served.url}/__sandbox/journal`)).json(),
      faults: (list) => faults(served, { method: 'POST', body: JSON.stringify(list) }),
      clearFaults: () => faults(served, { method: 'DELETE' }),
    },
  ];
}

async function faults({ url }, init) {
  const answer = await fetch(`${url}/__sandbox/faults`, init);
  const said = await answer.json();
  if (!answer.ok) throw Object.assign(new TypeError(said.message), said);
  return said;
}
