// Written by `cargo xtask pack` from crates/core. Change it there.
import type { Message } from '../../messages.js';

/** there is no request */
export const nothingPasted: Message = ['nothing_pasted', 'there is no request', 'Paste a curl command, raw HTTP, or a URL with headers.'];

/** the first line is neither a curl command nor a method and a URL */
export const noRequestLine: Message = ['no_request_line', 'the first line is neither a curl command nor a method and a URL', 'Paste a curl command, raw HTTP, or a URL with headers.'];

/** line {line} is no header: it has no colon */
export const lineWithoutColon: Message = ['line_without_colon', 'line {0} is no header: it has no colon', 'Write a header as `Name: value`.'];

/** the curl command has no URL */
export const curlWithoutUrl: Message = ['curl_without_url', 'the curl command has no URL', 'Copy the whole command.'];

/** {option} of the curl command has no value */
export const curlOptionWithoutValue: Message = ['curl_option_without_value', '{0} of the curl command has no value', 'Copy the whole command.'];

/** a header of the curl command has no colon */
export const curlHeaderWithoutColon: Message = ['curl_header_without_colon', 'a header of the curl command has no colon', "Write a header as `-H 'Name: value'`."];

/** the command ends within quotation marks or after a backslash */
export const commandUnfinished: Message = ['command_unfinished', 'the command ends within quotation marks or after a backslash', 'Copy the whole command.'];
