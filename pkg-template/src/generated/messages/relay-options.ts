// Written by `cargo xtask pack` from crates/core. Change it there.
import type { Message } from '../../messages.js';

/** is missing: a relay without it would serve every caller */
export const noAuthorize: Message = ['no_authorize', 'is missing: a relay without it would serve every caller', 'Give bearer, jwt or custom.'];

/** is missing */
export const noAccounts: Message = ['no_accounts', 'is missing', 'Give one or more.'];

/** has a name that cannot be part of a path */
export const accountName: Message = ['account_name', 'has a name that cannot be part of a path', 'Use letters, digits, - and _.'];

/** is no list */
export const noTokenList: Message = ['no_token_list', 'is no list', 'Give the tokens of this caller, as [env.SHOP_TOKEN].'];

/** has a token below {length} characters */
export const tokenTooShort: Message = ['token_too_short', 'has a token below {0} characters', 'Take 32 random bytes as text.'];

/** has less than {length} characters */
export const secretTooShort: Message = ['secret_too_short', 'has less than {0} characters', 'Take 32 random bytes as text.'];

/** is no list */
export const noOriginList: Message = ['no_origin_list', 'is no list', "Give ['https://shop.example']."];

/** is no origin */
export const noOrigin: Message = ['no_origin', 'is no origin', "Give scheme, host and port alone, as browsers send them: 'https://shop.example', 'http://localhost:5173'. An origin is compared exactly: there are no wildcards, so list each by itself."];

/** is no list */
export const noHeaderList: Message = ['no_header_list', 'is no list', "Give ['traceparent']."];

/** is no header that a page may send */
export const noPageHeader: Message = ['no_page_header', 'is no header that a page may send', "Give the names of single headers, as 'traceparent'; those of the service are the relay's alone."];

/** is no list */
export const noAccountSetList: Message = ['no_account_set_list', 'is no list', "Give the names of account sets, as ['main']."];

/** is no list */
export const noOperationList: Message = ['no_operation_list', 'is no list', "Give the operations, as ['customers.list']."];

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
