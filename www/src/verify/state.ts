// The pasted request, and the verdict of the package.
import { batch, effect, signal } from '@preact/signals';
import { type Diagnosis, diagnose, parseRequest, type UnreadableRequestError } from 'jdy-wasm/diagnose';

import { secret } from '../secrets.js';

export type Time = 'now' | 'signed';
export type Verdict = { diagnosis: Diagnosis } | { unreadable: UnreadableRequestError };

export const request = signal('');
/** The secret of this view; the views do not share it. */
export const clientSecret = secret();
export const appSecret = secret();
export const time = signal<Time>('now');
export const verdict = signal<Verdict | undefined>(undefined);
export const checking = signal(false);
/** Whether a check was started with fields missing. */
export const asked = signal(false);

/** Changed inputs make the verdict void. */
effect(() => {
  void [request.value, clientSecret.value, appSecret.value, time.value];
  verdict.value = undefined;
});

export async function check(): Promise<void> {
  asked.value = true;
  if (!request.value || !clientSecret.value) return;
  asked.value = false;
  checking.value = true;
  // Lets the button render its busy state first, because the search blocks the thread.
  await new Promise((resolve) => setTimeout(resolve));
  const found = await judge().catch((error: UnreadableRequestError) => ({ unreadable: error }));
  batch(() => {
    verdict.value = found;
    checking.value = false;
  });
}

async function judge(): Promise<Verdict> {
  const parsed = parseRequest(request.value);
  const stamp = parsed.headers.find(([name]) => name.toLowerCase() === 'x-api-timestamp')?.[1] ?? '';
  const diagnosis = await diagnose({
    ...parsed,
    clientSecret: clientSecret.value,
    ...(time.value === 'signed' && /^\d{13}$/.test(stamp) && { now: Number(stamp) }),
    ...(appSecret.value && { otherSecrets: { appSecret: appSecret.value } }),
  });
  return { diagnosis };
}
