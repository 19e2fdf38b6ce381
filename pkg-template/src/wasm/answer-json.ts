// Parses answers without loss: a JavaScript number holds 53 bits, and ids have up to 19 digits.

/**
 * Matches strings, with the colon after a name, and numbers. Strings are matched so that digits inside them are
 * skipped.
 */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** An id has at most 19 digits. */
const MOST_DIGITS = 40;
/** Names of ids, between their quotes. */
const ID = /^"(?:ids?|.*_id)"/s;

/**
 * Parses the JSON of an answer. A whole number that a number of JavaScript cannot hold arrives as its text. In a field
 * of ids (`id`, `ids`, `…_id`) its digits are written out if it has a fraction or an exponent.
 *
 * @param idsAreText whether all numbers in fields of ids become text, as they are documented
 * @throws {SyntaxError} if it is not JSON
 */
export function parseAnswer(text: string, idsAreText: boolean): unknown {
  // Checking the parsed values is much cheaper than searching the text, or than `JSON.parse` with a reviver.
  const value: unknown = JSON.parse(text);
  if (!isRounded(value, idsAreText)) return value;
  let inId = false;
  const exact: unknown = JSON.parse(
    text.replace(TOKENS, (token: string, colon?: string) => {
      if (colon !== undefined) inId = ID.test(token);
      if (token.startsWith('"') || Number.isSafeInteger(Number(token))) return token;
      if (/^-?\d+$/.test(token)) return `"${token}"`;
      return inId && (idsAreText || Number.isInteger(Number(token))) ? `"${writtenOut(token)}"` : token;
    }),
  );
  isRounded(exact, idsAreText);
  return exact;
}

/** The digits of a whole number with a fraction or an exponent. Other numbers, and those too long for an id, stay. */
function writtenOut(token: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = 0] = /^(-?)(\d+)\.?(\d*)(?:e(.+))?$/i.exec(token) ?? [];
  const end = whole.length + Number(exponent);
  if (end < 1 || end > MOST_DIGITS) return token;
  const digits = (whole + fraction).padEnd(end, '0');
  return /[1-9]/.test(digits.slice(end)) ? token : sign + digits.slice(0, end).replace(/^0+(?=\d)/, '');
}

/** Whether a number in `value` may have been rounded. With `idsAreText` it turns ids into text. */
function isRounded(value: unknown, idsAreText: boolean): boolean {
  let rounded = false;
  const isUnsafe = (one: number) => Number.isInteger(one) && !Number.isSafeInteger(one);
  /** An id that is not a whole number is unsafe as well: its text shows the original. */
  const idText = (id: unknown) => {
    if (typeof id !== 'number') return id;
    rounded ||= !Number.isSafeInteger(id);
    return String(id);
  };
  // An explicit stack: a deeply nested answer must not overflow the call stack.
  const open: unknown[] = [[value]];
  for (let inner; (inner = open.pop()); ) {
    const fields = inner as Record<string, unknown>;
    const keys = Array.isArray(inner) ? inner.keys() : Object.keys(fields);
    for (const key of keys as Iterable<string>) {
      const one = fields[key];
      if (typeof one === 'object' && one !== null) {
        if (idsAreText && key === 'ids' && Array.isArray(one)) {
          fields[key] = one.map(idText);
        } else open.push(one);
      } else if (typeof one === 'number') {
        rounded ||= isUnsafe(one);
        if (idsAreText && (key === 'id' || (typeof key === 'string' && key.endsWith('_id')))) fields[key] = idText(one);
      }
    }
  }
  return rounded;
}
