import { mustBeText } from './util/must-be.js';
import { withBindings } from './wasm/client-module.js';

/**
 * `app_signature` of the token endpoint: the app key signed with the app secret.
 *
 * A client does this itself. This is for programs that fetch tokens on their own.
 *
 * @example
 * ```ts
 * import { appSignature } from 'jdy-wasm';
 *
 * const query = { app_key: appKey, app_signature: await appSignature(appKey, appSecret) };
 * ```
 */
export async function appSignature(appKey: string, appSecret: string): Promise<string> {
  mustBeText({ appKey, appSecret });
  return withBindings((bindings) => bindings.appSignature(appKey, appSecret));
}
