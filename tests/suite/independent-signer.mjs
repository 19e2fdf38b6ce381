// The signature, written from the protocol on node:crypto and URLSearchParams. It must share no code with the package:
// it checks the package's signer.
import { createHmac } from 'node:crypto';

/** Keeps A-Z a-z 0-9 - . _ ~, writes a space as + and every other UTF-8 byte as %XX. */
const enc = (text) =>
  encodeURIComponent(text)
    .replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');

/** A key or value in the WHATWG form encoding of the wire. */
const form = (text) => new URLSearchParams([['', text]]).toString().slice(1);

const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** The signature of `{ method, path, query, nonce, timestamp }`, with the query as a list of pairs. */
export function sign({ method, path, query, nonce, timestamp }, clientSecret) {
  const pairs = query.filter(([key]) => key !== '').map(([key, value]) => [form(key), form(String(value))]);
  const sorted = pairs.sort((a, b) => byBytes(a.join('='), b.join('=')));
  const line = sorted.map((pair) => pair.map(enc).join('=')).join('&');
  const text = `${method}\n${enc(path)}\n${line}\nx-api-nonce:${nonce}\nx-api-timestamp:${timestamp}\n`;
  const digest = createHmac('sha256', clientSecret).update(text, 'utf8').digest('hex');
  return Buffer.from(digest, 'latin1').toString('base64');
}
