/**
 * What a spreadsheet may take for a formula: whatever blanks, control characters or quotes come first, in half or full
 * width.
 */
const FORMULA = /^'*(?:[\t\r]|[\s\p{C}]*[=+\-@＝＋－＠])/u;
/** A number, or a phone number without hyphens: with them, a spreadsheet computes a difference. */
const NUMBER = /^(?:[+-]\d+(?:\.\d+)?(?:e[+-]?\d+)?|\+\d+(?: \d+)*)$/i;

/**
 * A cell of CSV that no spreadsheet takes for a formula: one that it may take for one gets a quote before it, which
 * makes it text. To read it back, take the quote off where a cell begins with one and this would add another.
 */
export function guarded(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}
