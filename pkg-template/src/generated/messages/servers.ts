// Written by `cargo xtask pack` from crates/core. Change it there.
import type { Message } from '../../messages.js';

/** has the type {given}, or is no id of an instance */
export const noInstanceId: Message = ['no_instance_id', 'has the type {0}, or is no id of an instance', 'Give the id as text, of 1 to 64 characters without blanks; look whether its variable is set.'];

/** is no receiver */
export const noReceiver: Message = ['no_receiver', 'is no receiver', 'Give what createAuthorizationReceiver gave.'];

/** another handler has read its body, so nothing is left of the push */
export const bodyReadAlready: Message = ['body_read_already', 'another handler has read its body, so nothing is left of the push', 'Let the receiver come before what reads bodies, as `express.json()`.'];

/** is no path of a file */
export const noFilePath: Message = ['no_file_path', 'is no path of a file', 'Give a path as text, or a file: URL.'];
