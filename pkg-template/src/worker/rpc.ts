import { RpcTarget, WorkerEntrypoint } from 'cloudflare:workers';

import { Client } from '../client.js';
import type { DecryptOptions } from '../decrypt.js';
import type {
  Customer,
  CustomerListQuery,
  CustomerQuery,
  CustomerRow,
  CustomerSave,
  CustomerSaved,
} from '../generated/catalog/bd/customer.js';
import { customer } from '../generated/catalog/bd/customer.js';
import type { BizSave, BizSaved } from '../generated/catalog/cust/biz.js';
import type { MemberSave, MemberSaved } from '../generated/catalog/ls/member.js';
import type { Caller } from '../wasm/caller.js';
import { Connection } from '../wasm/connection.js';
import type { DirectOptions } from '../options.js';
import { noAccountSetForWorker, notOpenedToWorker } from '../generated/messages/worker.js';
import { refusal } from '../wasm/error-data.js';
import type { Call } from '../call.js';
import type { List, Page } from '../list.js';
import { methodsOf, type Resource } from '../resource.js';
import { shared } from './account/shared.js';
import type { AccountSetNamespace } from './account/stub.js';
import { accountNamed, mustBeAccounts } from '../relay/account-check.js';
import type { Accounts } from '../relay/accounts.js';
import { isPlain, operationOf, rulesOf, type Operation } from '../relay/operations.js';
import { mustBeFunction, mustBeObject } from '../relay/option-check.js';
import { reading } from '../util/must-be.js';

/** Account sets and objects of an entrypoint. */
export interface EntrypointOptions<Env> {
  /** The account sets (账套), as `createAccountSet` has them. */
  accounts: Accounts<Env>;
  /** The binding of their Durable Objects. */
  objects: (env: Env) => AccountSetNamespace;
  /**
   * The operations that other Workers may call by `on(resource)`, named as in the `allow` of a relay. `audit` and other
   * actions need `'POST /jdy/v2/sys/common_operate'`. Default: none; the named methods such as `saveCustomer` are
   * always allowed.
   */
  allow?: readonly Operation[] | undefined;
}

/** The `props` of another Worker's binding. */
export interface EntrypointProps {
  /** The account set that its calls are for. */
  readonly accountSet: string;
}

/** The methods for other Workers: those of a client, each under a single name. */
export interface EntrypointMethods {
  /** `customers.save` */
  saveCustomer(fields: CustomerSave): Promise<CustomerSaved>;
  /** `customers.get` */
  getCustomer(query: CustomerQuery, options?: Pick<DecryptOptions, 'decrypt'>): Promise<Customer>;
  /** One page of `customers.list`, by one request: that of `query.page`, or the first, of `query.page_size` rows. */
  listCustomers(query?: CustomerListQuery): Promise<Page<CustomerRow> | undefined>;
  /** `members.save` */
  saveMember(fields: MemberSave, options?: Pick<DecryptOptions, 'decrypt'>): Promise<MemberSaved>;
  /** `cust.save` */
  saveCust(record: BizSave): Promise<BizSaved>;
  /**
   * The methods of any resource, as `client.on(resource)` has them: `await env.JDY.on(material).get({ number })`. A
   * list returns one page, by one request. A method that is not in the entrypoint's `allow` is refused.
   */
  on<Methods extends object>(resource: Resource<Methods>): Promise<RemoteMethods<Methods>>;
}

/** The options of a call over RPC: those that are plain data. */
export type RemoteOptions = Pick<DecryptOptions, 'decrypt' | 'timeoutMs' | 'totalTimeoutMs' | 'maxRetries'>;

/**
 * The methods of a resource over RPC: each gives its answer, and a list one page. `getAll` and `upsert` of
 * `jdy-wasm/records` take them; `sync` needs the lists of a client, so it belongs into the Worker that has one.
 */
export type RemoteMethods<Methods> = RpcTarget & {
  [Verb in Exclude<keyof Methods, 'saveAll'>]: Methods[Verb] extends (
    request?: infer Request,
    options?: infer _,
  ) => List<infer Row>
    ? (request?: Request) => Promise<Page<Row> | undefined>
    : Methods[Verb] extends (request: infer Request, options?: infer _) => Call<infer Answer>
      ? (request: Request, options?: RemoteOptions) => Promise<Answer>
      : never;
};

/** The class that `createEntrypoint` returns. */
export type EntrypointClass<Env> = new (
  ctx: { readonly props: EntrypointProps },
  env: Env,
) => WorkerEntrypoint<Env, EntrypointProps> & EntrypointMethods;

