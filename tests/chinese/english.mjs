// Finds English in what is to be Chinese: words in a row that are neither code nor names.

/** Names and terms that a Chinese engineer writes in English, also beside each other. */
const TERMS = [
  'Account ID',
  'Apache-2.0',
  'Apifox',
  'API',
  'App Key',
  'App Secret',
  'Base64',
  'Bearer',
  'Bun',
  'Chromium',
  'Client ID',
  'Client Secret',
  'Cloudflare',
  'Access',
  'Content-Security-Policy',
  'Cron Triggers',
  'Deno',
  'Durable Object',
  'Durable Objects',
  'Firefox',
  'GitHub',
  'HTTP',
  'Java',
  'JavaScript',
  'JSON',
  'KV',
  'Microsoft Excel',
  'MIT',
  'Next',
  'Node',
  'OpenAPI',
  'OpenTelemetry',
  'Postman',
  'Python',
  'Redis',
  'Rust',
  'Service Binding',
  'Taro',
  'TypeScript',
  'uni-app',
  'Vite',
  'Vue',
  'WebAssembly',
  'Worker',
  'Workers',
].sort((a, b) => b.length - a.length);
const NAMES = new RegExp(
  `(?<![\\w-])(?:${TERMS.map((term) => term.replace(/[.\s]/g, '\\$&')).join('|')})(?![\\w-])`,
  'g',
);
/**
 * What is no prose wherever it stands: addresses, paths, options, names of files, fields, variables, headers and
 * functions.
 */
const CODE = [
  /\\n/g,
  /\bnpx jdy-wasm(?: (?:sandbox|verify|doctor|call|miniprogram))?/g,
  /\([\w, ]*\) =>/g,
  /https?:\/\/\S+/g,
  /<[\w|… -]+>/g,
  /(?<![\w-])--?[a-z][\w-]*/g,
  /[\w./@#-]*\/[\w./@#-]+/g,
  /\b\w+(?:[._]\w+)+\b/g,
  /\b[a-z]+[A-Z]\w*\b/g,
  /\b[A-Z\d]+\b/g,
  /\b[\w-]*\d[\w-]*\b/g,
  /\b[A-Z]\w*(?:-[A-Z]\w*)+\b/g,
];
/** What two words in a row may be in comments and diagrams: code and names. */
const PAIRS = [
  '@type {{ number: string, name: string }[]}',
  'client secret',
  'input type',
  'keys, arguments',
  'new Client',
];

/** So many English words in a row, and more. */
const words = (count) =>
  new RegExp(`(?<![\\w-])[A-Za-z][A-Za-z'’-]*(?:,?[ \\t\\n]+[A-Za-z][A-Za-z'’-]*(?![\\w-])){${count - 1},}`, 'g');
const [TWO, THREE] = [words(2), words(3)];
const withoutCode = (text) => CODE.reduce((left, code) => left.replace(code, '·'), text.replace(NAMES, '·'));

/** The English sentences in prose: three words in a row. */
export const englishIn = (text) => withoutCode(text).match(THREE) ?? [];

/** The English in a comment or in a line of a diagram: two words in a row. */
export const englishInComment = (text) =>
  withoutCode(PAIRS.reduce((left, pair) => left.replaceAll(pair, '·'), text)).match(TWO) ?? [];
