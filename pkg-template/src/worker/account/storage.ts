/** The part of a Durable Object's SQLite storage that this package uses. */
export interface Sql {
  /** Runs one statement. */
  exec(statement: string, ...values: (string | number | null)[]): Iterable<Record<string, unknown>>;
}

/** The part of a Durable Object's state that this package uses. */
export interface ObjectState {
  /** The object's id. */
  readonly id: {
    /** The name by which the object was called. */
    readonly name?: string | undefined;
  };
  /** Its storage. */
  readonly storage: {
    /** Its database. */
    readonly sql: Sql;
  };
}