/**
 * Creates the class of an entrypoint for other Workers of the same owner, which bind it as a service. The binding's
 * `props` contain the name of the account set; no secret leaves this Worker.
 *
 * Its methods reject with the errors of a client: over RPC these keep `name`, `code`, `hint` and their other
 * properties.
 *
 * @throws {ConfigError} if an option is missing or wrong
 *
 * @example
 * ```ts
 * import { createEntrypoint } from 'jdy-wasm/worker';
 *
 * export class Jdy extends createEntrypoint({ accounts, objects: (env: Env) => env.ACCOUNT_SETS }) {}
 * // In another Worker, with the binding JDY: await env.JDY.saveCustomer({ name: '深圳某某科技' });
 * ```
 */
export function createEntrypoint<Env>(options: EntrypointOptions<Env>): EntrypointClass<Env> {
  mustBeObject(options, 'options', '{ accounts, objects: (env) => env.ACCOUNT_SETS }');
  const { accounts, objects, allow } = reading('options', 'config', () => {
    const { accounts, objects, allow = [] } = options;
    mustBeAccounts(accounts);
    mustBeFunction(objects, 'objects', '(env) => env.ACCOUNT_SETS');
    rulesOf(allow, 'allow');
    return { accounts, objects, allow };
  });
  return class Entrypoint extends WorkerEntrypoint<Env, EntrypointProps> implements EntrypointMethods {
    async saveCustomer(fields: CustomerSave) {
      return this.#client().customers.save(fields);
    }

    async getCustomer(query: CustomerQuery, options?: Pick<DecryptOptions, 'decrypt'>) {
      return this.#client().customers.get(query, options);
    }

    async listCustomers(query: CustomerListQuery = {}) {
      // Lists of the client read ahead. Here one page must be one request.
      const page = await new Connection(this.#options())
        .pages(customer.list, 'customer.list', query, undefined)
        .next(undefined);
      return page as Page<CustomerRow> | undefined;
    }

    async on<Methods extends object>(resource: Resource<Methods>) {
      return remote<Methods>(open(new Connection(this.#options()), allow), resource);
    }

    async saveMember(fields: MemberSave, options?: Pick<DecryptOptions, 'decrypt'>) {
      return this.#client().members.save(fields, options);
    }

    async saveCust(record: BizSave) {
      return this.#client().cust.save(record);
    }

    #client(): Client {
      return new Client(this.#options());
    }

    #options(): DirectOptions {
      const name = this.ctx.props?.accountSet ?? '';
      const account = accountNamed(accounts, this.env, name);
      if (!account) throw noSuch(name);
      return { ...account, ...shared(objects(this.env), name) };
    }
  };
}

/**
 * Makes the calls of other Workers. They send the tables, which may be forged, so the address of each call is compared
 * with `allow`.
 */
function open(caller: Caller, allow: readonly Operation[]): Caller {
  const check = (table: string, name: string) => {
    const [, method = '', path = ''] = /^(\w+) ([^|]+)/.exec(table) ?? [];
    if (isPlain(path) && operationOf(method, path, allow, 'allow')) return;
    throw refusal('config', name, notOpenedToWorker, `${method} ${path}`);
  };
  return {
    call(table, name, ...others) {
      check(table, name);
      return caller.call(table, name, ...others);
    },
    pages(table, name, ...others) {
      check(table, name);
      return caller.pages(table, name, ...others);
    },
    errorOf: (thrown) => caller.errorOf(thrown),
  };
}

/** The methods of a resource as methods of a class: RPC exposes no others. A list returns one page. */
function remote<Methods extends object>(caller: Caller, resource: Resource<Methods>): RemoteMethods<Methods> {
  class Remote extends RpcTarget {}
  const methods = methodsOf(caller, resource) as Record<string, (request: unknown, options?: object) => unknown>;
  for (const [verb, method] of Object.entries(methods)) {
    const table = (resource as Resource)[verb];
    const isList = table !== undefined && /^[^|]*\|[^|]*;rows=/.test(table);
    const value = isList
      ? async (query = {}) => caller.pages(table, verb, query, undefined).next(undefined)
      : async (...given: [unknown]) => method(...given);
    if (verb !== 'saveAll') Object.defineProperty(Remote.prototype, verb, { value });
  }
  return new Remote() as RemoteMethods<Methods>;
}

function noSuch(name: string): Error {
  return refusal('config', 'accountSet', noAccountSetForWorker, JSON.stringify(name));
}
