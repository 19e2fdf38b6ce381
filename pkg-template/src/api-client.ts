import { biz, type BizMethods } from './generated/catalog/cust/biz.js';
import { customer, type CustomerMethods } from './generated/catalog/bd/customer.js';
import { member, type MemberMethods } from './generated/catalog/ls/member.js';
import type { Routes } from './generated/catalog/routes.js';
import type { Call } from './call.js';
import type { CallOptions, ClientOptions, RelayClientOptions, RequestParameters } from './options.js';
import { methodsOf, type Resource } from './resource.js';
import { Connection } from './wasm/connection.js';
import type { Message } from './messages.js';
import { mustBeObjects } from './util/must-be.js';
import { refusal } from './wasm/error-data.js';

/** The methods of every client, with or without a relay. */
export abstract class ApiClient {
  /** Customers (客户): `on(customer)`. */
  readonly customers: CustomerMethods;
  /** Members of the retail shops (会员): `on(member)`. */
  readonly members: MemberMethods;
  /** Records of kinds that the account set defines itself (自定义单据): `on(biz)`. */
  readonly cust: BizMethods;
  readonly #connection: Connection;

  /** @internal */
  constructor(options: ClientOptions | RelayClientOptions) {
    this.#connection = new Connection(options);
    this.customers = this.on(customer);
    this.members = this.on(member);
    this.cust = this.on(biz);
  }

  /**
   * The methods of a resource: `list`, `get`, `save` and its other operations.
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
   * Calls any operation of the API by its address. It is signed, sent, retried and read in the same way; the request is
   * not checked. Documented addresses have types; for another, give the type of its answer: `request<T>(…)`.
   *
   * @param method the HTTP method, in capitals
   * @param path the path, not encoded
   * @returns the `data` of the answer
   * @throws {JdyError} as every call does
   *
   * @example
   * ```ts
   * const { rows } = await client.request('GET', '/jdy/v2/bd/material', { query: { page: 1 } });
   * ```
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

/** The parameters of `request` for a documented address. */
export interface RouteParameters<Route> extends Omit<RequestParameters, 'query'> {
  /** The query, not encoded. */
  query?: ('query' extends keyof Route ? Route['query'] : RequestParameters['query']) | null | undefined;
  /** The body, sent as JSON. */
  body?: 'body' extends keyof Route ? Route['body'] | null | undefined : unknown;
}

/** The answer of a documented address. */
export type Answer<Route> = 'answer' extends keyof Route ? Route['answer'] : unknown;

/** @throws {ConfigError} if a client is made without options */
export function mustHaveOptions(options: unknown, message: Message): void {
  if (typeof options !== 'object' || options === null) throw refusal('config', '', message);
  mustBeObjects({ options }, 'config');
}
