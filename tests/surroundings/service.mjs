// A service that answers at once and never by a timer: tokens, saves, and a list of three pages.
import { account, application } from '../suite/credentials.mjs';

const token = { 'app-token': 'a-token-for-surroundings', expires: Date.now() + 86_400_000 };
const ROWS = 250;
const PAGE = 100;

export const credentials = {
  ...application,
  ...account,
  dangerouslyAllowBrowser: true,
};

/** The answer to a request for this URL. */
export function answer(url) {
  const { pathname, searchParams } = new URL(url);
  return { errcode: 0, data: pathname.includes('/jdyconnector/') ? token : business(pathname, searchParams) };
}

function business(pathname, searchParams) {
  if (!pathname.endsWith('/customer') || !searchParams.has('page')) return { ids: ['1'] };
  const page = Number(searchParams.get('page'));
  const rows = Array.from({ length: Math.min(PAGE, ROWS - (page - 1) * PAGE) }, (_, row) => ({ id: `${page}-${row}` }));
  return { page, page_size: PAGE, count: ROWS, total_page: Math.ceil(ROWS / PAGE), rows };
}

export const service = async (url) => Response.json(answer(url));
