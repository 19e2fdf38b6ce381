// UTF-8 by the engine's `encodeURIComponent`. Long texts stay outside of WebAssembly.

/** Decodes the UTF-8 of WebAssembly, which is always valid. */
export class TextDecoder {
  decode(bytes: Uint8Array = new Uint8Array()): string {
    let escaped = '';
    for (const byte of bytes) {
      escaped += byte < 128 && byte !== 37 ? String.fromCharCode(byte) : `%${(byte + 256).toString(16).slice(1)}`;
    }
    return decodeURIComponent(escaped);
  }
}

export class TextEncoder {
  /** Encodes a text into a buffer that is large enough. A lone surrogate becomes U+FFFD, as in every engine. */
  encodeInto(text: string, bytes: Uint8Array): { written: number } {
    const escaped = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
    let written = 0;
    for (let at = 0; at < escaped.length; at++) {
      const isEscape = escaped[at] === '%';
      bytes[written++] = isEscape ? parseInt(escaped.slice(at + 1, at + 3), 16) : escaped.charCodeAt(at);
      if (isEscape) at += 2;
    }
    return { written };
  }
}
