// Spans of calls and attempts, in an exporter in memory: node opentelemetry.mjs <folder with jdy-wasm installed>
import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import QUnit from 'qunit';

import { installed, installPeer } from './installed.mjs';
import { report } from './report.mjs';
import { count } from './run.mjs';

const folder = process.argv[2];
installPeer(folder);
const [{ Client }, { createSandbox }, { openTelemetryHooks }] = await Promise.all(
  ['jdy-wasm', 'jdy-wasm/sandbox', 'jdy-wasm/opentelemetry'].map((entry) => installed(folder, entry)),
);

context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
const exporter = new InMemorySpanExporter();
const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });

const sandbox = createSandbox({ tokenRequestsPerMinute: 1000 });
const { outerInstanceId, accountId, ...own } = await sandbox.demo();
const connect = ({ baseUrl, ...more } = {}) =>
  new Client({ ...own, fetch: sandbox.fetch, baseUrl, ...openTelemetryHooks({ tracerProvider, baseUrl }), ...more });
/** The spans of a run, in the order in which they ended. */
const spansOf = async (run) => {
  exporter.reset();
  const result = await run().catch((error) => error);
  await new Promise((resolve) => setTimeout(resolve, 10));
  return [exporter.getFinishedSpans(), result];
};
const LIST = '/jdy/v2/bd/customer';
const TOKEN = '/jdyconnector/app_management/kingdee_auth_token';

QUnit.config.autostart = false;
QUnit.config.reorder = false;
QUnit.module('opentelemetry');

QUnit.test('a call is a span in the context of its caller, its attempts are spans inside', async (t) => {
  const jdy = connect();
  const tracer = tracerProvider.getTracer('test');
  const [spans] = await spansOf(() =>
    tracer.startActiveSpan('outer', async (outer) => {
      await jdy.customers.list({ search: '苹果' }).toArray({ limit: 1 });
      outer.end();
    }),
  );
  const [token, list, call, outer] = spans;
  t.deepEqual(
    spans.map(({ name }) => name),
    [`GET ${TOKEN}`, `GET ${LIST}`, 'customer.list', 'outer'],
  );
  t.deepEqual(
    spans.map(({ kind }) => kind),
    [SpanKind.CLIENT, SpanKind.CLIENT, SpanKind.INTERNAL, SpanKind.INTERNAL],
  );
  const parents = spans.map(({ parentSpanContext }) => parentSpanContext?.spanId);
  const id = (span) => span.spanContext().spanId;
  t.deepEqual(parents, [id(call), id(call), id(outer), undefined]);
  t.deepEqual(token.attributes['url.template'], TOKEN);
  t.deepEqual(list.attributes, {
    'http.request.method': 'GET',
    'http.response.status_code': 200,
    'jdy.attempt': 1,
    'jdy.call': 1,
    'jdy.operation': 'customer.list',
    'server.address': 'api.kingdee.com',
    'server.port': 443,
    'url.full': `https://api.kingdee.com${LIST}`,
    'url.template': LIST,
  });
  t.false(JSON.stringify(spans.map(({ name, attributes }) => [name, attributes])).includes('苹果'), 'no query');
  t.true(spans.every(({ status }) => status.code === SpanStatusCode.UNSET));
});

QUnit.test('each attempt has a span, and failures are errors', async (t) => {
  const jdy = connect({ maxRetries: 1 });
  await jdy.request('GET', LIST);
  await sandbox.faults([{ operation: 'customer_list', answer: { status: 503, headers: { 'Retry-After': '0' } } }]);
  const [[first, second, call]] = await spansOf(() => jdy.request('GET', LIST));
  t.deepEqual(
    [first, second, call].map(({ name }) => name),
    [`GET ${LIST}`, `GET ${LIST}`, `GET ${LIST}`],
  );
  t.deepEqual([first.attributes['error.type'], first.status.code], ['503', SpanStatusCode.ERROR]);
  t.deepEqual(
    [second.attributes['http.request.resend_count'], second.attributes['jdy.attempt'], second.status.code],
    [1, 2, SpanStatusCode.UNSET],
  );
  t.deepEqual(
    call.events.map(({ name, attributes }) => [name, attributes['error.type']]),
    [['retry', 'gateway']],
  );
  t.strictEqual(call.status.code, SpanStatusCode.UNSET);
  // Errors of the service have status 200.
  const [[attempt, missing]] = await spansOf(() => jdy.customers.get({ id: '999' }));
  t.deepEqual(
    [
      attempt.attributes['error.type'],
      attempt.attributes['http.response.status_code'],
      attempt.attributes['jdy.errcode'],
    ],
    ['not_found', 200, '1030002003'],
  );
  t.deepEqual(
    [missing.name, missing.attributes['error.type'], missing.status.code],
    ['customer.get', 'not_found', SpanStatusCode.ERROR],
  );
});

