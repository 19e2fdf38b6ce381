// The part of workerd's types that this package uses: the full types would replace those of the DOM.
declare module 'cloudflare:workers' {
  type ObjectState = import('./account/storage.js').ObjectState;

  export abstract class DurableObject<Env = unknown> {
    protected readonly ctx: ObjectState;
    protected readonly env: Env;
    constructor(ctx: ObjectState, env: Env);
  }

  export abstract class WorkerEntrypoint<Env = unknown, Props = unknown> {
    protected readonly ctx: { readonly props: Props };
    protected readonly env: Env;
    constructor(ctx: { readonly props: Props }, env: Env);
  }

  /** What its methods give over RPC stays here; the caller has a stub of it. */
  export abstract class RpcTarget {}

  export function waitUntil(promise: Promise<unknown>): void;
}

/** Of Cloudflare Workers: passes on exactly `length` bytes, and fails at any other number. */
declare class FixedLengthStream extends TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  constructor(length: number);
}
