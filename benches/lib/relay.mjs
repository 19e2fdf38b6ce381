// The relay that is measured.
import { bearer, createRelay } from 'jdy-wasm/worker';

export default createRelay({
  accounts: ({ ACCOUNT }) => ({ main: ACCOUNT }),
  // What a console costs differs from place to place, and is nothing of the relay's.
  log() {},
  authorize: bearer(({ TOKEN }) => ({ bench: { tokens: [TOKEN] } })),
});
