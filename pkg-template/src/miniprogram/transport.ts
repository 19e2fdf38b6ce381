import { AnswerHeaders } from './headers.js';
import { type PlatformAnswer, type PlatformRequest, type Request, weChat } from './platform.js';
import { visibility } from './visibility.js';

/** How many requests a platform carries out at once. */
const AT_ONCE = 10;
/** The client ends a request by its signal. The platform's own limit, 60 seconds by default, must not come before. */
const LONGEST_MS = 600_000;

let underWay = 0;
const queue = new Set<() => void>();

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: unknown;
}

/**
 * Sends a request when the platform has a free connection. Rejects if there is no answer, and with the reason of the
 * signal.
 */
export function send(given: Request | undefined, url: string, init: RequestInit): Promise<Answer> {
  const request = given ?? ((plain) => weChat?.request(plain));
  const signal = init.signal as AbortSignal;
  return new Promise((resolve, reject) => {
    let task: { abort?: () => void } | undefined;
    let isUnderWay = false;
    const end = () => {
      signal.removeEventListener('abort', abort);
      queue.delete(begin);
      if (isUnderWay) underWay--;
      isUnderWay = false;
      beginNext();
    };
    const abort = () => {
      reject(signal.reason);
      end();
      task?.abort?.();
    };
    const fail = ({ errMsg, errorMessage }: Parameters<PlatformRequest['fail']>[0] = {}) => {
      reject(new Error(errMsg ?? errorMessage ?? 'the platform sent nothing'));
      end();
    };
    const success = (answer: PlatformAnswer) => {
      const { data, statusCode, status = statusCode, header, headers = header } = answer;
      resolve({ status: status as number, headers: new AnswerHeaders(headers) as unknown as Headers, text: data });
      end();
    };
    const begin = () => {
      queue.delete(begin);
      underWay++;
      isUnderWay = true;
      try {
        task = request({ ...plain(url, init), success, fail }) as typeof task;
        // Taro returns a promise as well, which fails as the request does.
        Promise.resolve(task).catch(() => {});
      } catch (thrown) {
        reject(thrown);
        end();
      }
    };
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort);
    queue.add(begin);
    beginNext();
  });
}

function beginNext(): void {
  if (visibility.isHidden()) {
    visibility.onShow(beginNext);
    return;
  }
  for (const begin of queue) {
    if (underWay >= AT_ONCE) return;
    begin();
  }
}

function plain(url: string, { method, headers, body }: RequestInit): Omit<PlatformRequest, 'success' | 'fail'> {
  const header = headers as Record<string, string>;
  return {
    url,
    method: method as PlatformRequest['method'],
    header,
    headers: header,
    ...(typeof body === 'string' && { data: body }),
    timeout: LONGEST_MS,
    dataType: 'text',
    responseType: 'text',
  };
}
