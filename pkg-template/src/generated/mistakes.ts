// Written by `cargo xtask pack` from crates/core. Change it there.
/** A mistake that signers make. */
export type MistakeCode =
  /** the header … is misspelt */
  | 'header_misnamed'
  /** the header … is missing or empty */
  | 'header_missing'
  /** the header … is sent more than once */
  | 'header_repeated'
  /** X-Api-Auth-Version is not 2.0 */
  | 'auth_version'
  /** X-Api-TimeStamp is in seconds */
  | 'timestamp_in_seconds'
  /** X-Api-TimeStamp is in microseconds or nanoseconds */
  | 'timestamp_unit'
  /** X-Api-TimeStamp is not 13 digits */
  | 'timestamp_format'
  /** the timestamp is 8 hours off: Beijing time was used as UTC, or UTC as Beijing time */
  | 'timestamp_time_zone'
  /** the timestamp is … old */
  | 'timestamp_expired'
  /** the timestamp is … ahead */
  | 'timestamp_ahead'
  /** X-Api-Nonce has characters other than letters and digits */
  | 'nonce_format'
  /** X-Api-SignHeaders has a wrong value */
  | 'sign_headers'
  /** the method is signed in lower case */
  | 'method_lower_case'
  /** the signed method differs from the sent one */
  | 'method_other'
  /** the method line is missing */
  | 'method_missing'
  /** the path is not encoded */
  | 'path_not_encoded'
  /** the slashes of the path are not encoded */
  | 'path_slashes_kept'
  /** the path is encoded twice */
  | 'path_encoded_twice'
  /** the path is encoded with another encoding */
  | 'path_encoded_otherwise'
  /** the path line contains the query */
  | 'path_with_query'
  /** the path line contains the host */
  | 'path_with_host'
  /** the path lacks the slash at its start, or has an extra one at its end */
  | 'path_slash'
  /** the query line is missing */
  | 'query_line_missing'
  /** the query is encoded three times */
  | 'query_encoded_thrice'
  /** the query is encoded as a whole, including = and & */
  | 'query_encoded_whole'
  /** a space is signed as %20 and sent as + */
  | 'query_space_percent_20'
  /** a space is signed as + and sent as %20 */
  | 'query_space_plus'
  /** a + in a value is sent unencoded, which means a space */
  | 'query_plus_not_encoded'
  /** the digits after % are lower case */
  | 'hex_lower_case'
  /** %XX is signed in upper case and sent in lower case */
  | 'hex_upper_case'
  /** both encodings are encodeURIComponent, which keeps ! ' ( ) * */
  | 'encode_uri_component'
  /** the query is encoded once */
  | 'query_encoded_once'
  /** the query is not encoded */
  | 'query_not_encoded'
  /** the second encoding is wrong */
  | 'query_second_encoding'
  /** the signed query is encoded differently from the sent one */
  | 'query_first_encoding'
  /** the values are encoded, the keys are not */
  | 'query_keys_not_encoded'
  /** the query is not sorted */
  | 'query_unsorted'
  /** the query is sorted before it is encoded */
  | 'query_sorted_before_encoding'
  /** the query is sorted by keys alone */
  | 'query_sorted_by_key'
  /** the query is sorted ignoring case */
  | 'query_sorted_ignoring_case'
  /** the query is sorted in descending order */
  | 'query_sorted_descending'
  /** the query is sorted after the second encoding */
  | 'query_sorted_after_second_encoding'
  /** empty parameters are sent but not signed */
  | 'query_empty_dropped'
  /** an empty parameter is signed without = */
  | 'query_empty_without_equals'
  /** the values of a repeated key are not all signed separately */
  | 'query_repeated_key'
  /** the query is sent but not signed */
  | 'query_not_signed'
  /** the query line begins with a question mark */
  | 'query_question_mark'
  /** the query line ends with an ampersand */
  | 'query_trailing_ampersand'
  /** the newline at the end is missing */
  | 'newline_missing_at_end'
  /** there are two newlines at the end */
  | 'newline_doubled_at_end'
  /** the lines end with \r\n */
  | 'newline_crlf'
  /** the lines end with a backslash and an n instead of a newline */
  | 'newline_escaped'
  /** the lines are not separated by newlines */
  | 'newline_missing'
  /** the lines are indented */
  | 'lines_indented'
  /** the lines end with a blank */
  | 'line_ends_blank'
  /** a byte order mark stands before the string to sign */
  | 'text_byte_order_mark'
  /** the x-api-timestamp line comes before the x-api-nonce line */
  | 'header_lines_swapped'
  /** the header names are not in lower case */
  | 'header_names_case'
  /** the header lines have wrong names */
  | 'header_names_other'
  /** there is a space beside a colon */
  | 'header_blank_around_colon'
  /** the header lines have = instead of a colon */
  | 'header_equals_sign'
  /** the header lines have values without names */
  | 'header_names_missing'
  /** a header line is missing */
  | 'header_lines_missing'
  /** x-api-clientid is signed as well */
  | 'header_client_id_signed'
  /** the values of nonce and timestamp are exchanged */
  | 'header_values_exchanged'
  /** the timestamp is signed in seconds and sent in milliseconds */
  | 'timestamp_signed_in_seconds'
  /** the body is signed */
  | 'body_signed'
  /** the secret has white space around it */
  | 'secret_blank'
  /** the secret has quotation marks around it */
  | 'secret_quoted'
  /** … was used as the client secret */
  | 'secret_other'
  /** the client id was used as the secret */
  | 'secret_client_id'
  /** client id and client secret are joined as the key */
  | 'secret_with_client_id'
  /** the secret was empty */
  | 'secret_empty'
  /** the secret was decoded as hexadecimal digits */
  | 'secret_hex_decoded'
  /** the secret was decoded as base64 */
  | 'secret_base64_decoded'
  /** the secret was encoded as base64 */
  | 'secret_base64_encoded'
  /** the case of the secret was changed */
  | 'secret_case'
  /** the secret has an ampersand after it */
  | 'secret_ampersand'
  /** key and message of the HMAC are exchanged */
  | 'hmac_arguments_exchanged'
  /** a plain hash is used instead of an HMAC */
  | 'hash_without_hmac'
  /** the string to sign or the secret is encoded as UTF-16 */
  | 'text_utf_16'
  /** … is sent, but … is signed */
  | 'query_value_rewritten'
  /** … is sent but not signed */
  | 'query_value_dropped'
  /** the signed timestamp is …, sent in …, and the X-Api-TimeStamp that counts has another value */
  | 'timestamp_other'
  /** the signed timestamp differs from the sent one by … ms */
  | 'timestamp_read_twice'
  /** … is used instead of SHA-256 */
  | 'hash_function'
  /** the bytes of the digest are encoded as base64, not its hexadecimal digits */
  | 'digest_not_hex'
  /** the hexadecimal digits of the digest are upper case */
  | 'digest_upper_case'
  /** newlines, hyphens or other text are encoded together with the digest */
  | 'digest_with_more'
  /** the hexadecimal digits of the digest are encoded as UTF-16 */
  | 'digest_utf_16'
  /** the signature is hexadecimal digits, without base64 */
  | 'signature_not_base64'
  /** the signature is encoded as base64 twice */
  | 'signature_base64_twice'
  /** the signature lacks the = at its end */
  | 'signature_padding'
  /** the signature is URL-safe base64 */
  | 'signature_url_safe'
  /** the signature contains a space or a line break */
  | 'signature_blank'
  /** the signature is percent-encoded */
  | 'signature_escaped'
  /** the signature has quotation marks around it */
  | 'signature_quoted';
