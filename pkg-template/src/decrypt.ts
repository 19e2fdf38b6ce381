import { noCrypto } from './generated/messages/input.js';
import type { JdyError } from './jdy-error.js';
import { refusal } from './wasm/error-data.js';
import type { Prepare } from './wasm/caller.js';
import type { CallOptions } from './options.js';

/** The same for every application; the key is the client secret. jdy-core's `privacy` is the same in Rust. */
const IV = Uint8Array.from('5e8y6w45ju8w9jq8', (character) => character.charCodeAt(0));

/** The options of a call whose answer has sensitive fields. */
export interface DecryptOptions extends CallOptions {
  /**
   * Decrypts the sensitive fields (敏感数据解密) of the answer, here and not by the service. What cannot be decrypted
   * comes as it was. Default: false.
   */
  decrypt?: boolean | null | undefined;
}

/**
 * The text behind a sensitive field (敏感数据解密): AES-256-CBC by the engine itself, nothing is sent anywhere. A text
 * that cannot be decrypted with this secret comes back as it was: the fields carry no sign of whether they are
 * encrypted.
 *
 * @throws {ConfigError} in a page that came over plain http, where engines have no `crypto.subtle`
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
  return (await decrypter(clientSecret))(text);
}

/** What is left of the options for the call, and what makes the decrypted answer where it is wanted. */
export function decrypting(
  options: DecryptOptions | undefined,
  paths: readonly string[],
): [options: CallOptions | undefined, prepare?: Prepare] {
  const { decrypt, ...rest } = options ?? {};
  // What is neither yes nor no is left among the options, where it is refused.
  if (decrypt && decrypt !== true) return [options];
  if (!decrypt) return [options && rest];
  return [rest, async (clientSecret) => decrypterOf(paths, clientSecret)];
}

/** What decrypts the fields at these paths in the `data` of an answer, in its place. */
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

/** Replaces the text at a path, in every item of the lists on the way. Empty text and what is no text stay. */
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

/** Decrypts with one secret, made ready once. */
async function decrypter(clientSecret: string): Promise<(text: string) => Promise<string>> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) throw noSubtle();
  const secret = new TextEncoder().encode(clientSecret);
  // What is no secret of an application decrypts nothing.
  const key = await subtle.importKey('raw', secret, 'AES-CBC', false, ['decrypt']).catch(() => undefined);
  return async (text) => {
    // `atob` forgives missing padding, and ciphertext has all of it.
    if (!key || !text || text.length % 4) return text;
    try {
      const data = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      const plain = await subtle.decrypt({ name: 'AES-CBC', iv: IV }, key, data);
      // An empty text is never encrypted, so what decrypts to one was no ciphertext.
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain) || text;
    } catch {
      return text;
    }
  };
}

function noSubtle(): JdyError {
  return refusal('config', '', noCrypto);
}
