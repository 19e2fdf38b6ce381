/** The body of an answer without a message of its own: the client then explains the status in its own language. */
export const NO_WORDS = '{"message":""}';
