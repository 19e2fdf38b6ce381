// Written by `cargo xtask pack` from crates/core. Change it there.
/** A mistake that signers make. */
export type MistakeCode =
  /** the header … is misspelt */
  | 'header_misnamed'
  /** the header … is missing or empty */
  | 'header_missing'
  /** the header … comes more than once */
  | 'header_repeated'
  /** X-Api-Auth-Version is not 2.0 */
  | 'auth_version'
  /** X-Api-TimeStamp is in seconds */
  | 'timestamp_in_seconds'
  /** X-Api-TimeStamp is in microseconds or nanoseconds */
  | 'timestamp_unit'
  /** X-Api-TimeStamp is not 13 digits */
  | 'timestamp_format'
  /** the timestamp is 8 hours off: Beijing time was taken for UTC, or the other way round */
  | 'timestamp_time_zone'
  /** the timestamp is … old */
  | 'timestamp_expired'
  /** the timestamp is … ahead */
  | 'timestamp_ahead'
  /** X-Api-Nonce has characters other than letters and digits */
  | 'nonce_format'
  /** X-Api-SignHeaders is another text than it must be */
  | 'sign_headers'
  /** the method is signed in small letters */
  | 'method_lower_case'
  /** another method was signed than was sent */
  | 'method_other'
  /** the line of the method is missing */
  | 'method_missing'
  /** the path is not encoded */
  | 'path_not_encoded'
  /** the slashes of the path are not encoded */
  | 'path_slashes_kept'
  /** the path is encoded twice */
  | 'path_encoded_twice'
  /** the path is encoded in another way */
  | 'path_encoded_otherwise'
  /** the query is part of the line of the path */
  | 'path_with_query'
  /** the host is part of the line of the path */
  | 'path_with_host'
  /** the path lacks its first slash, or has one too many at its end */
  | 'path_slash'
  /** the line of the query is missing */
  | 'query_line_missing'
  /** the query is encoded three times */
  | 'query_encoded_thrice'
  /** the query is encoded as one text, its = and & too */
  | 'query_encoded_whole'
  /** a space is signed as %20 and sent as + */
  | 'query_space_percent_20'
  /** a space is signed as + and sent as %20 */
  | 'query_space_plus'
  /** a + of a value is sent as it is, which means a space */
  | 'query_plus_not_encoded'
  /** the digits behind % are small letters */
  | 'hex_lower_case'
  /** %XX is signed in capitals and sent in small letters */
  | 'hex_upper_case'
  /** both encodings are encodeURIComponent, which leaves ! ' ( ) * as they are */
  | 'encode_uri_component'
  /** the query is encoded once */
  | 'query_encoded_once'
  /** the query is not encoded */
  | 'query_not_encoded'
  /** the second encoding is another one than it should be */
  | 'query_second_encoding'
  /** what was signed is encoded in another way than what was sent */
  | 'query_first_encoding'
  /** the values are encoded, the keys are not */
  | 'query_keys_not_encoded'
  /** the query is not sorted */
  | 'query_unsorted'
  /** the query is sorted before it is encoded */
  | 'query_sorted_before_encoding'
  /** the query is sorted by its keys alone */
  | 'query_sorted_by_key'
  /** the query is sorted without regard to case */
  | 'query_sorted_ignoring_case'
  /** the query is sorted downwards */
  | 'query_sorted_descending'
  /** the query is sorted after its second encoding */
  | 'query_sorted_after_second_encoding'
  /** parameters without a value are sent but not signed */
  | 'query_empty_dropped'
  /** a parameter without a value is signed without its = */
  | 'query_empty_without_equals'
  /** of a key that comes more than once, not every value is signed by itself */
  | 'query_repeated_key'
  /** the query is sent but not signed */
  | 'query_not_signed'
  /** the line of the query begins with a question mark */
  | 'query_question_mark'
  /** the line of the query ends with an ampersand */
  | 'query_trailing_ampersand'
  /** the last newline is missing */
  | 'newline_missing_at_end'
  /** there is one newline too many at the end */
  | 'newline_doubled_at_end'
  /** the lines end with \r\n */
  | 'newline_crlf'
  /** the lines end with a backslash and an n instead of a newline */
  | 'newline_escaped'
  /** there are no newlines between the lines */
  | 'newline_missing'
  /** the line of the timestamp stands before that of the nonce */
  | 'header_lines_swapped'
  /** the names of the headers are not in small letters */
  | 'header_names_case'
  /** the lines of the headers have other names */
  | 'header_names_other'
  /** there is a blank beside a colon */
  | 'header_blank_around_colon'
  /** the lines of the headers have = in place of a colon */
  | 'header_equals_sign'
  /** the lines of the headers have values without names */
  | 'header_names_missing'
  /** a line of the headers is missing */
  | 'header_lines_missing'
  /** x-api-clientid is signed as well */
  | 'header_client_id_signed'
  /** nonce and timestamp stand in each other's place */
  | 'header_values_exchanged'
  /** the timestamp is signed in seconds and sent in milliseconds */
  | 'timestamp_signed_in_seconds'
  /** the body is signed */
  | 'body_signed'
  /** the secret has a blank or a newline around it */
  | 'secret_blank'
  /** the secret has its quotation marks */
  | 'secret_quoted'
  /** … served as the client secret */
  | 'secret_other'
  /** the client id served as the secret */
  | 'secret_client_id'
  /** the secret was empty */
  | 'secret_empty'
  /** the secret is decoded from hexadecimal digits */
  | 'secret_hex_decoded'
  /** the secret is decoded from base64 */
  | 'secret_base64_decoded'
  /** the secret is encoded as base64 */
  | 'secret_base64_encoded'
  /** the letters of the secret are in another case */
  | 'secret_case'
  /** an ampersand is added to the secret */
  | 'secret_ampersand'
  /** key and message of the HMAC stand in each other's place */
  | 'hmac_arguments_exchanged'
  /** a bare hash is used instead of an HMAC */
  | 'hash_without_hmac'
  /** … is sent, and … is signed */
  | 'query_value_rewritten'
  /** … is sent but not signed */
  | 'query_value_dropped'
  /** the timestamp that was signed is … ms from the one that was sent */
  | 'timestamp_read_twice'
  /** … is used instead of SHA-256 */
  | 'hash_function'
  /** base64 was made of the digest itself */
  | 'digest_not_hex'
  /** the hexadecimal digits of the digest are capitals */
  | 'digest_upper_case'
  /** a newline or other text was encoded with the digest */
  | 'digest_with_more'
  /** the signature is hexadecimal digits without base64 */
  | 'signature_not_base64'
  /** base64 was made twice */
  | 'signature_base64_twice'
  /** the = at the end of the signature are missing */
  | 'signature_padding'
  /** the signature is URL-safe base64 */
  | 'signature_url_safe'
  /** there is a blank or a line break in the signature */
  | 'signature_blank'
  /** the signature is percent-encoded */
  | 'signature_escaped'
  /** the signature stands in quotation marks */
  | 'signature_quoted';
