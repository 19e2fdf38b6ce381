// Written by `cargo xtask pack` from crates/core. Change it there.
import type { Message } from '../../messages.js';

/** the authorisation is not accepted */
export const authorizationRefused: Message = ['authorization_refused', 'the authorisation is not accepted', 'Have `authorization` give a token that the relay knows and that is in force.'];

/** this operation is not open to this caller */
export const operationNotOpen: Message = ['operation_not_open', 'this operation is not open to this caller', 'The owner of the relay has to open this to you.'];

/** pages of this origin may not call: `cors.origins` does not list it */
export const originNotOpen: Message = ['origin_not_open', 'pages of this origin may not call: `cors.origins` does not list it', 'The owner of the relay has to open this to you.'];

/** this account set is not open to this caller */
export const accountSetNotOpen: Message = ['account_set_not_open', 'this account set is not open to this caller', 'The owner of the relay has to open this to you.'];

/** the relay is closing */
export const relayClosing: Message = ['relay_closing', 'the relay is closing', 'Call again later.'];

/** the answer of the service could not be handed on */
export const answerNotHandedOn: Message = ['answer_not_handed_on', 'the answer of the service could not be handed on', 'Call again later.'];

/** the caller cannot be checked now */
export const callerNotChecked: Message = ['caller_not_checked', 'the caller cannot be checked now', 'Call again later.'];

/** the account set has moved: send the call again */
export const accountSetMoved: Message = ['account_set_moved', 'the account set has moved: send the call again', 'Call again later.'];

/** the answer of the service was cut off */
export const answerCutOff: Message = ['answer_cut_off', 'the answer of the service was cut off', 'Call again later.'];

/** the service gave no answer */
export const serviceUnreachable: Message = ['service_unreachable', 'the service gave no answer', 'Call again later.'];

/** the caller has gone */
export const callerGone: Message = ['caller_gone', 'the caller has gone', 'Call again later.'];

/** too many calls wait for this account set */
export const tooManyWaiting: Message = ['too_many_waiting', 'too many calls wait for this account set', 'Call again later.'];

/** the service did not answer in time */
export const serviceLate: Message = ['service_late', 'the service did not answer in time', 'Call again later.'];

/** the service cannot be called now */
export const serviceNotCallable: Message = ['service_not_callable', 'the service cannot be called now', 'Call again later.'];

/** the relay is not set up */
export const relayNotSetUp: Message = ['relay_not_set_up', 'the relay is not set up', 'The owner of the relay finds the reason in its log.'];

/** the relay is not set up for this account set */
export const accountSetNotSetUp: Message = ['account_set_not_set_up', 'the relay is not set up for this account set', 'The owner of the relay finds the reason in its log.'];

/** the body is not JSON: send it as application/json, files as multipart/form-data */
export const bodyNoJson: Message = ['body_no_json', 'the body is not JSON: send it as application/json, files as multipart/form-data', 'Correct the call.'];

/** the body is not UTF-8: its Content-Type names another charset */
export const bodyNoUtf8: Message = ['body_no_utf8', 'the body is not UTF-8: its Content-Type names another charset', 'Correct the call.'];

/** the body is compressed: send it without Content-Encoding */
export const bodyEncoded: Message = ['body_encoded', 'the body is compressed: send it without Content-Encoding', 'Correct the call.'];

/** the body has not the length that its Content-Length says */
export const bodyLengthDiffers: Message = ['body_length_differs', 'the body has not the length that its Content-Length says', 'Correct the call.'];

/** a large body needs a Content-Length */
export const bodyLengthMissing: Message = ['body_length_missing', 'a large body needs a Content-Length', 'Correct the call.'];

/** the body has more than {most} bytes */
export const bodyTooLarge: Message = ['body_too_large', 'the body has more than {0} bytes', 'Correct the call.'];

/** the body did not come in time */
export const bodyLate: Message = ['body_late', 'the body did not come in time', 'Correct the call.'];

/** the query has more than {most} characters */
export const relayQueryTooLong: Message = ['relay_query_too_long', 'the query has more than {0} characters', 'Correct the call.'];

/** the query is not UTF-8: send each `%` as part of an escape of UTF-8 */
export const queryNoUtf8: Message = ['query_no_utf8', 'the query is not UTF-8: send each `%` as part of an escape of UTF-8', 'Correct the call.'];

/** the answer has more than {most} bytes, which is too many to decrypt: ask for smaller pages */
export const answerTooLarge: Message = ['answer_too_large', 'the answer has more than {0} bytes, which is too many to decrypt: ask for smaller pages', 'Correct the call.'];

/** the path is not one that this relay takes */
export const pathNotPlain: Message = ['path_not_plain', 'the path is not one that this relay takes', 'Correct the call.'];

/** a header was sent that only the relay may send to the service */
export const headerOfTheService: Message = ['header_of_the_service', 'a header was sent that only the relay may send to the service', 'Correct the call.'];

/** the account set is not named: call /accounts/<name>/… */
export const accountSetNotNamed: Message = ['account_set_not_named', 'the account set is not named: call /accounts/<name>/…', 'Correct the call.'];
