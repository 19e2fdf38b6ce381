// What this package uses of workerd's own module; the full types would put theirs in the place of the DOM's.
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
