/** The thrown value, or an `Error` instead if it cannot be read, such as a revoked `Proxy`. */
export function readable(thrown: unknown): unknown {
  try {
    // All properties that the package reads of a thrown value.
    const { name, message, cause, code, digest } = Object(thrown) as Record<string, unknown>;
    void [thrown instanceof Error, 'hint' in Object(thrown), String(name) + String(message), cause, code, digest];
    return thrown;
  } catch {
    return unreadable();
  }
}

/** The error instead of a value that cannot be read. */
export function unreadable(): Error {
  return new Error('what was thrown cannot be read');
}
