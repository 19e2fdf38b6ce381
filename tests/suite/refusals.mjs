// Checks that the package refuses an argument with an error of its own, and sends nothing.
import { unlimited } from './connecting.mjs';
import { thrown } from './promises.mjs';

/** Input of a save. */
export const RECORD = { number: 'A', name: 'a' };
/** A lost save, as `reconcile` takes it. */
export const LOST = { uncertainSince: 1, uncertainUntil: 2 };

const named = (value) => {
  try {
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  } catch {
    return 'what cannot be read';
  }
};

export function refusalsOf(jdy, gateway) {
  let sent = 0;
  const { send, connect } = unlimited(jdy, gateway);
  const counted = async (request) => {
    sent++;
    return send(request);
  };
  const client = connect({ fetch: counted });
  /** Checks that each value is refused at this path. */
  const refused = async (t, call, path, values, code = 'invalid_request') => {
    for (const [index, value] of values.entries()) {
      const before = sent;
      const error = await thrown((async () => call(value))());
      const got = [error instanceof jdy.JdyError && error.code, error.path ?? '', Boolean(error.hint), sent - before];
      t.deepEqual(got, [code, path, true, 0], `${path}: ${index}: ${named(value)}: ${error}`);
    }
  };
  return {
    client,
    customers: client.customers,
    /** A client with other options. */
    connect: (options) => connect({ fetch: counted, ...options }),
    /** How many requests were sent. */
    sent: () => sent,
    /** The first result of an iteration, or its error. */
    async first(iterable) {
      for await (const result of iterable) return result;
      return undefined;
    },
    refused,
    /** The same of a function that returns a promise, and so must not throw. */
    async rejected(t, call, ...others) {
      for (const value of others[1]) {
        try {
          call(value).catch(() => {});
        } catch (error) {
          t.true(false, `${named(value)} was thrown: ${error}`);
        }
      }
      await refused(t, call, ...others);
    },
  };
}
