import { AnswerHeaders } from './headers.js';
import { type PlatformAnswer, type PlatformRequest, type Request, weChat } from './platform.js';
import { readable } from '../util/readable.js';
import { visibility } from './visibility.js';

/** The number of requests that a platform carries out at once. */
const AT_ONCE = 10;
/** The client ends a request by its signal. The platform's own limit, 60 seconds by default, must not be shorter. */
const LONGEST_MS = 600_000;

let underWay = 0;
const queue = new Set<() => void>();

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: unknown;
}

/** The error of a failed request, as platforms report it. */
interface Failure {
  readonly errMsg?: string;
  readonly errorMessage?: string;
  readonly message?: string;
}

/**
 * Sends a request when the platform has a free connection. Rejects if there is no answer, and with the reason of the
 * signal.
 */
export function send(given: Request | undefined, url: string, init: RequestInit): Promise<Answer> {
  const request: Request = given ?? ((plain) => weChat?.request(plain));
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
      try {
        task?.abort?.();
      } catch {
        // The call ends at once, without waiting for the request.
      }
    };
    const fail = (failure: unknown) => {
      // Alipay reports an answer with a status of 400 and above as a failure.
      if (hasStatus(failure)) return success(failure);
      const { errMsg, errorMessage, message } = Object(readable(failure)) as Failure;
      reject(new Error(errMsg ?? errorMessage ?? message ?? 'the platform sent nothing'));
      end();
    };
    const success = (answer: unknown) => {
      try {
        resolve(answerOf(Object(answer) as PlatformAnswer));
      } catch (thrown) {
        reject(thrown);
      }
      end();
    };
    const begin = () => {
      queue.delete(begin);
      underWay++;
      isUnderWay = true;
      try {
        task = request({ ...plain(url, init), success, fail }) as typeof task;
        // Taro also returns a promise, which settles with the request. A custom `request` may only return a promise.
        Promise.resolve<unknown>(task).then((answer) => {
          if (hasStatus(answer)) success(answer);
        }, fail);
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

/** Whether this is an answer that can be read. */
function hasStatus(given: unknown): given is PlatformAnswer {
  try {
    const { statusCode, status = statusCode } = Object(given) as PlatformAnswer;
    return Number.isInteger(status);
  } catch {
    return false;
  }
}

/** The code that reads the answer reports its errors. */
function answerOf({ data, statusCode, status = statusCode, header, headers = header }: PlatformAnswer): Answer {
  return { status: status as number, headers: new AnswerHeaders(headers) as unknown as Headers, text: data };
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
