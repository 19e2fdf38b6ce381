// A gateway with 250 customers, and clients that read their list.
import { unique, unlimited } from './connecting.mjs';

export const ROWS = 250;

/** Clients of a gateway that watch the calls of a list; `before` saves the customers that `query` finds. */
export function listGateway(jdy, gateway) {
  const { send, connect } = unlimited(jdy, gateway);
  const client = connect();
  const prefix = unique('L');
  const number = (index) => `${prefix}-${String(index).padStart(4, '0')}`;
  const numbers = Array.from({ length: ROWS }, (_, index) => number(index + 1));
  const query = { search: prefix };

  /** A client whose calls of the list are answered by `meddle`, which gets the number of the page. */
  const watched = (meddle = (_page, answer) => answer()) => {
    const asked = [];
    const fetch = async (request) => {
      const { pathname, searchParams } = new URL(request.url);
      if (pathname !== '/jdy/v2/bd/customer' || request.method !== 'GET') return send(request);
      const page = Number(searchParams.get('page'));
      asked.push({ page, size: Number(searchParams.get('page_size')), signal: request.signal });
      return meddle(page, () => send(request), request.signal);
    };
    const { customers } = connect({ fetch });
    return { customers, asked, pages: () => asked.map(({ page }) => page) };
  };
  /** The same answer with other data. */
  const changed = async (answer, change) => {
    const body = await (await answer()).json();
    change(body.data);
    return Response.json(body);
  };
  const numbersOf = async (rows) => {
    const read = [];
    for await (const row of rows) read.push(row.number);
    return read;
  };
  /** The rows before the error, and the error. */
  const until = async (rows) => {
    const read = [];
    try {
      for await (const row of rows) read.push(row);
    } catch (error) {
      return { read, error };
    }
    return { read };
  };

  const before = async () => {
    const inputs = numbers.map((number) => ({ number, name: `列表${number}` }));
    for await (const { ok, error } of client.customers.saveAll(inputs)) if (!ok) throw error;
  };
  return { client, prefix, number, numbers, query, watched, changed, numbersOf, until, before };
}
