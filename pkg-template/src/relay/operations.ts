import { customer, type CustomerMethods } from '../generated/catalog/bd/customer.js';
import { biz, type BizMethods } from '../generated/catalog/cust/biz.js';
import { member, type MemberMethods } from '../generated/catalog/ls/member.js';
import { sensitiveOf, type Resource, type Table } from '../resource.js';
import { noRelayOperation } from '../generated/messages/relay-options.js';
import { typeOf } from '../util/type-of.js';
import { refusal } from '../wasm/error-data.js';
import { mustBeList } from './option-check.js';

/** The resources that a client has as properties. */
const NAMED: Readonly<Record<string, Resource>> = { customers: customer, members: member, cust: biz };

type Verb<Methods> = Exclude<keyof Methods & string, 'saveAll' | 'audit' | 'unaudit' | 'delete'>;

/** An operation, by the name of the client's method. */
export type OperationName =
  | `customers.${Verb<CustomerMethods>}`
  | `members.${Verb<MemberMethods>}`
  | `cust.${Verb<BizMethods>}`;

/**
 * What a caller may do: an operation by the name of the client's method; an operation of a resource, as
 * `material.list`; all of a resource that have a path of their own, as `material`, but not `audit` and `delete`; or
 * method and path, as `POST /jdy/v2/sys/common_operate`. In a path `*` stands for one whole segment.
 */
export type Operation = OperationName | Table | `PATCH /${string}` | Resource;

/** The operations that are open if neither grant nor relay names any. None of them changes a record. */
export const READS: readonly OperationName[] = ['customers.list', 'customers.get'];

/** Their tables by name. */
const NAMES: ReadonlyMap<string, Table> = new Map(
  Object.entries(NAMED).flatMap(([group, resource]) =>
    Object.entries(resource)
      .filter(([verb]) => verb !== 'actions')
      .map(([verb, table]): [string, Table] => [`${group}.${verb}`, table]),
  ),
);

/** A path that every parser reads in the same way: without escapes, dots and empty segments. */
const PLAIN = /^(?:\/[\w-]+)+$/;
const RULE = /^(GET|POST|PUT|PATCH|DELETE) (\/[\w-]+(?:\/(?:[\w-]+|\*))*)$/;
/** The endpoints that give tokens and secrets. */
const TOKENS = /^\/jdyconnector(?:\/|$)/i;

/** Whether a path may be compared with operations. */
export function isPlain(path: string): boolean {
  return PLAIN.test(path) && !TOKENS.test(path);
}

/** Each list is read once: most callers have the same one. */
const read = new WeakMap<readonly Operation[], readonly Rule[]>();

interface Rule {
  /** Its name or address, as logs have it. */
  readonly operation: string;
  readonly method: string;
  readonly segments: readonly string[];
  /** The paths of the sensitive fields (敏感字段) in the `data` of its answers, where its table is known. */
  readonly sensitive: readonly string[];
}

/** The one of `operations` that a request is. `where` is the option that holds them. */
export function operationOf(
  method: string,
  path: string,
  operations: readonly Operation[],
  where: string,
): Rule | undefined {
  const segments = path.split('/');
  return rulesOf(operations, where).find((rule) => rule.method === method && matches(segments, rule.segments));
}

/** @throws {ConfigError} where one of them is no operation that a relay may open */
export function rulesOf(operations: readonly Operation[], where: string): readonly Rule[] {
  mustBeList(operations, where, "['customers.list']");
  const known = read.get(operations);
  if (known) return known;
  const rules = operations.flatMap((operation, index) =>
    tablesOf(operation).map((table) => {
      const [address = ''] = table.split('|', 1);
      const [, method = '', pattern = ''] = RULE.exec(address) ?? [];
      const name = typeof operation === 'string' && NAMES.has(operation) ? operation : address;
      const sensitive = sensitiveOf(table);
      if (pattern && !TOKENS.test(pattern)) return { operation: name, method, segments: pattern.split('/'), sensitive };
      throw refusal('config', `${where}[${index}]`, noRelayOperation, [...NAMES.keys()].join(', '));
    }),
  );
  read.set(operations, rules);
  return rules;
}

/** The table of each operation that is meant, or its method and path alone. */
function tablesOf(operation: Operation): readonly string[] {
  if (typeof operation === 'string') return [NAMES.get(operation) ?? operation];
  const tables = Object.entries(typeOf(operation) === 'object' ? operation : {}).filter(([verb]) => verb !== 'actions');
  return tables.length > 0 ? tables.map(([, table]) => (typeof table === 'string' ? table : '')) : [''];
}

function matches(path: readonly string[], pattern: readonly string[]): boolean {
  return (
    path.length === pattern.length && pattern.every((segment, index) => segment === '*' || segment === path[index])
  );
}
