/** What was thrown, or an `Error` in its place if it cannot be read, as a revoked `Proxy`. */
export function readable(thrown: unknown): unknown {
  try {
    // All that is asked of a thrown value.
    const { name, message, cause, code, digest } = Object(thrown) as Record<string, unknown>;
    void [thrown instanceof Error, 'hint' in Object(thrown), String(name) + String(message), cause, code, digest];
    return thrown;
  } catch {
    return unreadable();
  }
}

/** The error in place of what cannot be read. */
export function unreadable(): Error {
  return new Error('what was thrown cannot be read');
}
