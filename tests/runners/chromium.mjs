// The suite in headless Chromium: node chromium.mjs <folder with jdy-wasm installed>
import { chromium } from 'playwright-core';

import { runInPage } from './page.mjs';
import { report } from './report.mjs';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
});
try {
  report(`Chromium ${browser.version()}`, await runInPage(await browser.newPage(), process.argv[2]));
} finally {
  await browser.close();
}
