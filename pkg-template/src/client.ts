import { biz, type BizMethods } from './generated/catalog/cust/biz.js';
import { customer, type CustomerMethods } from './generated/catalog/bd/customer.js';
import { member, type MemberMethods } from './generated/catalog/ls/member.js';
import type { Routes } from './generated/catalog/routes.js';
import type { Call } from './call.js';
import { Connection } from './wasm/connection.js';
import type { CallOptions, ClientOptions, RequestParameters } from './options.js';
import { methodsOf, type Resource } from './resource.js';
import { isPage } from './util/page.js';
import { refusal } from './wasm/error-data.js';

/**
 * A client of one application for one account set (账套).
 *
 * Nothing is to be started or closed: WebAssembly starts with the first call, and the app-token is fetched, kept,
 * renewed and shared by all calls.
 */
export class Client {
  /** Customers (客户): `on(customer)`. */
  readonly customers: CustomerMethods;
  /** Members of the retail shops (会员): `on(member)`. */
  readonly members: MemberMethods;
  /** Records of kinds that the account set defines itself (自定义单据): `on(biz)`. */
  readonly cust: BizMethods;
  readonly #connection: Connection;

  /**
   * @throws {ConfigError} in a page, where a secret can be read by whoever opens it. Other wrong options are reported
   * by the first call.
   */
  constructor(options: ClientOptions) {
    if (typeof options !== 'object' || (options as unknown) === null) throw noOptions();
    const { dangerouslyAllowBrowser, ...others } = options;
    const signs = options.relay === undefined || options.clientSecret !== undefined;
    if (signs && !dangerouslyAllowBrowser && isPage()) throw secretInPage();
    const connection = new Connection(others);
    this.#connection = connection;
    this.customers = this.on(customer);
    this.members = this.on(member);
    this.cust = this.on(biz);
  }

  /**
   * The methods of a resource: `list`, `get`, `save` and what else it has.
   *
   * @example
   * ```ts
   * import { material } from 'jdy-wasm/bd';
   *
   * for await (const row of client.on(material).list({ search: '苹果' })) console.log(row.name);
   * ```
   */
  on<Methods extends object>(resource: Resource<Methods>): Methods {
    return methodsOf(this.#connection, resource) as Methods;
  }

  /**
   * Any operation of the API by its address, signed, sent, tried again and read in the same way. Nothing of the request is
   * checked. Documented addresses have types; for another, give the type of its answer: `request<T>(…)`.
   *
   * @param method the HTTP method, in capitals
   * @param path the path, unescaped
   * @returns the `data` of the answer
   * @throws {JdyError} as every call does
   */
  request<M extends keyof Routes, P extends keyof Routes[M]>(
    method: M,
    path: P,
    parameters?: RouteParameters<Routes[M][P]>,
    options?: CallOptions,
  ): Call<Answer<Routes[M][P]>>;
  request<Data = unknown>(
    method: string,
    path: string,
    parameters?: RequestParameters,
    options?: CallOptions,
  ): Call<Data>;
  request(method: string, path: string, parameters?: RequestParameters, options?: CallOptions): Call<unknown> {
    return this.#connection.request(method, path, parameters, options);
  }
}

/** What `request` takes for a documented address. */
export interface RouteParameters<Route> extends Omit<RequestParameters, 'query'> {
  /** The query, unescaped. */
  query?: ('query' extends keyof Route ? Route['query'] : RequestParameters['query']) | null | undefined;
  /** The body, sent as JSON. */
  body?: 'body' extends keyof Route ? Route['body'] | null | undefined : unknown;
}

/** What a documented address gives. */
export type Answer<Route> = 'answer' extends keyof Route ? Route['answer'] : unknown;

function noOptions(): Error {
  const hint = 'Give clientId, clientSecret and an account set; or relay.';
  return refusal('config', '', 'a client was made without options', hint);
}

function secretInPage(): Error {
  return refusal(
    'config',
    'dangerouslyAllowBrowser',
    'a client with a secret was made in a page, where whoever opens the page can read the secret',
    'Let pages talk to a relay that keeps the secret; for experiments set dangerouslyAllowBrowser: true.',
  );
}
