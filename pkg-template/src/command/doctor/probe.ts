// Finds out how the service behaves in cases that its documents leave open. It only reads. The report has return codes
// and classes of outcomes. It has nothing of an account set: no id, name, number of records or secret.
import { customer } from '../../generated/catalog/bd/customer.js';
import { pathOf } from '../../util/resource-path.js';
import { APP_TOKEN, ROUTER_ADDR } from '../../generated/wire.js';
import { succeeded, type Answer, type Examination, type Row } from './examination.js';
import { AUTHORISATIONS, CUSTOMERS } from './service.js';

/** Far above the largest page that is known. */
const LARGE_PAGE = 150;
const MOST_ROWS = 100;

/** Tries each case, and returns the report. */
export async function probe(examination: Examination): Promise<Record<string, unknown>> {
  const { token = '', routerAddr = '' } = examination.session ?? {};
  const session = { [APP_TOKEN]: token, [ROUTER_ADDR]: routerAddr };
  const list = (query: Row, other: Readonly<Record<string, string | null>> = {}) =>
    examination.call('GET', CUSTOMERS, Object.entries({ enable: -1, ...query }).flatMap(pairs), {
      headers: { ...session, ...other },
    });
  const one = { page: 1, page_size: 1 };
  const large = await list({ page: 1, page_size: LARGE_PAGE });
  return {
    report: 'jdy-wasm probe',
    version: 1,
    routerHeaderMissing: outcome(await list(one, { [ROUTER_ADDR]: null })),
    routerHeaderWithFinalSlash: outcome(await list(one, { [ROUTER_ADDR]: `${routerAddr.replace(/\/$/, '')}/` })),
    signHeadersNonceFirst: outcome(await list(one, { 'X-Api-SignHeaders': 'X-Api-Nonce,X-Api-TimeStamp' })),
    contentTypeMissing: outcome(await list(one, { 'Content-Type': null })),
    authorisationWithoutInstance: outcome(await examination.call('POST', AUTHORISATIONS)),
    pageAbove100: page(large),
    countType: { page1: typeOfCount(await list(one)), page2: typeOfCount(await list({ ...one, page: 2 })) },
    listOfTwoGroups: await groups(examination, session, list),
  };
}

/** A list of values repeats the name of the parameter. */
function pairs([name, value]: [string, unknown]): (readonly [string, string])[] {
  return [value].flat().map((one) => [name, String(one)] as const);
}

const outcome = (answer: Answer) => ({ ok: succeeded(answer), status: answer.status, code: answer.code });

const dataOf = ({ data }: Answer): Row => Object(data) as Row;
const rowsOf = (answer: Answer): Row[] => [dataOf(answer)['rows'] ?? []].flat() as Row[];

/** How the service answers a page size above 100. */
function page(answer: Answer): Record<string, unknown> {
  const { count, total_page } = dataOf(answer);
  const rows = rowsOf(answer).length;
  if (!succeeded(answer) || !(Number(count) > MOST_ROWS)) return { ...outcome(answer), seen: false };
  const shown = rows > MOST_ROWS ? 'more than 100' : rows === MOST_ROWS ? '100' : 'fewer than 100';
  const pages = (size: number) => Math.ceil(Number(count) / size);
  const by = { asked: pages(LARGE_PAGE), shown: pages(MOST_ROWS) };
  const counted =
    by.asked === by.shown
      ? 'cannot be told'
      : Number(total_page) === by.asked
        ? 'as asked'
        : Number(total_page) === by.shown
          ? 'as shown'
          : 'otherwise';
  return { ...outcome(answer), seen: true, rows: shown, pagesCounted: counted };
}

const typeOfCount = (answer: Answer): string => (succeeded(answer) ? typeof dataOf(answer)['count'] : answer.code);

/** Which form of a list of two groups finds the customers of both. */
async function groups(
  examination: Examination,
  session: Readonly<Record<string, string>>,
  list: (query: Row) => Promise<Answer>,
): Promise<unknown> {
  const detail = pathOf(customer.get);
  const ids: string[] = [];
  const names = new Set<unknown>();
  for (const { id, group_name } of rowsOf(await list({ page: 1, page_size: MOST_ROWS }))) {
    if (ids.length === 2) break;
    if (!group_name || names.has(group_name)) continue;
    names.add(group_name);
    const { group_id } = dataOf(await examination.call('GET', detail, { id: String(id) }, { headers: session }));
    if (group_id) ids.push(String(group_id));
  }
  if (ids.length < 2) return { seen: false };
  const count = async (group?: unknown) => {
    const answer = await list({ page: 1, page_size: 1, ...(group !== undefined && { group }) });
    return succeeded(answer) ? Number(dataOf(answer)['count']) : answer.code;
  };
  const [first, last, all] = [await count(ids[0]), await count(ids[1]), await count()];
  const found = async (group: unknown) => {
    const number = await count(group);
    if (typeof number === 'string') return { code: number };
    const named = { both: Number(first) + Number(last), first, last, all, none: 0 };
    return Object.entries(named).find(([, other]) => other === number)?.[0] ?? 'otherwise';
  };
  return {
    repeated: await found(ids),
    json: await found(JSON.stringify(ids)),
    jsonOfNumbers: await found(`[${ids.join(',')}]`),
  };
}