QUnit.test('a span ends if there is no answer', async (t) => {
  const jdy = connect({ maxRetries: 0 });
  await jdy.request('GET', LIST);
  await sandbox.faults([{ operation: 'customer_list', lose: 'request' }]);
  const [lost] = await spansOf(() => jdy.request('GET', LIST));
  t.deepEqual(
    lost.map(({ attributes }) => attributes['error.type']),
    ['network', 'network'],
  );
  const stop = new AbortController();
  await sandbox.faults([{ operation: 'customer_list', delayMs: 60_000 }]);
  const [aborted] = await spansOf(() => {
    setTimeout(() => stop.abort(), 20);
    return jdy.request('GET', LIST, {}, { signal: stop.signal });
  });
  t.deepEqual(
    aborted.map(({ attributes }) => attributes['error.type']),
    ['aborted', 'aborted'],
  );
  const [refused] = await spansOf(() => jdy.customers.save({ name: '' }));
  t.deepEqual(
    refused.map(({ name, attributes }) => [name, attributes['error.type']]),
    [['customer.save', 'invalid_request']],
  );
});

QUnit.test('calls at the same time keep their own attempts', async (t) => {
  const jdy = connect({ baseUrl: 'http://127.0.0.1:8787/' });
  await jdy.request('GET', LIST);
  const [spans] = await spansOf(() =>
    Promise.all(Array.from({ length: 5 }, () => jdy.customers.get({ number: 'KH000001' }))),
  );
  t.strictEqual(spans.length, 10);
  const calls = spans.filter(({ kind }) => kind === SpanKind.INTERNAL);
  t.deepEqual(calls.map(({ attributes }) => attributes['jdy.call']).sort(), [2, 3, 4, 5, 6]);
  for (const call of calls) {
    const inside = spans.filter(({ parentSpanContext }) => parentSpanContext?.spanId === call.spanContext().spanId);
    t.deepEqual(
      inside.map(({ attributes }) => attributes['jdy.call']),
      [call.attributes['jdy.call']],
    );
    t.deepEqual([inside[0].attributes['server.address'], inside[0].attributes['server.port']], ['127.0.0.1', 8787]);
  }
});

QUnit.test('the tracer is the global one unless another is given', async (t) => {
  trace.setGlobalTracerProvider(tracerProvider);
  const jdy = new Client({ ...own, fetch: sandbox.fetch, ...openTelemetryHooks() });
  const [spans] = await spansOf(() => jdy.customers.get({ number: 'KH000001' }));
  t.deepEqual(spans.map(({ name }) => name).at(-1), 'customer.get');
});

QUnit.test('wrong options are refused', (t) => {
  const hostile = new Proxy(
    {},
    {
      get() {
        throw new Error('not to be read');
      },
    },
  );
  for (const [options, path] of [
    ['text', 'options'],
    [5, 'options'],
    [hostile, 'options'],
    [{ tracerProvider: {} }, 'tracerProvider'],
    [{ tracerProvider: 5 }, 'tracerProvider'],
    [{ baseUrl: 'relay.example' }, 'baseUrl'],
    [{ baseUrl: Symbol('x') }, 'baseUrl'],
    [{ baseUrl: Object.create(null) }, 'baseUrl'],
  ]) {
    t.throws(
      () => openTelemetryHooks(options),
      (error) => error.code === 'config' && error.path === path && error.hint !== '',
      path,
    );
  }
  for (const nothing of [undefined, null, { baseUrl: null, tracerProvider: null }])
    t.strictEqual(typeof openTelemetryHooks(nothing).onStart, 'function');
});

report('opentelemetry', await count(QUnit, 6));
// The delayed answer would keep the process alive for a minute.
process.exit(process.exitCode);
