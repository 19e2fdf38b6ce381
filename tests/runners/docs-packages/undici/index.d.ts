// The part of undici 7 that the examples use, with its own types of requests and answers.
export class ProxyAgent {
  constructor(url: string);
}
export function fetch(
  url: string,
  init: {
    method?: string;
    headers?: HeadersInit;
    body?: BodyInit | null;
    signal?: AbortSignal | null;
    dispatcher: ProxyAgent;
  },
): Promise<{ status: number; headers: Iterable<[string, string]>; arrayBuffer(): Promise<ArrayBuffer> }>;
