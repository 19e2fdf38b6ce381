import { noGrant } from '../generated/messages/relay-options.js';
import { typeOf } from '../util/type-of.js';
import { refusal } from '../wasm/error-data.js';
import type { Grant } from './authorize.js';
import { rulesOf } from './operations.js';
import { mayBeBoolean, mustBeFilled, mustBeList } from './option-check.js';

/**
 * Checks what `authorize` gave: what is no grant must not open what callers may do by default.
 *
 * @throws {ConfigError} where it is none
 */
export function mustBeGrant(grant: Grant): void {
  if (typeOf(grant) !== 'object' || typeof grant.name !== 'string' || !grant.name)
    throw refusal('config', 'authorize', noGrant);
  const { name, operations, accounts, decrypt } = grant;
  if (operations !== undefined) rulesOf(operations, `${name}.operations`);
  if (accounts !== undefined) {
    // Text has `includes` too, which finds a name inside of another.
    mustBeList(accounts, `${name}.accounts`, "['main']");
    for (const [index, one] of accounts.entries()) mustBeFilled(one, `${name}.accounts[${index}]`, "'main'");
  }
  mayBeBoolean(decrypt, `${name}.decrypt`);
}
