import { ready } from './lib/ready.js';

/**
 * The text behind a sensitive field (敏感数据解密). A text that cannot be decrypted with this secret comes back as it
 * was: the fields carry no sign of whether they are encrypted.
 */
export async function decrypt(text: string, clientSecret: string): Promise<string> {
  return (await ready()).decrypt(text, clientSecret);
}
