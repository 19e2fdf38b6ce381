/** Of Cloudflare Workers: passes on exactly as many bytes as it was made for, and fails at any other number. */
declare class FixedLengthStream extends TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  constructor(length: number);
}
