import { routes } from '../generated/routes.js';
import { refusal } from '../lib/to-error.js';

/**
 * What a caller may do: an operation by the name of the client's method, or method and path of any other, as
 * `GET /jdy/v2/bd/material`. In a path `*` stands for one whole segment.
 */
export type Operation = keyof typeof routes | `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;

/** What is open to every caller whose grant and whose relay say nothing else. */
export const DOCUMENTED = Object.keys(routes) as (keyof typeof routes)[];

/** A path that no parser on the way reads in two ways: no escape, no dot, nothing empty. */
const PLAIN = /^(?:\/[\w-]+)+$/;
const RULE = /^(GET|POST|PUT|PATCH|DELETE) (\/[\w-]+(?:\/(?:[\w-]+|\*))*)$/;
/** What lies here leads to tokens and secrets, and is the relay's own business. */
const TOKENS = /^\/jdyconnector(?:\/|$)/i;

/** Whether a path may be compared with operations at all. */
export function isPlain(path: string): boolean {
  return PLAIN.test(path) && !TOKENS.test(path);
}

/** The one of `operations` that a request is. */
export function operationOf(method: string, path: string, operations: readonly Operation[]): Operation | undefined {
  return operations.find((operation) => {
    const [wanted, pattern = ''] = route(operation).split(' ');
    return wanted === method && matches(path.split('/'), pattern.split('/'));
  });
}

/** @throws {ConfigError} where one of them is no operation that a relay may open */
export function mustBeOperations(operations: readonly Operation[], path: string): void {
  for (const [index, operation] of operations.entries()) {
    const [, , pattern] = RULE.exec(route(operation)) ?? [];
    if (pattern && !TOKENS.test(pattern)) continue;
    const hint = `Give one of ${DOCUMENTED.join(', ')}, or method and path, as 'GET /jdy/v2/bd/material'.`;
    throw refusal('config', `${path}[${index}]`, 'is no operation that a relay may open', hint);
  }
}

function route(operation: Operation): string {
  return Object.hasOwn(routes, operation) ? routes[operation as keyof typeof routes] : operation;
}

function matches(path: readonly string[], pattern: readonly string[]): boolean {
  return (
    path.length === pattern.length && pattern.every((segment, index) => segment === '*' || segment === path[index])
  );
}
