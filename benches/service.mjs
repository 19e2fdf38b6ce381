// A fast service for lists in a process of its own: pages are made in advance, and signatures are not verified.
// `node service.mjs <rows>` prints its URL.
import { createServer } from 'node:http';

const SIZE = 100;
const rows = Number(process.argv[2]);
const pages = [];
for (let start = 0; start < rows; start += SIZE) {
  const page = [];
  for (let row = start; row < Math.min(start + SIZE, rows); row++) {
    const id = String(768_582_155_554_002_944n + BigInt(row));
    const number = `KH${String(row).padStart(6, '0')}`;
    page.push({
      id,
      number,
      name: `深圳市第${row}商贸有限公司`,
      enable: '1',
      c_level_id: null,
      group_name: '零售',
      remark: '',
    });
  }
  const data = {
    count: String(rows),
    current_page: pages.length + 1,
    page_size: SIZE,
    rows: page,
    total_page: Math.ceil(rows / SIZE),
  };
  pages.push(Buffer.from(JSON.stringify({ errcode: 0, description: 'success', data })));
}

const expires = Date.now() + 86_400_000;
const token = Buffer.from(JSON.stringify({ errcode: 0, data: { 'app-token': 'token', expires } }));

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://service');
  const body = pathname.endsWith('/kingdee_auth_token') ? token : pages[Number(searchParams.get('page')) - 1];
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
