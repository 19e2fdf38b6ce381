// Written by `cargo xtask pack` from crates/core. Change it there.
import type { Message } from '../../messages.js';

/** a client was made without options */
export const noOptions: Message = ['no_options', 'a client was made without options', 'Give clientId, clientSecret and an account set; or relay.'];

/** is missing, and there is no `wx.request` */
export const noPlatformRequest: Message = ['no_platform_request', 'is missing, and there is no `wx.request`', 'Give the function of the platform, as `my.request`.'];

/** a client was made without options */
export const noRelay: Message = ['no_relay', 'a client was made without options', 'Give relay.'];

/** {address} could not be reached */
export const serviceNotReached: Message = ['service_not_reached', '{0} could not be reached', 'Check the connection and baseUrl: `npx jdy-wasm doctor` finds the reason. A page must call through a relay.'];

/** the relay {address} could not be reached, or does not allow this page */
export const relayNotReached: Message = ['relay_not_reached', 'the relay {0} could not be reached, or does not allow this page', 'Check that it runs, and that its `cors.origins` (`PAGES`) lists the origin of this page.'];

/** a client with a secret was made in a page, where every visitor can read it */
export const secretInPage: Message = ['secret_in_page', 'a client with a secret was made in a page, where every visitor can read it', 'Let pages talk to a relay that keeps the secret; for experiments set dangerouslyAllowBrowser: true.'];

/** is given together with relay */
export const storeWithRelay: Message = ['store_with_relay', 'is given together with relay', 'Leave out one of the two.'];

/** is given without relay */
export const authorizationWithoutRelay: Message = ['authorization_without_relay', 'is given without relay', 'Leave out one of the two.'];

/** needs the clientSecret, which stays with the relay */
export const decryptionNeedsSecret: Message = ['decryption_needs_secret', 'needs the clientSecret, which stays with the relay', 'Leave it out, or decrypt where the clientSecret is, with decrypt().'];

/** no WebAssembly module was given */
export const moduleNotGiven: Message = ['module_not_given', 'no WebAssembly module was given', 'Call `useModule(module)` of `jdy-wasm/slim` before anything else of it.'];

/** the module {path} could not start: {reason} */
export const moduleNotStarted: Message = ['module_not_started', 'the module {0} could not start: {1}', 'Put it into the code package with `npx jdy-wasm miniprogram --out wasm`, and give usePlatform another path. WeChat before base library 2.14 needs it without compression (`--plain`), before 2.13 it has no WebAssembly.'];

/** is left out, and the list has more than {rows} rows */
export const listTooLong: Message = ['list_too_long', 'is left out, and the list has more than {0} rows', 'Give `limit`, or read the rows with `for await`.'];

/** a list is no array and no answer, and has no `{name}` */
export const listIsNoAnswer: Message = ['list_is_no_answer', 'a list is no array and no answer, and has no `{0}`', 'Read it with `for await (const row of list)`, `await list.toArray()` or `await list.page(1)`.'];

/** an async iterable */
export const listIsReadLater: Message = ['list_is_read_later', 'an async iterable', 'Read it with `for await (const row of list)`, `await list.toArray()` or `await list.page(1)`.'];

/** is more than 1, and the list comes whole */
export const listWithoutPages: Message = ['list_without_pages', 'is more than 1, and the list comes whole', 'Give 1.'];

/** cannot be iterated */
export const cannotBeIterated: Message = ['cannot_be_iterated', 'cannot be iterated', 'Give a list, a generator or a stream.'];

/** is no file */
export const noFile: Message = ['no_file', 'is no file', "Give a Blob or a File, as new File([bytes], 'a.pdf')."];
