// The string to sign, in plain JavaScript, for the libraries that only hash.

const encoder = new TextEncoder();
const KEPT = /^[A-Za-z0-9\-._~]$/;
const encoded = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (KEPT.test(character)) return character;
  return character === ' ' ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
});
const PLAIN = /^[A-Za-z0-9\-._~]*$/;

function enc(text) {
  if (PLAIN.test(text)) return text;
  let result = '';
  for (const byte of encoder.encode(text)) result += encoded[byte];
  return result;
}

/** URLSearchParams keeps `*` and encodes `~`, as the form encoding of the wire does. */
const wire = (key, value) => new URLSearchParams([[key, value]]).toString();

export function stringToSign({ method, path, query, nonce, timestamp }) {
  const pairs = Object.entries(query).map(([key, value]) => wire(key, String(value)));
  const signed = pairs
    .sort()
    .map((pair) => pair.split('=').map(enc).join('='))
    .join('&');
  return `${method}\n${enc(path)}\n${signed}\nx-api-nonce:${nonce}\nx-api-timestamp:${timestamp}\n`;
}
