import { mustBeText } from './lib/must-be.js';
import { guarded } from './lib/ready.js';

/**
 * `app_signature` of the token endpoint: the app key signed with the app secret.
 *
 * The client does this itself; it is here for those who fetch tokens on their own.
 */
export async function appSignature(appKey: string, appSecret: string): Promise<string> {
  mustBeText({ appKey, appSecret });
  return guarded((bindings) => bindings.appSignature(appKey, appSecret));
}
