// The playground in headless Chromium, at the widths of a desk and of a phone, light and dark:
// node playground.mjs <folder with the bundled pages>. What it shows is photographed into `screenshots` beside it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { englishIn } from '../chinese/english.mjs';
import { BULK } from '../playground/bulk.mjs';
import { CALL } from '../playground/call.mjs';
import { FORM_CHECKS } from '../playground/forms.mjs';
import { FRAME_CHECKS } from '../playground/frame.mjs';
import { textsIn } from '../playground/language.mjs';
import { PAGE_CHECKS } from '../playground/page.mjs';
import { RELAY_CHECKS } from '../playground/relay.mjs';
import { SIGN } from '../playground/sign.mjs';
import { STATES, openState } from '../playground/states.mjs';
import { PAGE, goTo, openTab } from '../playground/tab.mjs';
import { VERIFY } from '../playground/verify.mjs';
import { launch } from './browser.mjs';
import { reportChecks } from './report.mjs';

const pages = process.argv[2];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCREENS = [
  { screen: 'desktop-light', width: 1280, colorScheme: 'light' },
  { screen: 'phone-dark', width: 360, colorScheme: 'dark' },
];
const VIEWS = { sign: SIGN, verify: VERIFY, call: CALL, bulk: BULK };
/** The views with a field that finds operations. */
const SEARCHES = ['call', 'bulk'];
const EXPECTED = 209;

const outcome = { passed: 0, failures: [] };
const check = (what, run) =>
  run().then(
    () => (outcome.passed += 1),
    (error) => outcome.failures.push(`${what}: ${error.message}`),
  );

/** What axe-core finds wrong with what is shown, by rule and element. */
async function violations(tab) {
  await tab.evaluate(AXE);
  const { violations } = await tab.evaluate(() => globalThis.axe.run());
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** What holds of any view, whatever is shown. */
async function look(tab, view, { screen }) {
  await check(`${screen}: ${view}: has no violation that axe-core knows`, async () =>
    assert.deepEqual(await violations(tab), []),
  );
  await check(`${screen}: ${view}: scrolls in one direction only`, async () => {
    const [content, window] = await tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(content <= window, `${content} px in a window of ${window} px`);
  });
  const picture = (language) =>
    tab.screenshot({
      path: join(pages, `../screenshots/playground-${view}-${screen}-${language}.png`),
      fullPage: true,
    });
  await picture('zh');
  await tab.click('.language');
  await check(`${screen}: ${view}: has none in English either`, async () =>
    assert.deepEqual(await violations(tab), []),
  );
  await picture('en');
  await tab.click('.language');
  if (!SEARCHES.includes(view)) return;
  await check(`${screen}: ${view}: has none while an operation is looked for`, async () => {
    const search = tab.locator('[role=combobox]').first();
    await search.fill('客户');
    await tab.waitForSelector('.option');
    assert.deepEqual(await violations(tab), []);
    await tab.screenshot({ path: join(pages, `../screenshots/playground-${view}-search-${screen}.png`) });
    await search.press('Escape');
  });
}

/** The checks on one screen, one after the other in the same tab; what the browser complained of comes last. */
async function walk(browser, screen) {
  const { tab, complaints } = await openTab(browser, pages, screen);
  await tab.goto(PAGE);
  await tab.waitForSelector('.badge');
  for (const [view, checks] of Object.entries(VIEWS)) {
    for (const [what, run] of Object.entries(checks)) await check(`${screen.screen}: ${view}: ${what}`, () => run(tab));
    await goTo(tab, view);
    await look(tab, view, screen);
  }
  await check(`${screen.screen}: asks no other server and reports no error`, async () =>
    assert.deepEqual(complaints, []),
  );
  await tab.context().close();
}

/** At which widths, and in which colours, each state of each view is looked at. */
const LOOKS = [
  { width: 1440, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
];
const LANGUAGES = ['zh-CN', 'en'];

/** The texts of a state. The page fetches Chinese error texts when it is first used, so they may come a bit later. */
async function textsOf(tab, language) {
  for (let tries = 0; ; tries++) {
    const texts = await textsIn(tab);
    if (language === 'en' || tries === 50 || !texts.some((text) => englishIn(text).length)) return texts;
    await tab.waitForTimeout(100);
  }
}

/**
 * A state of a view in one language: it fits, axe-core finds nothing, and a Chinese one has no English sentence.
 * Photographed in every look.
 */
async function showState(browser, view, state, language) {
  const { tab, complaints } = await openTab(browser, pages, {});
  await openState(tab, view, state, language);
  const texts = await textsOf(tab, language);
  if (language === 'zh-CN') assert.deepEqual(texts.flatMap(englishIn), []);
  else
    assert.deepEqual(
      texts.filter((text) => /\p{Script=Han}/u.test(text) && !SAID_IN_CHINESE.test(text)),
      [],
    );
  assert.deepEqual(
    texts.filter((text) => text.includes('`')),
    [],
    'backticks',
  );
  for (const { width, colorScheme } of LOOKS) {
    await tab.setViewportSize({ width, height: 900 });
    await tab.emulateMedia({ colorScheme });
    const [content, window] = await tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(content <= window, `${content} px in a window of ${window} px`);
    if (width !== 1440) assert.deepEqual(await violations(tab), [], `${width} ${colorScheme}`);
    await tab.screenshot({
      path: join(pages, `../screenshots/${view}-${state}-${width}-${colorScheme}-${language}.png`),
      fullPage: true,
    });
  }
  assert.deepEqual(complaints, []);
  await tab.context().close();
}

/** What an English page shows in Chinese: its mark, and the names in data. */
const SAID_IN_CHINESE = /^签$|^客户名称|^客户编码|^发票类型|^手机号|苹 is %25/;

const browser = await launch();
try {
  for (const screen of SCREENS) await walk(browser, screen);
  for (const [view, states] of Object.entries(STATES)) {
    for (const state of Object.keys(states)) {
      for (const language of LANGUAGES)
        await check(`${view} ${state} in ${language}`, () => showState(browser, view, state, language));
    }
  }
  for (const [what, run] of Object.entries({ ...PAGE_CHECKS, ...RELAY_CHECKS, ...FRAME_CHECKS, ...FORM_CHECKS }))
    await check(what, () => run(browser, pages));
  reportChecks(`Playground in Chromium ${browser.version()}`, outcome, EXPECTED);
} finally {
  await browser.close();
}
