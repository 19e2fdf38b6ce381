/** Is this a page of a browser, or a worker of one? Whatever runs there can be read by whoever looks. */
export function isPage(): boolean {
  const { document, location, WorkerGlobalScope } = globalThis as {
    document?: unknown;
    location?: unknown;
    WorkerGlobalScope?: unknown;
  };
  // Servers and edge workers have neither a document nor a place.
  return document !== undefined || (WorkerGlobalScope !== undefined && location !== undefined);
}
