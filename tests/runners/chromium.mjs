// The suite in headless Chromium: node chromium.mjs <folder with jdy-wasm installed>
import { launch } from './browser.mjs';
import { runInPage } from './page.mjs';
import { report } from './report.mjs';

const browser = await launch();
try {
  report(`Chromium ${browser.version()}`, await runInPage(await browser.newPage(), process.argv[2]));
} finally {
  await browser.close();
}
