// Finds English sentences in what is to be Chinese: three words in a row that are neither code nor names.

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
const RUN = /(?<![\w-])[A-Za-z][A-Za-z'’-]*(?:,?[ \t\n]+[A-Za-z][A-Za-z'’-]*(?![\w-])){2,}/g;

/** The English sentences in a text. */
export function englishIn(text) {
  const prose = CODE.reduce((left, code) => left.replace(code, '·'), text.replace(NAMES, '·'));
  return prose.match(RUN) ?? [];
}
