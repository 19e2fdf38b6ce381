// Parses answers without loss: a JavaScript number holds 53 bits, and ids have up to 19 digits.

/** Matches strings and numbers. Strings are matched so that digits inside them are skipped. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Parses the JSON of an answer. A whole number that a number of JavaScript cannot hold arrives as its text.
 *
 * @param idsAreText whether numbers in fields of ids (`id`, `ids`, `…_id`) become text, as they are documented
 * @throws {SyntaxError} where it is no JSON
 */
export function parseAnswer(text: string, idsAreText: boolean): unknown {
  // Checking the parsed values is much cheaper than searching the text, or than `JSON.parse` with a reviver.
  const value: unknown = JSON.parse(text);
  if (!isRounded(value, idsAreText)) return value;
  const exact: unknown = JSON.parse(text.replace(TOKENS, (token) => (isTooLarge(token) ? `"${token}"` : token)));
  isRounded(exact, idsAreText);
  return exact;
}

function isTooLarge(token: string): boolean {
  return /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token));
}

/** Whether a number in `value` may have been rounded. With `idsAreText` it turns ids into text. */
function isRounded(value: unknown, idsAreText: boolean): boolean {
  let rounded = false;
  const isUnsafe = (one: unknown) => typeof one === 'number' && Number.isInteger(one) && !Number.isSafeInteger(one);
  // An explicit stack: a deeply nested answer must not overflow the call stack.
  const open: unknown[] = [[value]];
  for (let inner; (inner = open.pop()); ) {
    const fields = inner as Record<string, unknown>;
    const keys = Array.isArray(inner) ? inner.keys() : Object.keys(fields);
    for (const key of keys as Iterable<string>) {
      const one = fields[key];
      if (typeof one === 'object' && one !== null) {
        if (idsAreText && key === 'ids' && Array.isArray(one)) {
          rounded ||= one.some(isUnsafe);
          fields[key] = one.map((id: unknown) => (typeof id === 'number' ? String(id) : id));
        } else open.push(one);
      } else if (typeof one === 'number') {
        rounded ||= isUnsafe(one);
        if (idsAreText && (key === 'id' || (typeof key === 'string' && key.endsWith('_id')))) fields[key] = String(one);
      }
    }
  }
  return rounded;
}
