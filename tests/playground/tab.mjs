// The playground in Chromium, served as by a static host.
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** The folder of the page on its host: all files of the page must be inside. */
export const PAGE = 'http://localhost/playground/';
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * Opens a new tab. `complaints` collects errors of the browser and of the page, and requests to other hosts; `files`
 * collects the requested files.
 */
export async function openTab(browser, pages, { width = 1280, colorScheme = 'light', elsewhere, headers } = {}) {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const context = await browser.newContext({
    // The page follows the browser's language; the checks begin in Chinese.
    locale: 'zh-CN',
    viewport: { width, height: 900 },
    colorScheme,
    permissions,
    acceptDownloads: true,
  });
  const [complaints, files] = [[], []];
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (!url.href.startsWith(PAGE)) {
      if (await elsewhere?.(route, url)) return undefined;
      complaints.push(`request to ${url}`);
      return route.abort();
    }
    const file = url.pathname.slice(new URL(PAGE).pathname.length) || 'index.html';
    files.push(file);
    const body = read(join(pages, file));
    return route.fulfill(
      body
        ? {
            body,
            contentType: TYPES[extname(file)],
            ...(headers && { headers: { ...headers, 'content-type': TYPES[extname(file)] } }),
          }
        : { status: 404 },
    );
  });
  const tab = await context.newPage();
  tab.setDefaultTimeout(30_000);
  tab.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  tab.on('pageerror', (error) => complaints.push(String(error)));
  return { tab, complaints, files };
}

function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

export async function goTo(tab, view) {
  await tab.click(`nav a[href="#${view}"]`);
  await tab.waitForSelector(`nav a[href="#${view}"][aria-current]`);
}

/** Types into the search field with this label, and chooses the first operation found. */
export async function choose(tab, label, typed) {
  const search = labelled(tab, label);
  await search.fill(typed);
  await tab.waitForSelector('.option[aria-selected=true]');
  await search.press('Enter');
  await tab.waitForFunction(() => !document.querySelector('.found'));
}

/** A control by the text of its label. */
export const labelled = (tab, text) => tab.getByLabel(text, { exact: true });

export const values = (tab, selector) => tab.locator(selector).evaluateAll((all) => all.map((each) => each.value));

export const has = (tab, selector, text) =>
  tab.waitForFunction(
    ([selector, text]) => document.querySelector(selector)?.textContent.includes(text),
    [selector, text],
  );

/** The downloaded file of a click, as text. */
export async function downloaded(tab, click) {
  const [download] = await Promise.all([tab.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}
