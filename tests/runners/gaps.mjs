// Tests that must fail in a runtime, because it lacks a feature. A listed test that passes is a failure.

export const gaps = {
  Deno: [
    // Deno sends a request again by itself if an open connection breaks, even a POST.
    'faults: over HTTP > the connection breaks before or after the call',
  ],
  /** Of a relay in Deno. */
  'relay in Deno': [
    // As above: the request that Deno sends again is a save.
    'a relay whose service fails > a save whose answer was lost is found, and not sent again',
  ],
  Firefox: [
    // Firefox reports no answer if the connection breaks before the first byte of the body.
    'faults: over HTTP > a body breaks off',
  ],
};
