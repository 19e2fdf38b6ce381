/**
 * Whether a text has the form of ciphertext: whole blocks in canonical base64. jdy_core::model::encrypted has the same
 * check.
 */
export function looksEncrypted(text: string): boolean {
  if (!text || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return false;
  try {
    const bytes = atob(text);
    // `atob` forgives missing padding and spare bits.
    return bytes.length % 16 === 0 && btoa(bytes) === text;
  } catch {
    return false;
  }
}
