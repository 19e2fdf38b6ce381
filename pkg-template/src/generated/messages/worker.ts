// Written by `cargo xtask pack` from crates/core. Change it there.
import type { Message } from '../../messages.js';

/** is not open to this caller */
export const notOpenedToWorker: Message = ['not_opened_to_worker', 'is not open to this caller', "Add '{0}' to `allow`."];

/** there is no account set {name} */
export const noAccountSetForWorker: Message = ['no_account_set_for_worker', 'there is no account set {0}', 'Give the binding `props: { accountSet }` with the name of an account set that `accounts` has.'];

/** there is no account set {name} */
export const noAccountSetForObject: Message = ['no_account_set_for_object', 'there is no account set {0}', 'Call objects by getByName, with a name that `accounts` has.'];

/** the object has no name */
export const objectWithoutName: Message = ['object_without_name', 'the object has no name', 'Call objects by getByName, with a name that `accounts` has.'];

/** is the present one: the account set has not moved */
export const accountSetUnmoved: Message = ['account_set_unmoved', 'is the present one: the account set has not moved', 'Check the path and the method of the call that led nowhere.'];

/** the object has another account set than the client that asks it */
export const anotherAccountSet: Message = ['another_account_set', 'the object has another account set than the client that asks it', 'Give the client and createAccountSet the same options for this account set.'];

/** is not one of {names}, nor the save of a resource */
export const messageOperation: Message = ['message_operation', 'is not one of {0}, nor the save of a resource', "Send { operation, fields, accountSet }, as { operation: 'customers.save', fields: { name }, accountSet: 'main' }."];

/** is not an object */
export const messageFields: Message = ['message_fields', 'is not an object', "Send { operation, fields, accountSet }, as { operation: 'customers.save', fields: { name }, accountSet: 'main' }."];

/** is not a text */
export const messageAccountSet: Message = ['message_account_set', 'is not a text', "Send { operation, fields, accountSet }, as { operation: 'customers.save', fields: { name }, accountSet: 'main' }."];

/** the queue gave the message up before its save ended */
export const letterWithoutError: Message = ['letter_without_error', 'the queue gave the message up before its save ended', 'Look for the record, then retry or discard the letter.'];

/** the Durable Object of the account set did not answer `{method}` within {seconds} s */
export const objectSilent: Message = ['object_silent', 'the Durable Object of the account set did not answer `{0}` within {1} s', 'Nothing was sent. Call again later; if it goes on, look at the logs of the Worker that has the object.'];

/** Redis did not answer `{method}` within {seconds} s */
export const redisSilent: Message = ['redis_silent', 'Redis did not answer `{0}` within {1} s', 'Nothing was sent. Call again later; if it goes on, look at Redis and at the connection to it.'];

/** the token was rejected, and the token endpoint gives the same one again */
export const tokenRepeated: Message = ['token_repeated', 'the token was rejected, and the token endpoint gives the same one again', 'Check that clientId, appKey and routerAddr belong to one application and account set. If they do, call again later; if it goes on, authorise the application again in the open platform.'];

/** there is no account set {name} */
export const noAccountSetForQueue: Message = ['no_account_set_for_queue', 'there is no account set {0}', 'Send the name of an account set that `accounts` of the consumer has.'];
