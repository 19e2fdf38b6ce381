// Clients of a gateway, and a small call.
import { taking } from './requests.mjs';

export const LIST = '/jdy/v2/bd/customer';
export const TOKEN = '/jdyconnector/app_management/kingdee_auth_token';

/** Credentials with an account set, the `fetch` of the gateway, a function that makes clients, and a small read. */
export function connecting(jdy, gateway) {
  const { outerInstanceId, accountId, ...own } = gateway.credentials;
  const send = gateway.options.fetch ?? ((request) => fetch(request));
  const connect = (change) =>
    new jdy.Client({ ...own, ...gateway.options, dangerouslyAllowBrowser: true, ...taking(change) });
  const read = (client, options) => client.request('GET', LIST, { query: { page_size: 1 } }, options);
  return { own, send, connect, read };
}

/** The same, with clients that never wait for the rate limit and never retry. */
export function unlimited(jdy, gateway) {
  const { send, connect } = connecting(jdy, gateway);
  const limits = { requestsPerMinute: 100_000, requestsPerSecond: 10_000, maxRetries: 0 };
  return { send, connect: (change) => connect({ ...limits, ...change }) };
}

/** A prefix for numbers that is unique for each run of the suite, since several runs may use one gateway. */
export const unique = (letter) => `${letter}${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

/** Makes customers with unique numbers and names, and the given fields. */
export function newCustomers(letter) {
  const prefix = unique(letter);
  let made = 0;
  return (fields) => {
    const number = `${prefix}-${++made}`;
    return { number, name: `记录${number}`, ...fields };
  };
}
