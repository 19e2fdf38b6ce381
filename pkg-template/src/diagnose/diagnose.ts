import type { MistakeCode } from '../generated/mistakes.js';
import { start } from './module.js';
import { mustBeObjects, mustBeText } from '../util/must-be.js';
import { received } from '../util/received.js';
import type { ReceivedRequest, RejectionReason } from '../verify.js';

/** A request to diagnose. */
export interface SuspectRequest extends ReceivedRequest {
  /** The body; it is needed if it was signed by mistake. */
  body?: string;
  /** Other secrets and keys that may have been taken for the client secret, by the names that are to be shown. */
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
  /** What it is called, for programs. */
  code: MistakeCode;
  /** What was done. */
  title: Bilingual;
  /** What to do instead. */
  fix: Bilingual;
}

/** Whether a request is signed as it should be, and if not, why not. */
export type Diagnosis =
  | {
      /** The service accepts it. */
      ok: true;
    }
  | {
      /** The service refuses it. */
      ok: false;
      /** Why the service refuses it: the first of its checks that fails, as `verify` has it. */
      reason: RejectionReason;
      /** The same for people, in English; `zh.explain()` of `jdy-wasm/zh` has it in Chinese. */
      message: string;
      /** The arguments of the message, as `verify` has them. */
      args: string[];
      /**
       * The mistakes: first those in the headers, then those in the signature, from its first line on. Together they
       * make exactly this request. If `actual` is missing, no known mistake explains the signature.
       */
      mistakes: Mistake[];
      /** The string to sign as it should be. A missing header is empty in it. */
      expected: string;
      /** The string that was signed, if it was found. */
      actual?: string;
    };

/**
 * Finds the known mistakes that make exactly this request out of a right one: in its headers, in the string that was
 * signed, in the secret, in the way in which the digest was written.
 *
 * It signs thousands of times with one mistake after the other, two and three at a time, which may take a second.
 * Blanks around the client secret are not taken for a part of it, since no secret has any. Nothing is sent anywhere,
 * and no text of the result holds a secret.
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
