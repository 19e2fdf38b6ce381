/**
 * The value of a decimal number, exactly, as a text that equal numbers share; nothing of another text. As
 * jdy_core::model::number has it.
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

/** A number of JavaScript holds so many digits of any decimal number. */
const EXACT_DIGITS = 15;

/** The number that a text is, if a number of JavaScript holds it exactly. */
export function exactNumber(text: string): number | undefined {
  const [digits] = decimalOf(text)?.replace('-', '').split('e') ?? [];
  const isExact = digits !== undefined && digits.length <= EXACT_DIGITS && Number.isFinite(Number(text));
  return isExact ? Number(text) : undefined;
}
