// The methods of a resource. The constants of a module load with the first call of one of its operations.
import type { Page, ResponseDetails, SaveAllOptions, SaveResults } from 'jdy-wasm/slim';

import { keyOf, type Module, type Operation } from './operations.js';
import type { Client } from './package.js';

export type Row = Record<string, unknown>;

/** Requests are untyped here: the package checks them. */
export type Method = (
  request: Row,
  options?: { signal?: AbortSignal },
) => Promise<unknown> & {
  withResponse(): Promise<{ data: unknown; response: ResponseDetails }>;
};
export type List = (
  request: Row,
  options?: { signal?: AbortSignal },
) => { pages(): AsyncGenerator<Page<Row>, void, undefined> };
export type SaveAll = (inputs: readonly Row[], options: SaveAllOptions) => SaveResults<Row>;

const CONSTANTS: Record<Module['name'], () => Promise<object>> = {
  arap: () => import('jdy-wasm/arap'),
  bd: () => import('jdy-wasm/bd'),
  cust: () => import('jdy-wasm/cust'),
  fi: () => import('jdy-wasm/fi'),
  ls: () => import('jdy-wasm/ls'),
  pm: () => import('jdy-wasm/pm'),
  scm: () => import('jdy-wasm/scm'),
  sys: () => import('jdy-wasm/sys'),
};

/** A method of the operation's resource: by default, the operation itself. */
export async function methodOf<M extends Method | List | SaveAll>(
  client: Client,
  operation: Operation,
  verb = operation.verb,
): Promise<M> {
  const constants = (await CONSTANTS[operation.module]()) as Record<string, Parameters<Client['on']>[0]>;
  const constant = constants[operation.resource];
  const method = constant && (client.on(constant) as Record<string, M>)[verb];
  if (!method) throw new Error(`no operation ${keyOf(operation)}`);
  return method;
}
