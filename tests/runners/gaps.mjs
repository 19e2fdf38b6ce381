// What a runtime cannot do, by the names of the tests that fail there. A test that passes has no business here.

export const gaps = {
  Deno: [
    // Deno sends a request once more by itself where an open connection breaks under it, a POST too.
    'faults: over HTTP > the connection breaks before or after the call',
  ],
  /** Of a relay in Deno. */
  'relay in Deno': [
    // As above: the request that Deno sends again is a save.
    'a relay whose service fails > a save whose answer was lost is found, and not sent again',
  ],
  Firefox: [
    // Firefox has no answer where the connection breaks before the first byte of its body.
    'faults: over HTTP > a body breaks off',
  ],
};
