// Requests of all shapes from a seeded generator: the same ones on every machine and in every runtime.

/** Mulberry32: small, public domain, good enough for generated tests. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'];
const WORDS = [
  'page',
  'page_size',
  'search',
  '苹果',
  '深圳市',
  '金蝶云·星辰',
  '😀',
  '👩‍💻',
  'é',
  '\ufeff',
  '%41',
  '+',
  '%2B',
  '=',
  '&',
];

/** `count` requests whose query is a list of pairs. */
export function generate(count, seed) {
  const next = random(seed);
  const below = (limit) => Math.floor(next() * limit);
  const among = (list) => list[below(list.length)];
  const ascii = () => String.fromCharCode(below(128));
  const text = (longest) =>
    Array.from({ length: below(longest + 1) }, () => (below(4) ? ascii() : among(WORDS))).join('');
  const value = () => [text(12), text(12), '', below(1e6), next() * 1e3, below(2) === 1][below(6)];
  const query = () => {
    const pairs = Array.from({ length: below(8) }, () => [text(6), value()]);
    // Repeated keys, with the same or another value, are a frequent cause of wrong sorting.
    if (pairs.length && below(2)) pairs.push([among(pairs)[0], among(pairs)[1]]);
    return pairs;
  };
  // Avoids `?`, `#` and dot segments: a URL parser changes such paths, so the signer refuses them.
  const path = () => `/${text(24)}`.replace(/[?#]/g, '/').replace(/\/\.{1,2}(?=\/|$)/g, '/…');
  return Array.from({ length: count }, () => ({
    method: among(METHODS),
    path: path(),
    query: query(),
    nonce: String(1 + below(2 ** 48)),
    timestamp: 1_600_000_000_000 + below(2 ** 38),
  }));
}
