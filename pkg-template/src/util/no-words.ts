/** The body of an answer that says nothing, so that the client says in its own language what the status means. */
export const NO_WORDS = '{"message":""}';
