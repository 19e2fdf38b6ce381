import { WorkerEntrypoint } from 'cloudflare:workers';

import { Client } from '../client.js';
import type { DecryptOptions } from '../decrypt.js';
import type {
  CustRecord,
  CustSaved,
  Customer,
  CustomerListQuery,
  CustomerQuery,
  CustomerRow,
  CustomerSave,
  CustomerSaved,
  MemberSave,
  MemberSaved,
} from '../generated/models.js';
import { Connection } from '../wasm/connection.js';
import type { DirectOptions } from '../options.js';
import { refusal } from '../wasm/error-data.js';
import type { Page } from '../list.js';
import { shared } from './account/shared.js';
import type { AccountSetNamespace } from './account/stub.js';
import type { Accounts } from './relay/accounts.js';
import { ofEnv } from './relay/authorize.js';

/** Where an entrypoint finds what it needs. */
export interface EntrypointOptions<Env> {
  /** The account sets (账套), as `createAccountSet` has them. */
  accounts: Accounts<Env>;
  /** The binding of their Durable Objects. */
  objects: (env: Env) => AccountSetNamespace;
}

/** What the binding of another Worker says about it, as its `props`. */
export interface EntrypointProps {
  /** The account set that its calls are for. */
  readonly accountSet: string;
}

/** What other Workers may call: what the methods of a client do, by one name each. */
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
  saveCust(record: CustRecord): Promise<CustSaved>;
}

/** The class that `createEntrypoint` gives. */
export type EntrypointClass<Env> = new (
  ctx: { readonly props: EntrypointProps },
  env: Env,
) => WorkerEntrypoint<Env, EntrypointProps> & EntrypointMethods;

/**
 * The class of an entrypoint for other Workers of the same owner, who bind it as a service: `env.JDY.saveCustomer(…)`.
 * The binding's `props` say which account set it is for; no secret leaves this Worker.
 *
 * Its methods reject with the errors of a client: over RPC these keep `name`, `code`, `hint` and all else that they say.
 */
export function createEntrypoint<Env>(options: EntrypointOptions<Env>): EntrypointClass<Env> {
  const { accounts, objects } = options;
  return class Entrypoint extends WorkerEntrypoint<Env, EntrypointProps> implements EntrypointMethods {
    async saveCustomer(fields: CustomerSave) {
      return this.#client().customers.save(fields);
    }

    async getCustomer(query: CustomerQuery, options?: Pick<DecryptOptions, 'decrypt'>) {
      return this.#client().customers.get(query, options);
    }

    async listCustomers(query: CustomerListQuery = {}) {
      // A list of the client reads ahead: one page is one request.
      const page = await new Connection(this.#options()).pages('customers', 'list', query).next(undefined);
      return page as Page<CustomerRow> | undefined;
    }

    async saveMember(fields: MemberSave, options?: Pick<DecryptOptions, 'decrypt'>) {
      return this.#client().members.save(fields, options);
    }

    async saveCust(record: CustRecord) {
      return this.#client().cust.save(record);
    }

    #client(): Client {
      return new Client(this.#options());
    }

    #options(): DirectOptions {
      const name = this.ctx.props?.accountSet ?? '';
      const account = ofEnv(accounts, this.env)[name];
      if (!account) throw noSuch(name);
      return { ...account, ...shared(objects(this.env), name) };
    }
  };
}

function noSuch(name: string): Error {
  const hint = 'Give the binding `props: { accountSet }` with the name of an account set that `accounts` has.';
  return refusal('config', 'accountSet', `there is no account set ${JSON.stringify(name)}`, hint);
}
