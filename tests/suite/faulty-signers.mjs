// Wrong signatures, each with the codes of its mistakes, made with node:crypto, URLSearchParams and encodeURIComponent.
import { createHash, createHmac } from 'node:crypto';

const secret = 'f2adcfef73369bfc4e1384677d38a0ff';
const appSecret = '2d7f4f1b9c0e4a6d8b3c5a7e9f1d3b5c';
const path = '/jdy/v2/bd/customer';
const query = { search: "苹果 (A*)~'", page: '1', id: '', 'order[]': 'name desc' };
const nonce = '4427456950';
const timestamp = '1670305063559';

const wire = new URLSearchParams(Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1))).toString();
const hmac = (text, key = secret) => createHmac('sha256', key).update(text);
const base64 = (text) => Buffer.from(text).toString('base64');
/** The HMAC as hexadecimal digits, in base64. */
const finish = (text, key) => base64(hmac(text, key).digest('hex'));

const enc = (text) => new URLSearchParams([['', text]]).toString().slice(1).replaceAll('*', '%2A');
const line = (encode, from = query) =>
  Object.entries(from)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((pair) => pair.map(encode).join('='))
    .join('&');
const twice = line((text) => enc(enc(text)).replaceAll('%252A', '%2A'));
const headers = `x-api-nonce:${nonce}\nx-api-timestamp:${timestamp}\n`;
const right = `GET\n${encodeURIComponent(path)}\n${twice}\n${headers}`;

/** The signature of each signer, and the codes of its mistakes. */
const signers = [
  { codes: [], signature: finish(right) },
  { codes: ['path_not_encoded'], signature: finish(right.replace(encodeURIComponent(path), path)) },
  {
    codes: ['encode_uri_component'],
    signature: finish(
      right.replace(
        twice,
        line((text) => encodeURIComponent(encodeURIComponent(text))),
      ),
    ),
  },
  { codes: ['query_encoded_once'], signature: finish(right.replace(twice, wire)) },
  { codes: ['query_encoded_once'], signature: finish(right.replace(twice, line(encodeURIComponent))) },
  {
    codes: ['query_not_encoded'],
    signature: finish(
      right.replace(
        twice,
        line((text) => text),
      ),
    ),
  },
  { codes: ['query_empty_dropped'], signature: finish(right.replace('id=&', '')) },
  { codes: ['query_value_rewritten'], signature: finish(right.replace('id=&', 'id=None&')) },
  { codes: ['newline_missing_at_end'], signature: finish(right.trimEnd()) },
  {
    codes: ['header_lines_swapped'],
    signature: finish(right.replace(headers, `x-api-timestamp:${timestamp}\nx-api-nonce:${nonce}\n`)),
  },
  { codes: ['digest_not_hex'], signature: hmac(right).digest('base64') },
  { codes: ['digest_not_hex', 'signature_padding'], signature: hmac(right).digest('base64').replace('=', '') },
  { codes: ['signature_not_base64'], signature: hmac(right).digest('hex') },
  { codes: ['secret_other'], signature: finish(right, appSecret) },
  { codes: ['secret_blank'], signature: finish(right, `${secret}\n`) },
  { codes: ['hash_function'], signature: base64(createHmac('sha1', secret).update(right).digest('hex')) },
  {
    codes: ['hash_without_hmac', 'hash_function', 'signature_not_base64'],
    signature: createHash('md5')
      .update(right + secret)
      .digest('hex'),
  },
  {
    codes: ['path_not_encoded', 'query_encoded_once', 'newline_missing_at_end', 'digest_not_hex'],
    signature: hmac(`GET\n${path}\n${line(encodeURIComponent)}\n${headers}`.trimEnd()).digest('base64'),
  },
];

export const faulty = {
  signers,
  right,
  request: {
    method: 'GET',
    url: `https://api.kingdee.com${path}?${wire}`,
    headers: {
      'Content-Type': 'application/json',
      'X-Api-ClientID': '205022',
      'X-Api-Auth-Version': '2.0',
      'X-Api-TimeStamp': timestamp,
      'X-Api-Nonce': nonce,
      'X-Api-SignHeaders': 'X-Api-TimeStamp,X-Api-Nonce',
    },
    clientSecret: secret,
    otherSecrets: { appSecret },
    now: Number(timestamp),
  },
};
