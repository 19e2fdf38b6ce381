// Reads a request from a pasted text: a URL, a path with a query, a query alone, or a whole curl command.

const METHOD = /^(GET|POST|PUT|PATCH|DELETE)\s+/;

export interface Pasted {
  method?: string | undefined;
  path?: string | undefined;
  query: ReadonlyArray<readonly [string, string]>;
  headers: ReadonlyArray<readonly [string, string]>;
}

/** Whether the text is more than a plain path. */
export function saysMore(text: string): boolean {
  return /[?=]|^\s*(?:[$>#%]\s+)?curl(\.exe)?\s|^\s*https?:\/\/|\n/i.test(text) || METHOD.test(text.trim());
}

/** The request, decoded. The package parses commands; its module loads when the first one is pasted. */
export async function readPasted(text: string): Promise<Pasted> {
  const trimmed = text.trim();
  if (/^(?:[$>#%]\s+)?curl(\.exe)?\s|\n/i.test(trimmed)) {
    const { parseRequest } = await import('jdy-wasm/diagnose');
    const { method, url, headers } = parseRequest(trimmed);
    return { ...target(url), method, headers };
  }
  return { ...target(trimmed.replace(METHOD, '')), method: METHOD.exec(trimmed)?.[1], headers: [] };
}

function target(text: string): Pick<Pasted, 'path' | 'query'> {
  const [address = ''] = text.split('#');
  const [, path, search = ''] = /^(\/[^?]*)?(.*)$/s.exec(address.replace(/^https?:\/\/[^/?]*/i, '')) ?? [];
  return { path: path && unescaped(path), query: [...new URLSearchParams(search)] };
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // A lone % stands for itself.
  }
}
