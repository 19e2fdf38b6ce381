// The operations that `npx jdy-wasm call` knows by name: all of the catalog.
import * as arap from '../../generated/catalog/arap/index.js';
import * as bd from '../../generated/catalog/bd/index.js';
import * as cust from '../../generated/catalog/cust/index.js';
import * as fi from '../../generated/catalog/fi/index.js';
import * as ls from '../../generated/catalog/ls/index.js';
import * as pm from '../../generated/catalog/pm/index.js';
import * as scm from '../../generated/catalog/scm/index.js';
import * as sys from '../../generated/catalog/sys/index.js';
import type { Resource } from '../../resource.js';

/** An operation of a resource. */
export interface Named {
  readonly resource: Resource;
  readonly verb: string;
  /** Whether it changes nothing. */
  readonly isRead: boolean;
}

const MODULES: Readonly<Record<string, object>> = { arap, bd, cust, fi, ls, pm, scm, sys };
/** The names of a client's properties. */
const SHORT: Readonly<Record<string, Resource>> = { customers: bd.customer, members: ls.member, cust: cust.biz };

/** Every operation by its names: `bd.material.list`, and `material.list` if only one module has it. */
export function operations(): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>();
  const add = (name: string, resource: Resource) => {
    for (const [verb, table] of Object.entries(resource)) {
      const [, facts = ''] = table.split('|');
      const verbs = verb === 'actions' ? facts.split(' ').slice(1) : [verb];
      for (const verb of verbs) found.set(`${name}.${verb}`, { resource, verb, isRead: facts.startsWith('r') });
    }
  };
  for (const [name, resource] of Object.entries(SHORT)) add(name, resource);
  const modules = Object.entries(MODULES).map(([name, module]) => [name, Object.entries(module)] as const);
  const names = modules.flatMap(([, resources]) => resources.map(([name]) => name));
  for (const [module, resources] of modules) {
    for (const [name, resource] of resources) {
      add(`${module}.${name}`, resource);
      if (names.indexOf(name) === names.lastIndexOf(name)) add(name, resource);
    }
  }
  return found;
}
