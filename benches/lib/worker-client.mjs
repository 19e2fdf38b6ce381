// The same Worker with the package.
import { Client } from 'jdy-wasm';

export default {
  async fetch(_request, { ACCOUNT }) {
    const { rows } = await new Client(ACCOUNT).customers.list().page(1);
    return Response.json(rows[0]);
  },
};
