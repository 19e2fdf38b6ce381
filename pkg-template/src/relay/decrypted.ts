import { answerTooLarge } from '../generated/messages/relay-answers.js';
import type { Account } from './accounts-of-env.js';
import { upTo } from './body.js';
import { exactly } from './exact-numbers.js';
import type { RelayLog } from './log.js';
import { Refusal, type Answer } from './refusal.js';
import { notRead } from './upstream.js';

/** A larger answer is not decrypted, since it is kept in memory for that. The largest page of a list is smaller. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Decrypts the sensitive fields at these paths in the `data` of an answer. A failure, and an answer that is no JSON,
 * stays as it is. Every number stays as it was written.
 *
 * @throws {Refusal} where the answer is too large, is cut off, or has not come when `signal` fires
 */
export async function decrypted(
  answer: Answer,
  account: Account,
  paths: readonly string[],
  signal: AbortSignal,
  log: RelayLog,
): Promise<Answer> {
  const { status, headers } = answer;
  if (status !== 200) return answer;
  const bytes = await bytesOf(answer.body, signal).catch((thrown) => {
    throw notRead(thrown, signal);
  });
  if (!bytes) throw new Refusal(502, answerTooLarge, { args: [String(MOST_BYTES)] });
  const said = parsed(bytes);
  const { data } = Object(said?.value) as { data?: unknown };
  if (!said || typeof data !== 'object' || data === null) return { ...answer, body: bytes };
  await account.decrypt(data, paths);
  log.decrypted = true;
  return { status, headers, body: said.written() };
}

async function bytesOf(body: Answer['body'], signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return body instanceof ReadableStream
    ? upTo(MOST_BYTES, body, signal)
    : new Uint8Array(await new Response(body).arrayBuffer());
}

function parsed(bytes: Uint8Array): ReturnType<typeof exactly> | undefined {
  try {
    return exactly(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
