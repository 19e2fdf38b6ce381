// What a pasted text says about the request: a URL, a path with a query, a query alone, each with or without a method.

const METHOD = /^(GET|POST|PUT|PATCH|DELETE)\s+/;

/** `{ method?, path?, query }`, unescaped, or nothing where the text is just a path. */
export function readPasted(pasted) {
  const trimmed = pasted.trim();
  const method = METHOD.exec(trimmed)?.[1];
  const target = trimmed.replace(METHOD, '');
  const absolute = /^https?:\/\//i.test(target);
  if (!absolute && !/[?=]/.test(target)) return method && { method, path: unescaped(target), query: [] };
  const [address] = target.split('#');
  const whole = absolute ? address.replace(/^https?:\/\/[^/?]*/i, '') : address;
  const [, path, search] = /^(\/[^?]*)?(.*)$/s.exec(whole);
  return { method, path: path ? unescaped(path) : undefined, query: [...new URLSearchParams(search)] };
}

function unescaped(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // A lone % stands for itself.
  }
}
