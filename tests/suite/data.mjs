// Input of the suite: made in Node, plain JSON, the same in every runtime.
import { readFileSync } from 'node:fs';

import { faulty } from './faulty-signers.mjs';
import { generate } from './generate.mjs';
import { sign } from './independent-signer.mjs';

const read = (name) => JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8'));
const [vectors, others, captured] = ['signature', 'app_signature_and_privacy', 'captured'].map(read);
const clientSecret = '75eb3c7cd5974c3018d6934e142b5f81';
const requests = generate(2000, 20_260_730).map((request) => ({ request, signature: sign(request, clientSecret) }));

export const data = { vectors, others, captured, independent: { clientSecret, requests }, faulty };
