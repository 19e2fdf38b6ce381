// Written by `cargo xtask pack` from crates/core. Change it there.

/** Method and path of the operations, by the names of the client's methods. */
export const routes = {
  'customers.save': 'POST /jdy/v2/bd/customer',
  'customers.get': 'GET /jdy/v2/bd/customer_detail',
  'customers.list': 'GET /jdy/v2/bd/customer',
  'members.save': 'POST /jdy/v2/ls/member',
  'cust.save': 'POST /jdy/v2/cust/save',
} as const;
