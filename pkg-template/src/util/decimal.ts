/**
 * The exact value of a decimal number in a normal form: equal numbers have the same text. Undefined if the text is not
 * a number. jdy_core::model::number has the same function.
 */
export function decimalOf(text: string): string | undefined {
  const [all, sign = '', whole = '', fraction = '', exponent = 0] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  if (all === undefined) return undefined;
  const digits = (whole + fraction).replace(/^0+/, '');
  const kept = digits.replace(/0+$/, '');
  if (kept === '') return '0';
  return `${sign}${kept}e${Number(exponent) - fraction.length + digits.length - kept.length}`;
}

/** A JavaScript number represents every decimal number of this many digits exactly. */
const EXACT_DIGITS = 15;

/** The number that the text stands for, if a JavaScript number represents it exactly. */
export function exactNumber(text: string): number | undefined {
  const [digits] = decimalOf(text)?.replace('-', '').split('e') ?? [];
  const isExact = digits !== undefined && digits.length <= EXACT_DIGITS && Number.isFinite(Number(text));
  return isExact ? Number(text) : undefined;
}
