// A hand-written Worker that reads a customer.
import { handWrittenClient } from './hand-written.mjs';

const encoder = new TextEncoder();
const algorithm = { name: 'HMAC', hash: 'SHA-256' };

async function hmac(text, secret) {
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export default {
  async fetch(_request, { ACCOUNT }) {
    const { rows } = await handWrittenClient(ACCOUNT, hmac).get('/jdy/v2/bd/customer', { page: 1, page_size: 100 });
    return Response.json(rows[0]);
  },
};
