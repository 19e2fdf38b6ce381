// The suite in headless Firefox, as Debian ships it: node24 firefox.mjs <folder with jdy-wasm installed>
import { launch } from 'puppeteer-core';

import { gaps } from './gaps.mjs';
import { runInPage } from './page.mjs';
import { report } from './report.mjs';

const browser = await launch({ browser: 'firefox', executablePath: process.env.FIREFOX, protocolTimeout: 300_000 });
try {
  report(await browser.version(), await runInPage(await browser.newPage(), process.argv[2], gaps.Firefox));
} finally {
  await browser.close();
}
