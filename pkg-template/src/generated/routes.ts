// Written by `cargo xtask pack` from crates/core. Change it there.

/** An operation, by the name of the client's method. */
export type OperationName =
  | 'customers.save'
  | 'customers.get'
  | 'customers.list'
  | 'members.save'
  | 'cust.save';

/** Method and path of each. */
export const routes: Readonly<Record<OperationName, string>> = {
  'customers.save': 'POST /jdy/v2/bd/customer',
  'customers.get': 'GET /jdy/v2/bd/customer_detail',
  'customers.list': 'GET /jdy/v2/bd/customer',
  'members.save': 'POST /jdy/v2/ls/member',
  'cust.save': 'POST /jdy/v2/cust/save',
};
