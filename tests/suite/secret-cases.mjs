// Marked secrets, and the ways in which a service or a `fetch` may repeat them.
export const CLIENT_SECRET = 'client0secret0marker0f2adcfef733';
export const APP_SECRET = 'app0secret0marker0b92f1c07a44e51';
export const FETCHED_SECRET = 'fetched0secret0marker07c1be09d88';
export const TOKEN = 'token0marker0dae908cd3436be01b6a';

const tokenIn = (text) => /app-token: (\S+)/.exec(text)?.[1] ?? '1';

/** Refusals that repeat the whole request in each of their texts. */
export const refusals = {
  business: (text) => [{ errcode: '1030002003', description: text, traceId: text }, 200],
  gateway: (text) => [{ errcode: 4007, description: text, description_cn: text, traceId: text }, 519],
  permission: (text) => [{ errcode: 4012, description: text, trace_id: text }, 519],
  'the text as code': (text) => [{ errcode: text, description: text }, 200],
  'the token as code': (text) => [{ errcode: tokenIn(text), description: 'no', traceId: tokenIn(text) }, 200],
  token: (text) => [{ errcode: 4011, description: text }, 519],
  code: (text) => [{ code: 500, msg: text }, 500],
  success: (text) => [{ success: false, message: text, errorCode: text }, 200],
  message: (text) => [{ message: text }, 404],
  neither: (text) => [{ message: text }, 200],
  data: (text) => [{ errcode: 0, data: text }, 400],
  HTML: (text) => [`<html><body>${text}</body></html>`, 502],
  'HTML with 200': (text) => [`<html>${text}`, 200],
  'HTML with 401': (text) => [text, 401],
  'HTML with 403': (text) => [text, 403],
  'HTML with 429': (text) => [text, 429],
};

/** Errors that a `fetch` may throw, with the request in them. */
export const accidents = {
  text: (text) => text,
  message: (text) => new TypeError(text),
  stack: (text) => Object.assign(new Error('failed'), { stack: `Error: ${text}\n    at fetch` }),
  request: (_text, request) => Object.assign(new Error('failed'), { request }),
  headers: (_text, request) => Object.assign(new Error('failed'), { headers: new Headers(request.headers) }),
  'headers as an object': (_text, request) =>
    Object.assign(new Error('failed'), { config: { headers: Object.fromEntries(request.headers) } }),
  cause: (text) => new Error('failed', { cause: new Error('failed inside', { cause: new Error(text) }) }),
  several: (text) => new AggregateError([new Error('one'), new Error(text)], 'failed'),
  map: (_text, request) =>
    Object.assign(new Error('failed'), { map: new Map([['all', [new Set([...request.headers.values()])]]]) }),
  object: (text) => ({ reason: text }),
  symbol: (text) => Object.assign(new Error('failed'), { [Symbol('request')]: text }),
  hidden: (text) => Object.defineProperty(new Error('failed'), 'request', { value: text }),
  key: (text) => Object.assign(new Error('failed'), { [text]: 1 }),
  DOMException: (text) => new DOMException(text, 'NetworkError'),
  'a request': (_text, request) => request,
  'an answer': (_text) => new Response(null, { headers: { seen: TOKEN } }),
  'what cannot be looked at': (text) => {
    const closed = () => {
      throw new Error(text);
    };
    return new Proxy(new Error(text), { get: closed, ownKeys: closed, getOwnPropertyDescriptor: closed });
  },
};
