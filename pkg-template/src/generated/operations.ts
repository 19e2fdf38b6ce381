// Written by `cargo xtask pack` from crates/core. Change it there.
import { saveAll } from '../bulk.js';
import type { Inputs, SaveAllOptions, SaveResults } from '../bulk.js';
import { decrypting } from '../decrypt.js';
import type { DecryptOptions } from '../decrypt.js';
import type { Call } from '../call.js';
import type { Caller } from '../wasm/caller.js';
import type { CallOptions } from '../options.js';
import { List } from '../list.js';
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
} from './models.js';

/** Where sensitive fields stand in `Customer`. */
const sensitiveInCustomer = [
  'addr',
  'bank_account',
  'bomentity[].birthday',
  'bomentity[].contact_address',
  'bomentity[].email',
  'bomentity[].mobile',
  'bomentity[].phone',
  'bomentity[].qq',
  'bomentity[].wechat',
  'invoice_phone',
];

/** Where sensitive fields stand in `MemberSaved`. */
const sensitiveInMemberSaved = [
  'mobile',
];

/** Customers of the account set. （客户） */
export class Customers {
  readonly #caller: Caller;

  /** @internal */
  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /**
   * Creates a customer, or updates the one with the given `id`. （客户保存）
   *
   * There is no idempotency key: a save that was cut off may have been carried out. With `id` it is sent again,
   * unless it adds a contact or another row, which would then be there twice. Without `id` it is looked for by its `number`,
   * and resolves to the id it got when it had arrived. An unknown outcome is reported as `outcome_unknown`,
   * and never sent again blindly.
   *
   * `POST /jdy/v2/bd/customer`
   * @throws {JdyError} whose `code` says what kind of error it is, and `hint` what to do
   */
  save(request: CustomerSave, options?: CallOptions): Call<CustomerSaved> {
    return this.#caller.call('customers', 'save', request, options) as Call<CustomerSaved>;
  }

  /**
   * Saves many, several at a time, and gives one result for each in their order. A failure is a result like any
   * other and ends nothing. `signal` ends a run, and `from` takes it up again. （客户保存）
   *
   * `POST /jdy/v2/bd/customer`
   * @throws {InvalidRequestError} for an option; whatever `inputs` throws, after the results before it
   */
  saveAll(inputs: Inputs<CustomerSave>, options?: SaveAllOptions): SaveResults<CustomerSaved> {
    return saveAll(inputs, (input, options) => this.save(input, options), options);
  }

  /**
   * One customer, by `id` or by `number`, exactly one of them. （客户详情）
   *
   * Sensitive fields come encrypted, unless `decrypt` is set.
   *
   * `GET /jdy/v2/bd/customer_detail`
   * @throws {JdyError} whose `code` says what kind of error it is, and `hint` what to do
   */
  get(request: CustomerQuery, options?: DecryptOptions): Call<Customer> {
    return this.#caller.call('customers', 'get', request, ...decrypting(options, sensitiveInCustomer)) as Call<Customer>;
  }

  /**
   * The customers that match. （客户列表）
   *
   * Rows are read as they are asked for, `for await (const row of …)`; `pages()` gives whole pages, and
   * `toArray({ limit })` the first rows. Each reading starts anew.
   *
   * `GET /jdy/v2/bd/customer`
   * @throws {JdyError} while it is read: `incomplete` at the end, where rows are missing
   */
  list(request: CustomerListQuery = {}, options?: CallOptions): List<CustomerRow> {
    return new List(() => this.#caller.pages('customers', 'list', request), options);
  }
}

/** Members of the retail shops. （会员） */
export class Members {
  readonly #caller: Caller;

  /** @internal */
  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /**
   * Saves a member. （会员保存）
   *
   * There is no idempotency key and nothing to look a member up with: a save that was cut off ends as
   * `outcome_unknown` and is never sent again blindly.
   *
   * `POST /jdy/v2/ls/member`
   * @throws {JdyError} whose `code` says what kind of error it is, and `hint` what to do
   */
  save(request: MemberSave, options?: DecryptOptions): Call<MemberSaved> {
    return this.#caller.call('members', 'save', request, ...decrypting(options, sensitiveInMemberSaved)) as Call<MemberSaved>;
  }

  /**
   * Saves many, several at a time, and gives one result for each in their order. A failure is a result like any
   * other and ends nothing. `signal` ends a run, and `from` takes it up again. （会员保存）
   *
   * `POST /jdy/v2/ls/member`
   * @throws {InvalidRequestError} for an option; whatever `inputs` throws, after the results before it
   */
  saveAll(inputs: Inputs<MemberSave>, options?: SaveAllOptions & DecryptOptions): SaveResults<MemberSaved> {
    return saveAll(inputs, (input, options) => this.save(input, options), options);
  }
}

/** Custom records: kinds that the account set defines itself. （自定义） */
export class Cust {
  readonly #caller: Caller;

  /** @internal */
  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /**
   * Saves a custom record. （自定义接口保存）
   *
   * There is no idempotency key and nothing to look a record up with: a save that was cut off ends as
   * `outcome_unknown` and is never sent again blindly.
   *
   * `POST /jdy/v2/cust/save`
   * @throws {JdyError} whose `code` says what kind of error it is, and `hint` what to do
   */
  save(request: CustRecord, options?: CallOptions): Call<CustSaved> {
    return this.#caller.call('cust', 'save', request, options) as Call<CustSaved>;
  }

  /**
   * Saves many, several at a time, and gives one result for each in their order. A failure is a result like any
   * other and ends nothing. `signal` ends a run, and `from` takes it up again. （自定义接口保存）
   *
   * `POST /jdy/v2/cust/save`
   * @throws {InvalidRequestError} for an option; whatever `inputs` throws, after the results before it
   */
  saveAll(inputs: Inputs<CustRecord>, options?: SaveAllOptions): SaveResults<CustSaved> {
    return saveAll(inputs, (input, options) => this.save(input, options), options);
  }
}

/** Every operation, by group. */
export class Operations {
  /** Customers of the account set. （客户） */
  readonly customers: Customers;
  /** Members of the retail shops. （会员） */
  readonly members: Members;
  /** Custom records: kinds that the account set defines itself. （自定义） */
  readonly cust: Cust;

  /** @internal */
  constructor(caller: Caller) {
    this.customers = new Customers(caller);
    this.members = new Members(caller);
    this.cust = new Cust(caller);
  }
}
