import { ConfigError } from './generated/errors.js';

/** The same for every application; the key is the client secret. jdy-core's `privacy` is the same in Rust. */
const IV = new TextEncoder().encode('5e8y6w45ju8w9jq8');

/**
 * The text behind a sensitive field (敏感数据解密): AES-256-CBC by the engine itself, nothing is sent anywhere. A text
 * that cannot be decrypted with this secret comes back as it was: the fields carry no sign of whether they are
 * encrypted.
 *
 * @throws {ConfigError} in a page that came over plain http, where engines have no `crypto.subtle`
 */
export async function decrypt(text: string, clientSecret: string): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) throw noSubtle();
  // `atob` forgives missing padding, and ciphertext has all of it.
  if (text.length % 4) return text;
  try {
    const data = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const secret = new TextEncoder().encode(clientSecret);
    const key = await subtle.importKey('raw', secret, 'AES-CBC', false, ['decrypt']);
    const plain = await subtle.decrypt({ name: 'AES-CBC', iv: IV }, key, data);
    // An empty text is never encrypted, so what decrypts to one was no ciphertext.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain) || text;
  } catch {
    return text;
  }
}

function noSubtle(): ConfigError {
  const description = 'this page has no crypto.subtle, which decrypts';
  const hint = 'Serve the page over https, or from localhost.';
  return new ConfigError({
    message: `config: ${description}. ${hint}`,
    description,
    hint,
    responsible: 'developer',
    retryable: false,
  });
}
