import { noText } from '../generated/messages/input.js';
import { mustBeFunctions, mustBeObjects } from '../util/must-be.js';
import { refusal } from '../wasm/error-data.js';

/** What a platform's `request` is called with. WeChat reads `header`, Alipay `headers`. */
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
  /** In milliseconds. */
  timeout: number;
  /** Asks for the answer as text: a platform that parses JSON rounds long ids. */
  dataType: 'text';
  /** The same. */
  responseType: 'text';
  /** Takes the answer, whatever its status is. */
  success: (answer: PlatformAnswer) => void;
  /** Is told that there is no answer. */
  fail: (failure?: { errMsg?: string; errorMessage?: string } | null) => void;
}

/** What a platform's `request` answers. WeChat fills `statusCode` and `header`, Alipay `status` and `headers`. */
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

/** What `WXWebAssembly.instantiate` gives. */
export interface Instantiated {
  /** The instance. */
  readonly instance: Instance;
}

/** How a platform starts the module, and where it is. */
export interface Platform {
  /** The path of the module inside the code package. Default: `/wasm/jdy_relay.wasm.br`. */
  wasm?: string;
  /** Starts the module of this path. Default: `WXWebAssembly.instantiate`. */
  instantiate?: (
    path: string,
    imports: Record<string, Record<string, (...values: never[]) => unknown>>,
  ) => Promise<Instance | Instantiated>;
  /**
   * Random bytes, which spread repeated calls over time. Default: `wx.getRandomValues`, or `Math.random` where there is
   * none.
   */
  random?: (length: number) => Promise<ArrayBuffer>;
}

/** What is used of WeChat. */
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

/** WeChat, where this runs there. */
export const weChat: WeChat | undefined = typeof wx === 'undefined' ? undefined : wx;

/** What is used: what was given, or WeChat's. */
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
 * Says where the module is, or what starts it on a platform that is not WeChat. Call it once, when the program starts.
 *
 * @example
 * ```ts
 * import { usePlatform } from 'jdy-wasm/miniprogram';
 *
 * usePlatform({ wasm: '/shop/wasm/jdy_relay.wasm.br' });
 * ```
 *
 * @throws {ConfigError} where the path is no text, or one of the functions is none
 */
export function usePlatform(given: Platform): void {
  mustBeObjects({ platform: given }, 'config');
  // What is undefined leaves what was used before.
  const { wasm = platform.wasm, instantiate = platform.instantiate, random = platform.random } = given;
  if (typeof wasm !== 'string' || !wasm) throw refusal('config', 'wasm', noText);
  mustBeFunctions({ instantiate, random });
  Object.assign(platform, { wasm, instantiate, random });
}
