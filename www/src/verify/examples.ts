// Two sample requests: a valid one, and one with a frequent mistake of signing.
import { code } from '../sign/code.js';
import { createSigner } from '../signer.js';

/** Invented for the examples. */
const APPLICATION = { clientId: '200421', clientSecret: '3b1d0f0c6a7e4d5f9a8b7c6d5e4f3a2b' };
const REQUEST = {
  method: 'GET',
  path: '/jdy/v2/bd/customer',
  query: [
    ['search', '苹果'],
    ['page', '1'],
    ['page_size', '10'],
  ],
} as const;

export interface Example {
  request: string;
  clientSecret: string;
}

export async function right(): Promise<Example> {
  const signer = await createSigner(APPLICATION);
  const request = code.curl({ ...REQUEST, signed: signer.sign(REQUEST) });
  return { request, clientSecret: APPLICATION.clientSecret };
}

/** The mistake: the URL was signed as it is sent, with a path that is not encoded and a query encoded only once. */
export async function wrong(): Promise<Example> {
  const signer = await createSigner(APPLICATION);
  const signed = signer.sign(REQUEST);
  const [, , , ...headers] = signed.stringToSign.split('\n');
  const stringToSign = [REQUEST.method, REQUEST.path, signed.query, ...headers].join('\n');
  const signature = await hmac(stringToSign);
  const faulty = { ...signed, headers: { ...signed.headers, 'X-Api-Signature': signature } };
  return { request: code.curl({ ...REQUEST, signed: faulty }), clientSecret: APPLICATION.clientSecret };
}

async function hmac(text: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(APPLICATION.clientSecret), algorithm, false, [
    'sign',
  ]);
  const digest = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)));
  return btoa([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}
