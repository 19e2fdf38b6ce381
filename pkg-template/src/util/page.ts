/** Is this a page of a browser, or a worker of one? Whatever runs there can be read by whoever looks. */
export function isPage(): boolean {
  const { document, location, WorkerGlobalScope, Deno } = globalThis as {
    document?: unknown;
    location?: unknown;
    WorkerGlobalScope?: unknown;
    Deno?: unknown;
  };
  if (document !== undefined) return true;
  // Servers and edge workers have no place. Deno's workers have one.
  return WorkerGlobalScope !== undefined && location !== undefined && Deno === undefined;
}
