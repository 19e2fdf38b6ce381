// The gateways that the suite calls: the sandbox in this process, and one behind real HTTP.

/** Far above what the suite needs, since every client it makes fetches a token of its own. */
export const LIMITS = { tokenRequestsPerMinute: 10_000, requestsPerMinute: 10_000, requestsPerSecond: 10_000 };

/**
 * `served` is what `jdy-wasm sandbox --json` printed, its URL as this runtime reaches it. Of each: `credentials`, the
 * client's `options` that lead there, its `journal()`, `faults(list)` to have calls fail and `clearFaults()`.
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
