/** The type of a value, as an error names it that must not show the value: it may be a secret. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === '') return 'empty string';
  try {
    return Array.isArray(value) ? 'array' : typeof value;
  } catch {
    return 'revoked Proxy';
  }
}
