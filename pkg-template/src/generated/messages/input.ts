// Written by `cargo xtask pack` from crates/core. Change it there.
import type { Message } from '../../messages.js';

/** is no function */
export const noFunction: Message = ['no_function', 'is no function', 'Give a function, or leave it out.'];

/** is no text */
export const noText: Message = ['no_text', 'is no text', 'Give a text.'];

/** is no object */
export const noObject: Message = ['no_object', 'is no object', 'Give a plain object.'];

/** is no resource */
export const noResource: Message = ['no_resource', 'is no resource', 'Give one that the package exports.'];

/** is not allowed here */
export const noWholeNumberFrom: Message = ['no_whole_number_from', 'is not allowed here', 'Give a whole number, {0} or more.'];

/** is not allowed here */
export const noWholeNumberWithin: Message = ['no_whole_number_within', 'is not allowed here', 'Give a whole number from {0} to {1}.'];

/** is missing */
export const missingWholeNumberFrom: Message = ['missing_whole_number_from', 'is missing', 'Give a whole number, {0} or more.'];

/** is missing */
export const missingWholeNumberWithin: Message = ['missing_whole_number_within', 'is missing', 'Give a whole number from {0} to {1}.'];

/** is no AbortSignal */
export const noSignal: Message = ['no_signal', 'is no AbortSignal', 'Give the signal of an AbortController.'];

/** threw when it was read */
export const valueThrew: Message = ['value_threw', 'threw when it was read', 'Give plain values; `cause` says what was thrown.'];

/** is nested too deeply */
export const valueTooDeep: Message = ['value_too_deep', 'is nested too deeply', 'Give an object that does not contain itself.'];

/** has half of a character */
export const halfCharacter: Message = ['half_character', 'has half of a character', 'Cut texts between characters: `[...text].slice(0, 20).join("")`.'];

/** is {kind}, and JSON has no such thing */
export const noJsonValue: Message = ['no_json_value', 'is {0}, and JSON has no such thing', 'Give plain objects and values: an id as text, a time as the text or the milliseconds that its field takes.'];

/** it was sent, and its answer was lost */
export const saveCutOff: Message = ['save_cut_off', 'it was sent, and its answer was lost', 'The save may have been carried out: look for the record before you save it again.'];

/** this page has no crypto.subtle, which decrypts */
export const noCrypto: Message = ['no_crypto', 'this page has no crypto.subtle, which decrypts', 'Serve the page over https, or from localhost.'];
