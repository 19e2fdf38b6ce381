import { noCrypto } from './generated/messages/input.js';
import type { JdyError } from './jdy-error.js';
import { mustBeText } from './util/must-be.js';
import { withoutDecrypt } from './util/without-decrypt.js';
import { refusal } from './wasm/error-data.js';
import type { Prepare } from './wasm/caller.js';
import type { CallOptions } from './options.js';

/** The same for every application; the key is the client secret. jdy-core's `privacy` is the same in Rust. */
const IV = Uint8Array.from('5e8y6w45ju8w9jq8', (character) => character.charCodeAt(0));

/** The options of a call whose answer has sensitive fields. */
export interface DecryptOptions extends CallOptions {
  /**
   * Decrypts the sensitive fields (敏感数据解密) of the answer, in this process. A text that cannot be decrypted is
   * returned unchanged. Default: false.
   */
  decrypt?: boolean | null | undefined;
}

/**
 * Decrypts a sensitive field (敏感数据解密) by the engine's own AES-256-CBC; nothing is sent. A text that cannot be
 * decrypted with this secret is returned unchanged, since a field does not tell whether it is encrypted.
 *
 * @throws {ConfigError} in a page that was loaded over plain HTTP, where engines have no `crypto.subtle`
 * @throws {InvalidRequestError} if the text or the secret is not a string
 *
 * @example
 * ```ts
 * import { decrypt } from 'jdy-wasm';
 *
 * const { bomentity } = await jdy.customers.get({ id });
 * for (const { mobile } of bomentity ?? []) console.log(await decrypt(mobile ?? '', clientSecret));
 * ```
 */
export async function decrypt(text: string, clientSecret: string): Promise<string> {
  mustBeText({ text, clientSecret });
  return (await decrypter(clientSecret))(text);
}

/** Splits the options: those of the call, and the function that decrypts the answer if `decrypt` is set. */
export function decrypting(
  options: DecryptOptions | undefined,
  paths: readonly string[],
): [options: CallOptions | undefined, prepare?: Prepare] {
  const [decrypt, rest] = withoutDecrypt<CallOptions>(options);
  return decrypt ? [rest, async (clientSecret) => decrypterOf(paths, clientSecret)] : [rest];
}

/** A function that decrypts the fields at these paths in the `data` of an answer, in place. */
export async function decrypterOf(
  paths: readonly string[],
  clientSecret: string,
): Promise<(data: unknown) => Promise<unknown>> {
  const decrypt = await decrypter(clientSecret);
  return async (data) => {
    await Promise.all(paths.map((path) => replace(data, path.split(/(?:\[\])?\./), decrypt)));
    return data;
  };
}

/** Replaces the text at a path, in every item of the lists on the path. Empty text and other values stay. */
async function replace(
  data: unknown,
  path: readonly string[],
  change: (text: string) => Promise<string>,
): Promise<void> {
  if (Array.isArray(data)) {
    await Promise.all(data.map((item) => replace(item, path, change)));
  } else if (typeof data === 'object' && data !== null) {
    const [name = '', ...inner] = path;
    const fields = data as Record<string, unknown>;
    const value = fields[name];
    if (inner.length) await replace(value, inner, change);
    else if (typeof value === 'string') fields[name] = await change(value);
  }
}

/** Decrypts with one secret, whose key is imported once. */
async function decrypter(clientSecret: string): Promise<(text: string) => Promise<string>> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) throw noSubtle();
  const secret = new TextEncoder().encode(clientSecret);
  // A text that cannot be the secret of an application decrypts nothing.
  const key = await subtle.importKey('raw', secret, 'AES-CBC', false, ['decrypt']).catch(() => undefined);
  return async (text) => {
    // `atob` also accepts text without padding, but ciphertext always has it.
    if (!key || !text || text.length % 4) return text;
    try {
      const data = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      const plain = await subtle.decrypt({ name: 'AES-CBC', iv: IV }, key, data);
      // The service never encrypts an empty text, so a text that decrypts to one was not ciphertext.
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain) || text;
    } catch {
      return text;
    }
  };
}

function noSubtle(): JdyError {
  return refusal('config', '', noCrypto);
}
