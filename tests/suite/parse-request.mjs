// parseRequest() with texts as users paste them.

const URL_ = 'https://api.kingdee.com/jdy/v2/bd/customer?page=1&search=%E8%8B%B9';

export default function (QUnit, { diagnosis: { parseRequest } }) {
  QUnit.module('parseRequest');

  const expected = {
    method: 'GET',
    url: URL_,
    headers: [
      ['X-Api-Nonce', '4427456950'],
      ['app-token', 'a"b'],
    ],
  };
  const same = {
    'a command of several lines': `curl -X GET '${URL_}' \\\n  -H 'X-Api-Nonce: 4427456950' \\\n  -H 'app-token: a"b'`,
    'with a prompt, the URL as an option, other quotes': [
      `$ curl --url "${URL_}" --header "X-Api-Nonce: 4427456950"`,
      '-H "app-token: a\\"b"',
    ].join(' '),
    'options in one word, and others between': [
      "curl -sSLXGET -H'X-Api-Nonce:4427456950' --compressed -o out.json",
      `--max-time 5 -H $'app-token: a\\x22b' ${URL_}`,
    ].join(' '),
    'its backslashes were lost': `curl '${URL_}'\n  -H 'X-Api-Nonce: 4427456950'\n  -H 'app-token: a"b'\n`,
    'for cmd': [
      `curl ^"${URL_.replaceAll('&', '^&').replaceAll('%', '^%')}^" ^`,
      '  -H ^"X-Api-Nonce: 4427456950^" ^',
      '  -H ^"app-token: a\\^"b^"',
    ].join('\n'),
    'another command behind it': [
      `curl ${URL_} -H 'X-Api-Nonce: 4427456950'`,
      `-H 'app-token: a"b' -H 'Accept:' | jq . -X POST`,
    ].join(' '),
    'raw HTTP': [
      'GET /jdy/v2/bd/customer?page=1&search=%E8%8B%B9 HTTP/1.1',
      'X-Api-Nonce: 4427456950',
      'app-token:a"b',
      '',
      '',
    ].join('\r\n'),
    'a URL with headers in a fence': `\`\`\`http\n${URL_}\nX-Api-Nonce: 4427456950\n  app-token: a"b  \n\`\`\``,
  };
  for (const [name, text] of Object.entries(same)) {
    QUnit.test(name, (t) => {
      const raw = text.startsWith('GET /');
      t.deepEqual(
        parseRequest(text),
        raw ? { ...expected, url: URL_.slice('https://api.kingdee.com'.length) } : expected,
      );
    });
  }

  QUnit.test('bodies, and the method that follows from them', (t) => {
    const body = '{"name":"深圳\'s"}';
    const of = (text) => (({ method, body }) => [method, body])(parseRequest(text));
    t.deepEqual(of(`curl ${URL_} --data-raw $'{"name":"\\u6df1圳\\'s"}'`), ['POST', body]);
    t.deepEqual(of(`curl -X PUT ${URL_} -d '{"name":"深圳'\\''s"}'`), ['PUT', body]);
    t.deepEqual(of(`curl ${URL_} -d a=1 -d b=2 --data-urlencode 'c=x y/'`), ['POST', 'a=1&b=2&c=x%20y%2F']);
    t.deepEqual(of(`curl -I ${URL_}`), ['HEAD', undefined]);
    t.deepEqual(of(`post ${URL_} HTTP/2\nContent-Type: application/json\n\n${body}`), ['POST', body]);
    const json = parseRequest(`curl ${URL_} --json '{}'`);
    t.deepEqual(json, {
      method: 'POST',
      url: URL_,
      headers: [
        ['Content-Type', 'application/json'],
        ['Accept', 'application/json'],
      ],
      body: '{}',
    });
  });

  QUnit.test('data that curl puts into the query', (t) => {
    const base = 'https://api.kingdee.com/jdy';
    t.strictEqual(
      parseRequest(`curl -G ${base} -d page=1 --data-urlencode 'search=苹 果'`).url,
      `${base}?page=1&search=%E8%8B%B9%20%E6%9E%9C`,
    );
    t.strictEqual(parseRequest(`curl --get '${base}?a=1' -d b=2`).url, `${base}?a=1&b=2`);
    t.strictEqual(parseRequest('curl localhost:8787/jdy').url, 'http://localhost:8787/jdy');
  });

  QUnit.test('values of options are not mistaken for the URL', (t) => {
    const others = [
      "--retry-delay 2 --max-redirs 5 --noproxy '*' --proto '=https' --socks5 127.0.0.1:1080",
      '--oauth2-bearer x --form-string a=b --tls-max 1.3 --unix-socket /run/x --trace-ascii - --stderr out --variable a=b',
    ];
    for (const options of others) t.strictEqual(parseRequest(`curl ${options} -L '${URL_}'`).url, URL_, options);
    t.strictEqual(
      parseRequest("curl --url-query 'search=苹 果' --url-query '+page=1' https://api.kingdee.com/jdy").url,
      'https://api.kingdee.com/jdy?search=%E8%8B%B9%20%E6%9E%9C&page=1',
    );
    const { url, body } = parseRequest("curl https://api.kingdee.com/jdy --url-query a=1 -d '{}'");
    t.deepEqual([url, body], ['https://api.kingdee.com/jdy?a=1', '{}']);
  });

  QUnit.test('prompts, commands that run curl, typographic quotes, and the output of --verbose', (t) => {
    const command = `curl '${URL_}' -H 'X-Api-Nonce: 4427456950' -H 'app-token: a"b'`;
    const before = ['root@host:~# ', 'PS C:\\> ', 'C:\\Users\\x>', 'sudo ', 'time ', '$ /usr/bin/', 'me@mac ~ % '];
    for (const one of before) t.deepEqual(parseRequest(one + command), expected, one);
    t.deepEqual(parseRequest(`curl ‘${URL_}’ -H “X-Api-Nonce: 1”`).headers, [['X-Api-Nonce', '1']]);
    const verbose = [
      '* Connected to api.kingdee.com (127.0.0.1) port 443',
      '> GET /jdy/v2/bd/customer?page=1&search=%E8%8B%B9 HTTP/1.1',
      '> Host: api.kingdee.com',
      '> X-Api-Nonce: 4427456950',
      '> app-token: a"b',
      '> ',
      '< HTTP/1.1 519 unknown',
      '< Date: Sun, 29 Nov 2026 00:00:00 GMT',
    ];
    const { method, url, headers } = parseRequest(verbose.join('\r\n'));
    t.deepEqual({ method, url, headers: headers.slice(1) }, expected);
  });

  QUnit.test('the host in a header, a repeated header, a folded value', (t) => {
    const text = 'POST /jdy HTTP/1.1\nHost: api.kingdee.com\nX-A: 1\nX-A: 2\nX-B: a\n  b\n\n';
    t.deepEqual(parseRequest(text), {
      method: 'POST',
      url: 'https://api.kingdee.com/jdy',
      headers: [
        ['Host', 'api.kingdee.com'],
        ['X-A', '1'],
        ['X-A', '2'],
        ['X-B', 'a b'],
      ],
    });
  });

  QUnit.test('variables stay as written, escapes are read as a shell does', (t) => {
    const { headers } = parseRequest(
      `curl ${URL_} -H "a: $TOKEN \\$x \\q" -H 'b: \\n' -H c:\\ d -H $'e: \\t1' -H 'f;'`,
    );
    t.deepEqual(headers, [
      ['a', '$TOKEN $x \\q'],
      ['b', '\\n'],
      ['c', 'd'],
      ['e', '1'],
      ['f', ''],
    ]);
  });

  QUnit.test('a text that is not a request is refused with the reason', (t) => {
    for (const [text, reason] of [
      ['', /there is no request/],
      ['hello world, how are you', /neither a curl command nor/],
      ['curl', /neither|no URL/],
      ['curl -s', /no URL/],
      [`curl ${URL_} -H`, /-H of the curl command has no value/],
      [`curl ${URL_} -H 'nothing'`, /no colon/],
      [`curl 'https://`, /within quotation marks/],
      [`curl ^"https://`, /within quotation marks/],
      [`GET ${URL_}\nno header`, /line 2 is no header/],
    ]) {
      t.throws(
        () => parseRequest(text),
        (error) => error instanceof SyntaxError && reason.test(error.message),
        text,
      );
    }
  });

  QUnit.test('a refusal does not repeat a secret', (t) => {
    t.throws(
      () => parseRequest(`curl ${URL_} -H 'MARKER'`),
      (error) => !error.message.includes('MARKER'),
    );
  });
}
