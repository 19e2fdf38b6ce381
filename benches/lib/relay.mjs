// The measured relay.
import { bearer, createRelay } from 'jdy-wasm/worker';

export default createRelay({
  accounts: ({ ACCOUNT }) => ({ main: ACCOUNT }),
  // The cost of a console differs between platforms and is not measured.
  log() {},
  authorize: bearer(({ TOKEN }) => ({ bench: { tokens: [TOKEN] } })),
});
