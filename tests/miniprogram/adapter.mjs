// Adapts the `jdy-wasm/miniprogram` of a program to the suite, which was written for `jdy-wasm` and runs outside.

/**
 * The exports of the entry; functions that it lacks come from the entry of the signer. `fetch` of a client becomes its
 * `request`.
 */
export function miniProgramClient(entry, signer) {
  class Client extends entry.Client {
    constructor({ dangerouslyAllowBrowser, fetch, ...options }) {
      super({ ...options, ...(fetch && { request: requestOf(fetch) }) });
    }
  }
  return { ...signer, ...entry, Client };
}

/** Like `wx.request`, over a `fetch`. */
function requestOf(fetch) {
  return ({ url, method, header, data, success, fail }) => {
    const stop = new AbortController();
    const init = { method, headers: header, signal: stop.signal, ...(data !== undefined && { body: data }) };
    const answered = Promise.resolve(fetch(url, init)).then(async (response) =>
      success({
        statusCode: response.status,
        header: Object.fromEntries(response.headers),
        data: await response.text(),
      }),
    );
    answered.catch((error) => fail({ errMsg: `request:fail ${error?.message ?? error}` }));
    return { abort: () => stop.abort() };
  };
}

/** Makes `deepEqual` compare values of both realms: QUnit compares constructors as well. */
export function comparingRealms(QUnit) {
  const { deepEqual } = QUnit.assert;
  QUnit.assert.deepEqual = function (actual, expected, message) {
    return deepEqual.call(this, local(actual), local(expected), message);
  };
}

function local(value) {
  if (Array.isArray(value)) return value.map(local);
  if (Object.prototype.toString.call(value) !== '[object Object]') return value;
  const prototype = Object.getPrototypeOf(value);
  if (prototype && Object.getPrototypeOf(prototype)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, local(inner)]));
}
