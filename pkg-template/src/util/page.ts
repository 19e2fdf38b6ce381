/** Whether this is a browser page or its worker, where every visitor can read the code. */
export function isPage(): boolean {
  const { document, location, WorkerGlobalScope, Deno } = globalThis as {
    document?: unknown;
    location?: unknown;
    WorkerGlobalScope?: unknown;
    Deno?: unknown;
  };
  if (document !== undefined) return true;
  // Servers and edge workers have no `location`. Deno's workers have one.
  return WorkerGlobalScope !== undefined && location !== undefined && Deno === undefined;
}
