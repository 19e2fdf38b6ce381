// A fake of `wx`: the documented part that the programs of the tests use.
const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT'];
const AT_ONCE = 10;
/** The properties that uni-app and Taro read when they start. */
const OF_FRAMEWORKS = [
  'getSystemInfoSync',
  'getStorageSync',
  'getAppBaseInfo',
  'getDeviceInfo',
  'getWindowInfo',
  'getLaunchOptionsSync',
  'getEnterOptionsSync',
  'canIUse',
  'nextTick',
];

/** Sets the functions `hide` and `show` of `control` for tests, and its `most`: the most requests at once. */
export function weChat({ origins, realm, control, login, isOfFramework }) {
  const listeners = { hide: [], show: [] };
  let hidden = false;
  const underWay = new Set();
  Object.assign(control, {
    most: 0,
    storage: new Map(),
    underWay: () => underWay.size,
    /** Goes to the background: requests under way are cut off, as after 5 seconds. */
    hide() {
      hidden = true;
      for (const act of listeners.hide) act({});
      for (const { end } of [...underWay]) end('request:fail interrupted');
    },
    show() {
      hidden = false;
      for (const act of listeners.show) act({});
    },
  });

  const request = ({ url, method = 'GET', data, header = {}, timeout = 60_000, dataType = 'json', success, fail }) => {
    const stop = new AbortController();
    const one = {
      end(errMsg) {
        if (!underWay.delete(one)) return;
        stop.abort();
        clearTimeout(timer);
        later(() => fail?.({ errMsg }));
      },
    };
    const timer = setTimeout(() => one.end('request:fail timeout'), timeout);
    timer.unref();
    underWay.add(one);
    control.most = Math.max(control.most, underWay.size);
    const task = { abort: () => one.end('request:fail abort') };
    if (underWay.size > AT_ONCE) one.end('request:fail exceed max task count');
    else if (!METHODS.includes(method)) one.end(`request:fail invalid method ${method}`);
    else if (!origins.includes(new URL(url).origin)) one.end('request:fail url not in domain list');
    else if (hidden) one.end('request:fail interrupted');
    else {
      const headers = new Headers(header);
      if (!headers.has('content-type')) headers.set('content-type', 'application/json');
      const body = typeof data === 'object' ? JSON.stringify(data) : data;
      const sent = fetch(url, { method, headers, body, redirect: 'manual', signal: stop.signal });
      sent
        .then(async (response) => {
          // A byte order mark is removed.
          const text = await response.text();
          if (!underWay.delete(one)) return;
          clearTimeout(timer);
          const answered = dataType === 'json' ? parsed(realm, text) : text;
          success?.({
            data: answered,
            statusCode: response.status,
            header: Object.fromEntries(response.headers),
            errMsg: 'request:ok',
          });
        })
        .catch((error) => one.end(`request:fail ${error.message}`));
    }
    return task;
  };

  const wx = {
    request,
    login,
    setStorageSync: (key, value) => void control.storage.set(key, value),
    getRandomValues({ length, success }) {
      later(() => success({ randomValues: crypto.getRandomValues(new realm.Uint8Array(length)).buffer }));
    },
    onAppHide: (act) => void listeners.hide.push(act),
    onAppShow: (act) => void listeners.show.push(act),
  };
  return { wx: isOfFramework ? { ...Object.fromEntries(OF_FRAMEWORKS.map((name) => [name, () => ({})])), ...wx } : wx };
}

const later = (act) => void setTimeout(act, 0);

function parsed(realm, text) {
  try {
    return realm.parse(text);
  } catch {
    return text;
  }
}
