// Headless Chromium, as all runners and the benchmarks start it.
import { chromium } from 'playwright-core';

export const launch = (...further) =>
  chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', ...further],
  });
