/** What is used of a Durable Object's storage: SQLite. */
export interface Sql {
  /** Runs one statement. */
  exec(statement: string, ...values: (string | number | null)[]): Iterable<Record<string, unknown>>;
}

/** What is used of a Durable Object's state. */
export interface ObjectState {
  /** The object's id. */
  readonly id: {
    /** The name that the object was reached by. */
    readonly name?: string | undefined;
  };
  /** What it keeps. */
  readonly storage: {
    /** Its database. */
    readonly sql: Sql;
  };
}
