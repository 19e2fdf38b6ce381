import { noText } from '../generated/messages/input.js';
import { mustBeFunctions, mustBeObjects } from '../util/must-be.js';
import { refusal } from '../wasm/error-data.js';

/** The argument of a platform's `request`. WeChat reads `header`, Alipay `headers`. */
export interface PlatformRequest {
  /** The address. */
  url: string;
  /** The HTTP method. */
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** The headers. */
  header: Record<string, string>;
  /** The same. */
  headers: Record<string, string>;
  /** The body, as text. */
  data?: string;
  /** The time limit in milliseconds. */
  timeout: number;
  /** Requests the answer as text, because a platform that parses JSON rounds long ids. */
  dataType: 'text';
  /** The same. */
  responseType: 'text';
  /** Called with the answer, of any status. */
  success: (answer: PlatformAnswer) => void;
  /** Called if there is no answer. */
  fail: (failure?: { errMsg?: string; errorMessage?: string } | null) => void;
}

/** The answer of a platform's `request`. WeChat fills `statusCode` and `header`, Alipay `status` and `headers`. */
export interface PlatformAnswer {
  /** The body, as text. */
  data?: unknown;
  /** The HTTP status. */
  statusCode?: number;
  /** The same. */
  status?: number;
  /** The headers. */
  header?: object;
  /** The same. */
  headers?: object;
}

/**
 * What sends a request: `wx.request`, `uni.request`, `Taro.request`, `my.request`. What it returns may have `abort()`.
 */
export type Request = (request: PlatformRequest) => unknown;

/** An instance of the module. */
export interface Instance {
  /** Its memory and its functions. */
  readonly exports: object;
}

/** The result of `WXWebAssembly.instantiate`. */
export interface Instantiated {
  /** The instance. */
  readonly instance: Instance;
}

/** The path of the module, and the functions of the platform. */
export interface Platform {
  /** The path of the module inside the code package. Default: `/wasm/jdy_relay.wasm.br`. */
  wasm?: string;
  /** Starts the module of this path. Default: `WXWebAssembly.instantiate`. */
  instantiate?: (
    path: string,
    imports: Record<string, Record<string, (...values: never[]) => unknown>>,
  ) => Promise<Instance | Instantiated>;
  /**
   * Random bytes, which spread repeated calls over time. Default: `wx.getRandomValues`, or `Math.random` without it.
   */
  random?: (length: number) => Promise<ArrayBuffer>;
}

/** The part of WeChat that is used. */
interface WeChat {
  request: Request;
  getRandomValues?(options: {
    length: number;
    success(result: { randomValues: ArrayBuffer }): void;
    fail(failure: unknown): void;
  }): void;
  onAppHide?(listener: () => void): void;
  onAppShow?(listener: () => void): void;
}

declare const wx: WeChat | undefined;
declare const WXWebAssembly: { instantiate: NonNullable<Platform['instantiate']> };

/** WeChat, if this runs in it. */
export const weChat: WeChat | undefined = typeof wx === 'undefined' ? undefined : wx;

/** The functions in use: the given ones, or WeChat's. */
export const platform: Required<Platform> = {
  wasm: '/wasm/jdy_relay.wasm.br',
  instantiate: (path, imports) => WXWebAssembly.instantiate(path, imports),
  random: (length) =>
    new Promise((resolve, reject) => {
      if (!weChat?.getRandomValues) return reject();
      weChat.getRandomValues({ length, success: ({ randomValues }) => resolve(randomValues), fail: reject });
    }),
};

/**
 * Sets the path of the module, or the functions of a platform other than WeChat. Call it once, when the program starts.
 *
 * @example
 * ```ts
 * import { usePlatform } from 'jdy-wasm/miniprogram';
 *
 * usePlatform({ wasm: '/shop/wasm/jdy_relay.wasm.br' });
 * ```
 *
 * @throws {ConfigError} if the path is not a string, or one of the functions is not a function
 */
export function usePlatform(given: Platform): void {
  mustBeObjects({ platform: given }, 'config');
  // An undefined property keeps the earlier value.
  const { wasm = platform.wasm, instantiate = platform.instantiate, random = platform.random } = given;
  if (typeof wasm !== 'string' || !wasm) throw refusal('config', 'wasm', noText);
  mustBeFunctions({ instantiate, random });
  Object.assign(platform, { wasm, instantiate, random });
}
