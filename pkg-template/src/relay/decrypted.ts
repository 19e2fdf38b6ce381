import { parseAnswer } from '../wasm/answer-json.js';
import { answerTooLarge } from '../generated/messages/relay-answers.js';
import type { Account } from './accounts-of-env.js';
import { upTo } from './body.js';
import type { RelayLog } from './log.js';
import { Refusal, type Answer } from './refusal.js';

/** A larger answer is not decrypted, since it is kept in memory for that. The largest page of a list is smaller. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Decrypts the sensitive fields at these paths in the `data` of an answer. A failure, and an answer that is no JSON,
 * stays as it is.
 *
 * @throws {Refusal} where the answer is too large
 */
export async function decrypted(
  answer: Answer,
  account: Account,
  paths: readonly string[],
  log: RelayLog,
): Promise<Answer> {
  const { status, headers } = answer;
  if (status !== 200) return answer;
  const bytes = await bytesOf(answer.body);
  if (!bytes) throw new Refusal(502, answerTooLarge, { args: [String(MOST_BYTES)] });
  const said = parsed(bytes);
  const data = (Object(said) as { data?: unknown }).data;
  if (typeof data !== 'object' || data === null) return { ...answer, body: bytes };
  await account.decrypt(data, paths);
  log.decrypted = true;
  return { status, headers, body: JSON.stringify(said) };
}

async function bytesOf(body: Answer['body']): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return body instanceof ReadableStream
    ? upTo(MOST_BYTES, body)
    : new Uint8Array(await new Response(body).arrayBuffer());
}

/** A whole number that JavaScript cannot hold is its text, as a client gets it. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return parseAnswer(new TextDecoder().decode(bytes), false);
  } catch {
    return undefined;
  }
}
