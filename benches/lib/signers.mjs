// The same signature with jdy-wasm and with the usual libraries. Each is prepared once and called for each request.
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import Base64 from 'crypto-js/enc-base64.js';
import Utf8 from 'crypto-js/enc-utf8.js';
import hmacSHA256 from 'crypto-js/hmac-sha256.js';
import { createHMAC, createSHA256 } from 'hash-wasm';

import { stringToSign } from './canonical.mjs';

const encoder = new TextEncoder();
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** By name, a function from a request to its signature. Signers that the runtime lacks are left out. */
export async function signers({ createSigner }, { clientId, clientSecret }) {
  const ours = await createSigner({ clientId, clientSecret });
  const secret = encoder.encode(clientSecret);
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  // hash-wasm compiles its module at run time, which workerd forbids.
  const hashWasm = await createHMAC(createSHA256(), secret).catch(() => undefined);
  const all = {
    'jdy-wasm': (request) => ours.signature(request),
    WebCrypto: async (request) =>
      btoa(hex(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(stringToSign(request)))))),
    '@noble/hashes': (request) => btoa(bytesToHex(hmac(sha256, secret, encoder.encode(stringToSign(request))))),
    'crypto-js': (request) => Base64.stringify(Utf8.parse(hmacSHA256(stringToSign(request), clientSecret).toString())),
  };
  if (hashWasm) all['hash-wasm'] = (request) => btoa(hashWasm.init().update(stringToSign(request)).digest('hex'));
  const node = globalThis.process?.getBuiltinModule?.('node:crypto');
  // Missing in Chromium, and in workerd without nodejs_compat.
  if (node) {
    all['node:crypto'] = (request) =>
      btoa(node.createHmac('sha256', clientSecret).update(stringToSign(request)).digest('hex'));
  }
  return all;
}
