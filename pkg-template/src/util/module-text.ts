/**
 * The bytes of a WebAssembly module behind its text.
 *
 * The text is printable ASCII without `"` and `\`, which needs no escape and survives any charset and minifier. A byte
 * below 91 is one character from `#` on, any other byte a blank or `!` and one character. Compressed, it is 2 KB larger
 * than the module, where base64 is 22 KB larger. `cargo xtask pack` writes it.
 */
export function decode(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  let base = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // A blank announces a byte from 91 on, `!` one from 182 on.
    if (code < 34) base = 91 * (code - 31);
    else {
      // `\` is left out of the alphabet.
      bytes[length++] = base + code - (code > 92 ? 36 : 35);
      base = 0;
    }
  }
  return bytes.subarray(0, length);
}
