/** The path of an operation, by its table. */
export function pathOf(table: string): string {
  return /^\w+ ([^|]+)/.exec(table)?.[1] ?? '';
}

/** The name of a resource in the names of its operations: the end of the path of its list or its first operation. */
export function nameOf(resource: object): string {
  const tables = resource as Readonly<Record<string, string>>;
  const path = pathOf(tables['list'] ?? Object.values(tables)[0] ?? '');
  return path.replace(/[_/]list$/, '').replace(/.*\//, '');
}
