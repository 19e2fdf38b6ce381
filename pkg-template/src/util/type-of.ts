/** The type of a value, for errors: the value itself may be a secret. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === '') return 'empty string';
  try {
    return Array.isArray(value) ? 'array' : typeof value;
  } catch {
    return 'revoked Proxy';
  }
}
