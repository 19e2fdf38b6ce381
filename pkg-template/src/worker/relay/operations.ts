import { routes, type OperationName } from '../../generated/routes.js';
import { refusal } from '../../wasm/error-data.js';

/**
 * What a caller may do: an operation by the name of the client's method, or method and path of any other, as
 * `GET /jdy/v2/bd/material`. In a path `*` stands for one whole segment.
 */
export type Operation = OperationName | `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;

/** Open where neither grant nor relay names operations: nothing that changes a record. */
export const READS: readonly OperationName[] = ['customers.list', 'customers.get'];

/** A path that every parser reads in the same way: no escape, no dot, no empty segment. */
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
  readonly operation: Operation;
  readonly method: string;
  readonly segments: readonly string[];
}

/** The one of `operations` that a request is. `where` is the option that holds them. */
export function operationOf(
  method: string,
  path: string,
  operations: readonly Operation[],
  where: string,
): Operation | undefined {
  const segments = path.split('/');
  const found = rulesOf(operations, where).find((rule) => rule.method === method && matches(segments, rule.segments));
  return found?.operation;
}

/** @throws {ConfigError} where one of them is no operation that a relay may open */
export function rulesOf(operations: readonly Operation[], where: string): readonly Rule[] {
  const known = read.get(operations);
  if (known) return known;
  const rules = operations.map((operation, index) => {
    const text = Object.hasOwn(routes, operation) ? routes[operation as OperationName] : operation;
    const [, method = '', pattern = ''] = RULE.exec(text) ?? [];
    if (pattern && !TOKENS.test(pattern)) return { operation, method, segments: pattern.split('/') };
    const hint = `Give one of ${Object.keys(routes).join(', ')}, or method and path, as 'GET /jdy/v2/bd/material'.`;
    throw refusal('config', `${where}[${index}]`, 'is no operation that a relay may open', hint);
  });
  read.set(operations, rules);
  return rules;
}

function matches(path: readonly string[], pattern: readonly string[]): boolean {
  return (
    path.length === pattern.length && pattern.every((segment, index) => segment === '*' || segment === path[index])
  );
}
