import type { Host } from './host.js';
import {
  bodyEncoded,
  bodyLengthDiffers,
  bodyLengthMissing,
  bodyNoJson,
  bodyNoUtf8,
  bodyTooLarge,
} from '../generated/messages/relay-answers.js';
import { within } from '../util/sleep.js';
import { Refusal } from './refusal.js';

/**
 * A body up to this size is kept until the answer in every host, so that it can be sent again with another token, and
 * needs no `Content-Length`.
 */
const KEPT_BYTES = 64 * 1024;

/** The body of a request: none, all bytes, or a stream of exactly the announced length. */
export type Body = Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>> | undefined;

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** The media types that the service takes. Files come in the second one, with a boundary. */
const TAKEN = /^(?:application\/json|multipart\/form-data)\s*(?:;|$)/i;
/** A charset that is named and is not UTF-8, of which ASCII is a part. */
const OTHER_CHARSET = /;\s*charset\s*=\s*(?!"?(?:utf-?8|us-ascii)"?\s*(?:;|$))/i;

/**
 * The body to send to the service, where it comes before `signal` fires. No byte of a body that is too large is sent.
 *
 * @throws {Refusal} where it is too large, has no length, is neither JSON nor a form with files, or encoded otherwise
 */
export async function bodyOf(
  request: Request,
  most: number,
  signal: AbortSignal,
  fixedLength: Host['fixedLength'],
): Promise<Body> {
  const { method, body, headers } = request;
  if (method === 'GET' || !body) return undefined;
  const type = headers.get('Content-Type') ?? '';
  if (!TAKEN.test(type)) throw new Refusal(415, bodyNoJson);
  // The service would read other characters than the caller wrote.
  if (OTHER_CHARSET.test(type)) throw new Refusal(415, bodyNoUtf8);
  if (!/^\s*(?:identity)?\s*$/i.test(headers.get('Content-Encoding') ?? '')) throw new Refusal(415, bodyEncoded);
  const announced = headers.get('Content-Length');
  const length = announced === null ? undefined : Number(announced);
  if (length !== undefined && !(length <= most)) throw tooLarge(most);
  if (length !== undefined && length > KEPT_BYTES) {
    if (fixedLength) return body.pipeThrough(fixedLength(length));
    const bytes = await upTo(length, body, signal);
    if (bytes?.byteLength === length) return bytes;
    throw new Refusal(400, bodyLengthDiffers);
  }
  const kept = Math.min(KEPT_BYTES, most);
  const bytes = await upTo(kept, body, signal);
  if (bytes) return bytes;
  throw kept < most ? new Refusal(411, bodyLengthMissing) : tooLarge(most);
}

/** All bytes of a stream that come before `signal` fires; `undefined` where there are more than `most`. */
export async function upTo(
  most: number,
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { bytes, rest } = await beginning(most, stream, signal);
  if (rest) end(rest);
  return rest ? undefined : bytes;
}

/**
 * All bytes of a stream; where there are more than `most`, a stream of the same bytes, or `undefined` where they are
 * no JSON: neither `isJson` nor the beginning says so. Either fails when `signal` fires: the `fetch` that gave the
 * stream may ignore its signal.
 */
export async function wholeUpTo(
  most: number,
  stream: ReadableStream<Uint8Array>,
  isJson: boolean,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | undefined> {
  const { bytes, rest } = await beginning(most, stream, signal);
  if (!rest) return bytes;
  if (!isJson && !/^\s*[{[]/.test(new TextDecoder().decode(bytes))) {
    end(rest);
    return undefined;
  }
  return new ReadableStream({
    start: (controller) => controller.enqueue(bytes),
    async pull(controller) {
      const part = await nextOf(rest, signal);
      if (part.done) controller.close();
      else controller.enqueue(part.value);
    },
    cancel: (reason) => rest.cancel(reason),
  });
}

/** The first bytes of a stream, and its reader where there are more than `most`. */
async function beginning(most: number, stream: ReadableStream<Uint8Array>, signal: AbortSignal) {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  let part: ReadableStreamReadResult<Uint8Array> | undefined;
  while (length <= most && !(part = await nextOf(reader, signal)).done) {
    length += part.value.byteLength;
    parts.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const each of parts) {
    bytes.set(each, at);
    at += each.byteLength;
  }
  return { bytes, rest: part?.done ? undefined : reader };
}

/** The next part of a stream. Where it does not come in time, the stream is ended. */
async function nextOf(reader: Reader, signal: AbortSignal): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await within(signal, reader.read());
  } catch (thrown) {
    end(reader);
    throw thrown;
  }
}

/** Nothing waits for the end of what is not read: it may never come. */
function end(reader: Reader): void {
  void reader.cancel().catch(() => {});
}

function tooLarge(most: number): Refusal {
  return new Refusal(413, bodyTooLarge, { args: [String(most)] });
}
