/**
 * Matches a cell that a spreadsheet may evaluate as a formula, also behind blanks, control characters or quotes, and
 * with full-width signs.
 */
const FORMULA = /^'*(?:[\t\r]|[\s\p{C}]*[=+\-@＝＋－＠])/u;
/** A number, or a phone number without hyphens: with them, a spreadsheet computes a difference. */
const NUMBER = /^(?:[+-]\d+(?:\.\d+)?(?:e[+-]?\d+)?|\+\d+(?: \d+)*)$/i;

/**
 * Puts a quote before a CSV cell that a spreadsheet may evaluate as a formula, which makes it text. To read a cell
 * back, remove its first quote if this function would add another one.
 */
export function guarded(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}
