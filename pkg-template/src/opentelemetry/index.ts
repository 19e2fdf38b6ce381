/**
 * Hooks that record calls and attempts as spans of `@opentelemetry/api`, which the program installs beside this
 * package.
 *
 * @module jdy-wasm/opentelemetry
 */

import {
  context,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Span,
  type TracerProvider,
} from '@opentelemetry/api';

import { noServiceAddress, noTracerProvider } from '../generated/messages/extras.js';
import { BASE_URL } from '../generated/wire.js';
import type { EndEvent, Hooks, RequestEvent, ResponseEvent, RetryEvent, StartEvent } from '../hooks.js';
import { mustBeObjects } from '../util/must-be.js';
import { refusal } from '../wasm/error-data.js';

/** The tracer, and the address of the service. */
export interface OpenTelemetryOptions {
  /** Gives the tracer. Default: the global one of `@opentelemetry/api`. */
  tracerProvider?: TracerProvider | null | undefined;
  /**
   * The client's `baseUrl`, or the address of its relay: for `server.address` and `url.full`. Default:
   * `https://api.kingdee.com`.
   */
  baseUrl?: string | URL | null | undefined;
}

/** The hooks of one client. */
export type OpenTelemetryHooks = Required<Pick<Hooks, 'onStart' | 'onRequest' | 'onResponse' | 'onRetry' | 'onEnd'>>;

/** A call under way. */
interface Open {
  readonly span: Span;
  readonly within: Context;
  attempt: Span | undefined;
}

/**
 * Hooks for the options of one client; each client needs its own.
 *
 * Each call is a span named after its operation, such as `customer.list`, in the context in which the call began. Each
 * of its attempts, including those for a token, is a client span inside, with the attributes of HTTP clients in
 * OpenTelemetry's semantic conventions. Spans contain nothing of a query, a body or a header.
 *
 * @example
 * ```ts
 * const jdy = new Client({ clientId, clientSecret, outerInstanceId, ...openTelemetryHooks() });
 * ```
 * @throws {ConfigError} if the tracer provider or the address is wrong
 */
export function openTelemetryHooks(options?: OpenTelemetryOptions | null): OpenTelemetryHooks {
  mustBeObjects({ options: options ?? {} }, 'config');
  const { tracerProvider, baseUrl } = options ?? {};
  const provider = tracerProvider ?? trace;
  if (typeof provider.getTracer !== 'function') throw refusal('config', 'tracerProvider', noTracerProvider);
  const tracer = provider.getTracer('jdy-wasm');
  const [base, { hostname, port, protocol }] = addressOf(baseUrl ?? BASE_URL);
  const server = { 'server.address': hostname, 'server.port': Number(port || (protocol === 'http:' ? 80 : 443)) };
  const open = new Map<number, Open>();

  const endAttempt = (call: Open | undefined, code: string | undefined): void => {
    if (call?.attempt) endSpan(call.attempt, code);
    if (call) call.attempt = undefined;
  };

  return {
    onStart({ call, operation }: StartEvent): void {
      const around = context.active();
      const attributes = { 'jdy.operation': operation, 'jdy.call': call };
      const span = tracer.startSpan(operation, { kind: SpanKind.INTERNAL, attributes }, around);
      open.set(call, { span, within: trace.setSpan(around, span), attempt: undefined });
    },
    onRequest({ call, operation, method, path, attempt }: RequestEvent): void {
      const one = open.get(call);
      if (!one) return;
      const attributes: Attributes = {
        'http.request.method': method,
        ...(attempt > 1 && { 'http.request.resend_count': attempt - 1 }),
        'url.full': `${base}${path}`,
        'url.template': path,
        ...server,
        'jdy.operation': operation,
        'jdy.call': call,
        'jdy.attempt': attempt,
      };
      one.attempt = tracer.startSpan(`${method} ${path}`, { kind: SpanKind.CLIENT, attributes }, one.within);
    },
    onResponse({ call, status, code, errcode, traceId }: ResponseEvent): void {
      const one = open.get(call);
      one?.attempt?.setAttributes({ 'http.response.status_code': status, ...ofService({ errcode, traceId }) });
      // An answer of the service that means an error has the status 200 or 519 as well.
      endAttempt(one, code !== undefined && status >= 400 ? String(status) : code);
    },
    onRetry({ call, attempt, code, delayMs }: RetryEvent): void {
      const one = open.get(call);
      endAttempt(one, code);
      one?.span.addEvent('retry', { 'jdy.attempt': attempt, 'jdy.delay_ms': delayMs, 'error.type': code });
    },
    onEnd({ call, code, errcode, traceId }: EndEvent): void {
      const one = open.get(call);
      if (!one) return;
      open.delete(call);
      endAttempt(one, code ?? 'aborted');
      one.span.setAttributes(ofService({ errcode, traceId }));
      endSpan(one.span, code);
    },
  };
}

/** The address without slashes at its end, and its parts. */
function addressOf(given: string | URL): [base: string, url: URL] {
  try {
    const base = String(given).replace(/\/+$/, '');
    return [base, new URL(base)];
  } catch {
    throw refusal('config', 'baseUrl', noServiceAddress);
  }
}

/** What the service says of an error. */
function ofService({ errcode, traceId }: { errcode: string | undefined; traceId: string | undefined }): Attributes {
  return { ...(errcode && { 'jdy.errcode': errcode }), ...(traceId && { 'jdy.trace_id': traceId }) };
}

function endSpan(span: Span, code: string | undefined): void {
  if (code) span.setAttribute('error.type', code).setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
