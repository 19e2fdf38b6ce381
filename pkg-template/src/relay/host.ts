/** What the runtime of a relay does for it. */
export interface Host {
  /** Lets `promise` settle although the answer has been given. The promise does not reject. */
  waitUntil(promise: Promise<unknown>): void;
  /** Whether the relay takes no more calls. */
  readonly isClosing?: (() => boolean) | undefined;
  /**
   * A stream that passes on exactly `length` bytes, as a body with a `Content-Length`. Where there is none, the relay
   * keeps a whole body.
   */
  readonly fixedLength?:
    | ((length: number) => TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>)
    | undefined;
}
