// What this package uses of workerd's own; the full types would put theirs in the place of the DOM's.
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

  export function waitUntil(promise: Promise<unknown>): void;
}

/** Of Cloudflare Workers: passes on exactly as many bytes as it was made for, and fails at any other number. */
declare class FixedLengthStream extends TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  constructor(length: number);
}
