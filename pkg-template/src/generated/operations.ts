// Written by `cargo xtask pack` from crates/core. Change it there.
import type { CallOptions } from '../client.js';
import type {
  CustRecord,
  CustSaved,
  Customer,
  CustomerListQuery,
  CustomerPage,
  CustomerQuery,
  CustomerSave,
  CustomerSaved,
  MemberSave,
  MemberSaved,
} from './models.js';

/** Makes a call and resolves to the `data` of its answer. */
type Call = (group: string, name: string, request: unknown, options: CallOptions | undefined) => Promise<unknown>;

/** Customers of the account set. （客户） */
export class Customers {
  readonly #call: Call;

  /** @internal */
  constructor(call: Call) {
    this.#call = call;
  }

  /**
   * Creates a customer, or updates the one with the given `id`. （客户保存）
   *
   * There is no idempotency key: a save without `id` that was cut off may have been carried out. It is
   * then reported as `outcome_unknown` and never sent again blindly.
   *
   * `POST /jdy/v2/bd/customer`
   * @throws {JdyError} whose `code` says what kind of error it is, and `hint` what to do
   */
  save(request: CustomerSave, options?: CallOptions): Promise<CustomerSaved> {
    return this.#call('customers', 'save', request, options) as Promise<CustomerSaved>;
  }

  /**
   * One customer, by `id` or by `number`, exactly one of them. （客户详情）
   *
   * Sensitive fields come encrypted; `decrypt` opens them.
   *
   * `GET /jdy/v2/bd/customer_detail`
   * @throws {JdyError} whose `code` says what kind of error it is, and `hint` what to do
   */
  get(request: CustomerQuery, options?: CallOptions): Promise<Customer> {
    return this.#call('customers', 'get', request, options) as Promise<Customer>;
  }

  /**
   * One page of the customers that match. （客户列表）
   *
   * `GET /jdy/v2/bd/customer`
   * @throws {JdyError} whose `code` says what kind of error it is, and `hint` what to do
   */
  list(request: CustomerListQuery = {}, options?: CallOptions): Promise<CustomerPage> {
    return this.#call('customers', 'list', request, options) as Promise<CustomerPage>;
  }
}

/** Members of the retail shops. （会员） */
export class Members {
  readonly #call: Call;

  /** @internal */
  constructor(call: Call) {
    this.#call = call;
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
  save(request: MemberSave, options?: CallOptions): Promise<MemberSaved> {
    return this.#call('members', 'save', request, options) as Promise<MemberSaved>;
  }
}

/** Custom records: kinds that the account set defines itself. （自定义） */
export class Cust {
  readonly #call: Call;

  /** @internal */
  constructor(call: Call) {
    this.#call = call;
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
  save(request: CustRecord, options?: CallOptions): Promise<CustSaved> {
    return this.#call('cust', 'save', request, options) as Promise<CustSaved>;
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
  constructor(call: Call) {
    this.customers = new Customers(call);
    this.members = new Members(call);
    this.cust = new Cust(call);
  }
}
