import type { MistakeCode } from '../generated/mistakes.js';
import { start } from './module.js';
import { mustBeObjects, mustBeText } from '../util/must-be.js';
import { received } from '../util/received.js';
import type { ReceivedRequest, RejectionReason } from '../verify.js';

/** A request to diagnose. */
export interface SuspectRequest extends ReceivedRequest {
  /** The body, to find out whether it was signed by mistake. */
  body?: string;
  /** Other secrets and keys that may have been used instead of the client secret, by the names to show. */
  otherSecrets?: Readonly<Record<string, string>>;
}

/** A text in Chinese and in English. */
export interface Bilingual {
  /** Chinese. */
  zh: string;
  /** English. */
  en: string;
}

/** A mistake in making the request. */
export interface Mistake {
  /** Its name, for programs. */
  code: MistakeCode;
  /** What was done. */
  title: Bilingual;
  /** What to do instead. */
  fix: Bilingual;
}

/** Whether a request is signed correctly, and if not, why not. */
export type Diagnosis =
  | {
      /** The service accepts it. */
      ok: true;
    }
  | {
      /** The service refuses it. */
      ok: false;
      /** Why the service refuses it: the first check that fails, as in the result of `verify`. */
      reason: RejectionReason;
      /** The reason as an English sentence; `zh.explain()` of `jdy-wasm/zh` gives it in Chinese. */
      message: string;
      /** The arguments of the message, as in the result of `verify`. */
      args: string[];
      /**
       * The mistakes that together lead to exactly this request: first those in the headers, then those in the
       * signature, from its first line on. Without `actual`, no known mistake explains the signature.
       */
      mistakes: Mistake[];
      /** The correct string to sign. A missing header is empty in it. */
      expected: string;
      /** The string that was signed, if it was found. */
      actual?: string;
    };

/**
 * Finds the known mistakes that turn a correct request into exactly this one: in the headers, in the string that was
 * signed, in the secret, in the encoding of the digest.
 *
 * It signs thousands of times, with each mistake and with combinations of two and three, which may take a second.
 * Blanks around the client secret are ignored, since no secret has any. Nothing is sent, and the result contains no
 * secret.
 *
 * @example
 * ```ts
 * import { diagnose, parseRequest } from 'jdy-wasm/diagnose';
 *
 * const found = await diagnose({ ...parseRequest(pasted), clientSecret });
 * if (!found.ok) for (const { title, fix } of found.mistakes) console.log(title.en, fix.en);
 * ```
 */
export async function diagnose(request: SuspectRequest): Promise<Diagnosis> {
  const { method, url, headers, clientSecret, now = Date.now() } = received(request);
  const { body = '', otherSecrets = {} } = request;
  mustBeObjects({ otherSecrets });
  mustBeText({ body, ...otherSecrets });
  const bindings = await start();
  const others = Object.entries(otherSecrets).flat();
  const wrong = bindings.diagnose(method, url, headers, body, clientSecret, others, now);
  return wrong === undefined ? { ok: true } : { ok: false, ...wrong };
}
