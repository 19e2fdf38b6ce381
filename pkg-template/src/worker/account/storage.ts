/** What is used of a Durable Object's storage: SQLite. */
export interface Sql {
  exec(statement: string, ...values: (string | number | null)[]): Iterable<Record<string, unknown>>;
}

/** What is used of a Durable Object's state. */
export interface ObjectState {
  readonly id: { readonly name?: string | undefined };
  readonly storage: { readonly sql: Sql };
}
