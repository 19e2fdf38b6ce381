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
