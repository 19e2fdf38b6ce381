/** The strings and the numbers of a text that is JSON. Strings are matched so that digits inside them are skipped. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/**
 * The value of a JSON text, and a function that writes it as JSON again, with every number as the text has it. In the
 * value each number is a text.
 *
 * @throws {SyntaxError} where it is no JSON
 */
export function exactly(text: string): { value: unknown; written(): string } {
  // The marks would make JSON of some texts that are none, such as 01.
  JSON.parse(text);
  // Made anew each time, so nothing that an answer says is taken for a mark.
  const mark = crypto.randomUUID();
  const marked = text.replace(TOKENS, (token) => (token.startsWith('"') ? token : `"${mark}${token}"`));
  const value: unknown = JSON.parse(marked);
  const marks = new RegExp(`"${mark}([^"]*)"`, 'g');
  return { value, written: () => JSON.stringify(value).replace(marks, '$1') };
}
