// A document of Markdown as what is compared and looked through: its headings, its code and its prose.

/** The comments of a line, by the language of the code. */
const COMMENTS = {
  js: /(?<=^|[\s;{(,])\/\/(?!\/)(.*)$|\/\*(.*?)\*\//g,
  html: /<!--(.*?)-->/g,
  sh: /(?<=^|\s)#(.*)$/g,
};
const KINDS = {
  javascript: 'js',
  js: 'js',
  text: 'js',
  mjs: 'js',
  mts: 'js',
  jsx: 'js',
  ts: 'js',
  tsx: 'js',
  json: 'js',
  jsonc: 'js',
  vue: 'js',
  rust: 'js',
  html: 'html',
  xml: 'html',
  wxml: 'html',
  bash: 'sh',
  dockerfile: 'sh',
  env: 'sh',
  ini: 'sh',
  sh: 'sh',
  toml: 'sh',
  yaml: 'sh',
};

export function read(markdown) {
  const [headings, code, prose] = [[], [], []];
  let block;
  for (const line of markdown.replace(/<!--[^]*?-->/g, '').split('\n')) {
    const fence = /^\s*```(\S*)/.exec(line);
    if (fence) {
      if (block) block = undefined;
      else code.push((block = { language: fence[1], lines: [] }));
    } else if (block) block.lines.push(line.trim());
    else {
      const heading = /^(#+) (.*)/.exec(line);
      if (heading) headings.push(heading[1].length);
      prose.push(plain(line));
    }
  }
  return { headings, code: code.map(({ language, lines }) => sample(language, lines)), prose: prose.join('\n') };
}

/** A string of code. One with a blank or with Chinese is said to people, and may differ by language. */
const STRING = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`]*`/g;
const isSaid = (string) => /[\s\p{Script=Han}]/u.test(string);

/** What makes the errors of a program Chinese. Programs of Chinese documents may have it where their twins have not. */
const CHINESE_ERRORS = [/^import zh from 'jdy-wasm\/zh';\n/gm, /, messages: zh\b/g, /^messages: zh,\n/gm];

/** Code without its comments and without what it says to people, and these apart. */
function sample(language, lines) {
  const pattern = COMMENTS[KINDS[language]];
  const comments = [];
  const without = lines.map((line) => {
    if (!pattern) return line;
    return line.replace(pattern, (...found) => {
      comments.push(found.slice(1, -2).find((text) => typeof text === 'string') ?? '');
      return '';
    });
  });
  const whole = without
    .map((line) => line.trimEnd())
    .filter(Boolean)
    .join('\n');
  // A block without a language is a diagram: its words are translated, so only its lines are counted.
  if (language === '') return { language, code: lines.map(() => '…').join('\n'), comments, diagram: lines, said: [] };
  return {
    language,
    code: CHINESE_ERRORS.reduce((left, part) => left.replaceAll(part, ''), whole).replace(STRING, (string) =>
      isSaid(string) ? "'…'" : string,
    ),
    comments,
    diagram: [],
    said: (whole.match(STRING) ?? []).filter(isSaid),
  };
}

/** Without inline code and the targets of links. A name that is linked is a name. */
const plain = (line) =>
  line
    .replace(/`[^`]+`/g, '·')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]+>/g, ' ');
