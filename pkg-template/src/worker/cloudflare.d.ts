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

  /** Objects that its methods return over RPC stay here; the caller gets a stub. */
  export abstract class RpcTarget {}

  export function waitUntil(promise: Promise<unknown>): void;
}

/** A stream of Cloudflare Workers that passes on exactly `length` bytes and otherwise fails. */
declare class FixedLengthStream extends TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  constructor(length: number);
}

/** Of Cloudflare Workers: gives the bytes that are written to it. The runtime copies them by itself. */
declare class IdentityTransformStream extends TransformStream<Uint8Array, Uint8Array> {}
