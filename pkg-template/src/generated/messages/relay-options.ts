// Written by `cargo xtask pack` from crates/core. Change it there.
import type { Message } from '../../messages.js';

/** has the type {given}, and must be an object */
export const wrongObject: Message = ['wrong_object', 'has the type {0}, and must be an object', 'Give an object, as {1}.'];

/** has the type {given}, and must be a list */
export const wrongList: Message = ['wrong_list', 'has the type {0}, and must be a list', 'Give a list, as {1}.'];

/** has the type {given}, and must be a function */
export const wrongFunction: Message = ['wrong_function', 'has the type {0}, and must be a function', 'Give a function, as {1}.'];

/** has the type {given}, and must be a text */
export const wrongText: Message = ['wrong_text', 'has the type {0}, and must be a text', 'Give a text, as {1}.'];

/** has the type {given}, and must be a number */
export const wrongNumber: Message = ['wrong_number', 'has the type {0}, and must be a number', 'Give a number, or leave it out.'];

/** has the type {given}, and must be a boolean */
export const wrongBoolean: Message = ['wrong_boolean', 'has the type {0}, and must be a boolean', 'Give true or false, or leave it out.'];

/** names no account set */
export const accountWithoutSet: Message = ['account_without_set', 'names no account set', 'Give outerInstanceId, or appKey with appSecret and routerAddr; look whether their variables are set.'];

/** is no address */
export const noJwksAddress: Message = ['no_jwks_address', 'is no address', 'Give one that begins with https://, as {0}.'];

/** has a character that no header can carry in a token */
export const tokenUnsendable: Message = ['token_unsendable', 'has a character that no header can carry in a token', 'Give letters, digits and signs of ASCII alone, without blanks and line breaks.'];

/** is a token of another caller, too */
export const tokenDoubled: Message = ['token_doubled', 'is a token of another caller, too', 'Give each caller tokens of its own.'];

/** is no name of a team */
export const noTeam: Message = ['no_team', 'is no name of a team', 'Give the first part of https://<team>.cloudflareaccess.com.'];

/** is no signal that ends a server */
export const noSignalName: Message = ['no_signal_name', 'is no signal that ends a server', "Give 'SIGTERM', 'SIGINT' or 'SIGHUP'."];

/** is no name of a header */
export const noHeaderName: Message = ['no_header_name', 'is no name of a header', "Give one, as 'X-Token'."];

/** is missing: a relay without it would serve every caller */
export const noAuthorize: Message = ['no_authorize', 'is missing: a relay without it would serve every caller', 'Give bearer, jwt or custom.'];

/** is missing */
export const noAccounts: Message = ['no_accounts', 'is missing', 'Give one or more.'];

/** has a name that cannot be part of a path */
export const accountName: Message = ['account_name', 'has a name that cannot be part of a path', 'Use letters, digits, - and _.'];

/** has a token below {length} characters */
export const tokenTooShort: Message = ['token_too_short', 'has a token below {0} characters', 'Take 32 random bytes as text.'];

/** has less than {length} characters */
export const secretTooShort: Message = ['secret_too_short', 'has less than {0} characters', 'Take 32 random bytes as text.'];

/** is no origin */
export const noOrigin: Message = ['no_origin', 'is no origin', "Give scheme, host and port alone, as browsers send them: 'https://shop.example', 'http://localhost:5173'. An origin is compared exactly: there are no wildcards, so list each by itself."];

/** is no header that a page may send */
export const noPageHeader: Message = ['no_page_header', 'is no header that a page may send', "Give the names of single headers, as 'traceparent'; those of the service are the relay's alone."];

/** gives no grant */
export const noGrant: Message = ['no_grant', 'gives no grant', 'Give an object with the `name` of the caller, or undefined to refuse it.'];

/** is no operation that a relay may open */
export const noRelayOperation: Message = ['no_relay_operation', 'is no operation that a relay may open', "Give one of {0}, a resource or one of its operations, or method and path, as 'GET /jdy/v2/bd/material'."];

/** and secret are both given, or both are missing or empty */
export const jwksAndSecret: Message = ['jwks_and_secret', 'and secret are both given, or both are missing or empty', 'Give one of the two; look whether the variable with it is set.'];

/** is missing */
export const anyTokenAccepted: Message = ['any_token_accepted', 'is missing', 'Give it: without it any token would be accepted.'];

/** is missing */
export const noSharedName: Message = ['no_shared_name', 'is missing', 'Give the account set the same name in all processes.'];

/** is given, and Redis has its own */
export const redisHasItsOwn: Message = ['redis_has_its_own', 'is given, and Redis has its own', 'Leave it out.'];

/** gave something else than the script returned */
export const redisReply: Message = ['redis_reply', 'gave something else than the script returned', 'Resolve to what `EVAL` replies.'];
